import { isDeciding } from './deciding.js'
import type { Suppression } from './lint-settings.js'
import type { Policy } from './policy.js'

/** What the settings under `lint` can name. */
export type LintName = Exclude<keyof Suppression, 'code' | 'reason'>

type Named = Pick<Policy, 'sections' | 'conditions' | 'parameters' | 'procedures' | 'facts'>

/** Everything of a policy that the settings under `lint` can name. */
export const lintNames = (policy: Named): Readonly<Record<LintName, readonly string[]>> => {
  const clauses = policy.sections.flatMap((section) => section.clauses)
  const rules = clauses.filter(isDeciding).flatMap((clause) => clause.rules)
  const tasks = rules.flatMap(({ event }) => (event.type === 'obligation' ? [event.params.task] : []))
  return {
    clause: clauses.map(({ id }) => id),
    rule: rules.map(({ name }) => name),
    condition: Object.keys(policy.conditions),
    parameter: Object.keys(policy.parameters),
    procedure: policy.procedures.map(({ id }) => id),
    fact: Object.keys(policy.facts ?? {}),
    task: [...new Set(tasks)],
  }
}
