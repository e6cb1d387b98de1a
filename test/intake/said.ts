import type { Intake } from '../../src/intake/intake.js'

export interface Said {
  readonly actions: readonly object[]
  /** Code and path. */
  readonly problems: readonly string[]
  readonly followUps: readonly object[]
}

/** What a payload came to, without evidence and the words of problems: to compare with a table. */
export const said = ({ actions, problems, followUps }: Intake): Said => ({
  actions: actions.map(({ action }) => action),
  problems: problems.map(({ path, code }) => `${code} ${path}`),
  followUps: followUps.map(({ item: _item, ...rest }) => JSON.parse(JSON.stringify(rest)) as object),
})
