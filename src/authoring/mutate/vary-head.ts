import { canonicalText } from '../../base/canonical-text.js'
import { once } from '../../base/once.js'
import { checkPolicy } from '../../policy/check-policy.js'
import type { Condition } from '../../policy/condition.js'
import type { Policy, PolicyFile } from '../../policy/policy.js'
import type { ConditionOperator } from './condition-operator.js'
import type { Variation } from './mutant.js'
import { normalForm } from './normal-form.js'
import type { Operator } from './operators.js'
import { varyCondition, within } from './vary-condition.js'

const varyNamedConditions = (policy: Policy, operator: ConditionOperator): readonly Variation<Policy>[] =>
  Object.entries(policy.conditions).flatMap(([name, condition]) =>
    within(['conditions', name], varyCondition(condition, operator, policy), (made) => ({
      ...policy,
      conditions: { ...policy.conditions, [name]: made },
    })),
  )

/** Whether a policy passes the checks of how its parts fit together: a parameter is read in many places. */
const fits = (policy: Policy): boolean => {
  const sections = policy.sections.map((section) => ({ file: `${section.section}-section.json`, section }))
  const head: PolicyFile = { ...policy, sections: policy.sections.map(({ section }) => section) }
  const files = sections.map(({ file }) => file)
  return checkPolicy(head, sections, files).length === 0
}

/** Every change that an operator makes to the head of a policy. */
export const varyHead = (policy: Policy, { ofConditions, ofHead }: Operator): readonly Variation<Policy>[] => [
  ...(ofConditions ? varyNamedConditions(policy, ofConditions) : []),
  ...(ofHead ? ofHead(policy).filter(({ value }) => fits(value)) : []),
]

const formOf = once((condition: Condition & object) => ({ form: normalForm(condition) }))

/** Text that is the same for heads which come to the same. */
export const headText = ({ parameters, conditions, durations }: Policy): string =>
  canonicalText([
    Object.entries(parameters).map(([name, { value }]) => [name, value]),
    Object.entries(conditions).map(([name, condition]) => [name, formOf(condition).form]),
    durations,
  ])
