import type { Condition } from '../../../policy/condition.js'
import type { DecidingClause } from '../../../policy/deciding.js'
import type { Policy } from '../../../policy/policy.js'
import type { Rule } from '../../../policy/rule.js'
import { onDecidingClauses } from '../clause-operator.js'
import { replaced, without } from '../lists.js'

/** Of a clause's only rule: a clause needs one, so this one never holds. */
const never: Condition = { all: [{ fact: 'verb', operator: 'in', value: [] }] }

const mayReadVerb = ({ id }: DecidingClause, { sections }: Policy): boolean =>
  sections.every(({ clauses }) =>
    clauses.every(({ invariants = [] }) =>
      invariants.every(({ fact, onlyReadBy }) => fact !== 'verb' || onlyReadBy.includes(id)),
    ),
  )

/** Removes a rule. */
export const removeRule = onDecidingClauses((clause, policy) => {
  const alone = clause.rules.length === 1
  if (alone && !mayReadVerb(clause, policy)) return []
  return clause.rules.map((rule, index) => ({
    at: ['rules', index],
    value: {
      ...clause,
      rules: (alone
        ? replaced(clause.rules, index, { ...rule, conditions: never })
        : without(clause.rules, index)) as Rule[],
    },
    what: `removes the rule \`${rule.name}\``,
  }))
})
