import type { SocialAction } from '../../src/action/social-action.js'
import type { NamedCase } from '../../src/authoring/cases/parse-cases.js'
import type { Case } from '../../src/policy/case.js'

/** Cases as they would be read from a file, in order. */
export const namedCases = (cases: readonly Case[]): readonly NamedCase[] =>
  cases.map((one, index) => ({
    file: 'cases/1-acts.json',
    pointer: `/cases/${index}`,
    section: '1',
    case: one,
    action: one.action as SocialAction,
  }))

/** A case of an action, for what does not ask what it expects. */
export const actionCase = (name: string, action: SocialAction, assume: 'unknown' | 'ordinary' = 'unknown'): Case => ({
  name,
  assume,
  action: action as Case['action'],
  expect: { outcome: 'compliant' },
})
