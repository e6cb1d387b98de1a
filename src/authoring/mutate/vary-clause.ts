import { canonicalText } from '../../base/canonical-text.js'
import { once } from '../../base/once.js'
import type { Clause } from '../../policy/clause.js'
import { isDeciding } from '../../policy/deciding.js'
import type { Policy } from '../../policy/policy.js'
import type { ConditionOperator } from './condition-operator.js'
import { replaced } from './lists.js'
import type { Variation } from './mutant.js'
import { normalForm } from './normal-form.js'
import type { Operator } from './operators.js'
import { varyCondition, within } from './vary-condition.js'

const varyRules = (clause: Clause, operator: ConditionOperator, policy: Policy): readonly Variation<Clause>[] =>
  !isDeciding(clause)
    ? []
    : clause.rules.flatMap((rule, index) =>
        within(
          ['rules', index, 'conditions'],
          varyCondition(rule.conditions, operator, policy),
          (conditions) => ({ ...clause, rules: replaced(clause.rules, index, { ...rule, conditions }) }) as Clause,
        ),
      )

/** Every change that an operator makes to a clause. */
export const varyClause = (
  clause: Clause,
  { ofConditions, ofClauses }: Operator,
  policy: Policy,
): readonly Variation<Clause>[] => [
  ...(ofConditions ? varyRules(clause, ofConditions, policy) : []),
  ...(ofClauses ? ofClauses(clause, policy) : []),
]

/** Text that is the same for clauses which come to the same. */
export const clauseText = (clause: Clause): string =>
  canonicalText(
    isDeciding(clause)
      ? { ...clause, paramount: clause.paramount ?? false, rules: clause.rules.map(ruleText) }
      : clause,
  )

const ruleText = once((rule: { readonly conditions: Parameters<typeof normalForm>[0] }) => ({
  ...rule,
  conditions: normalForm(rule.conditions),
}))
