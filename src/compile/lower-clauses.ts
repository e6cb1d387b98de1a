import type { Norm, NormativeClause, Task } from '../logic/compiled-policy.js'
import { type DecidingClause, isDeciding } from '../policy/deciding.js'
import { locatorText } from '../policy/locator.js'
import type { Policy } from '../policy/policy.js'
import type { Rule } from '../policy/rule.js'
import type { Pass } from './draft.js'
import { lowerCondition } from './lower-condition.js'

const dutyOf = (event: Rule['event']): { duty?: Task } => {
  if (event.type !== 'obligation') return {}
  const { bearer, task, reportTo, promptness } = event.params
  return { duty: { bearer, task, promptness, ...(reportTo === undefined ? {} : { reportTo }) } }
}

const lowerRule = (rule: Rule, policy: Policy, source: string): Norm => {
  const { message, remedy, procedure } = rule.event.params
  return {
    rule: rule.name,
    condition: lowerCondition(rule.conditions, policy, `${source}/conditions`),
    message,
    ...(remedy === undefined ? {} : { remedy }),
    ...(procedure === undefined ? {} : { procedure }),
    ...dutyOf(rule.event),
  }
}

const lowerClause = (clause: DecidingClause, section: string, policy: Policy): NormativeClause => ({
  id: clause.id,
  section,
  locator: locatorText(section, clause.locator),
  kind: clause.kind,
  ...('strength' in clause ? { strength: clause.strength } : {}),
  paramount: clause.paramount ?? false,
  norms: clause.rules.map((rule, index) => lowerRule(rule, policy, `${clause.id}#/rules/${index}`)),
})

/** Every clause that rules carry, with its rules as norms. */
export const lowerClauses: Pass = (draft) => ({
  ...draft,
  clauses: draft.policy.sections.flatMap(({ section, clauses }) =>
    clauses.filter(isDeciding).map((clause) => lowerClause(clause, section, draft.policy)),
  ),
})
