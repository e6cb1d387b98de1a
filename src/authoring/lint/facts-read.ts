import type { Condition } from '../../policy/condition.js'
import { isParameterOperand } from '../../policy/parameter.js'
import type { LintContext } from './context.js'

const factsIn = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(factsIn)
  if ('any' in condition) return condition.any.flatMap(factsIn)
  if ('not' in condition) return factsIn(condition.not)
  if ('condition' in condition) return []
  const { fact, value } = condition
  return isParameterOperand(value) ? [fact, value.fact] : [fact]
}

/** The facts and parameters that the conditions of a policy read, named conditions that nothing leads to among them. */
export const factsRead = ({ policy, rules }: LintContext): readonly string[] =>
  [...Object.values(policy.conditions), ...rules.map(({ authored }) => authored.conditions)].flatMap(factsIn)
