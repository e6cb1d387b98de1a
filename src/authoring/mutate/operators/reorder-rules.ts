import type { Rule } from '../../../policy/rule.js'
import { onDecidingClauses } from '../clause-operator.js'
import { replaced } from '../lists.js'

/** Lets a later rule of a clause speak before an earlier one. */
export const reorderRules = onDecidingClauses((clause) =>
  clause.rules.slice(1).map((later, index) => {
    const earlier = clause.rules[index] as Rule
    const rules = replaced(replaced(clause.rules, index, later), index + 1, earlier) as Rule[]
    return {
      at: ['rules', index],
      value: { ...clause, rules },
      what: `puts the rule \`${later.name}\` before \`${earlier.name}\``,
    }
  }),
)
