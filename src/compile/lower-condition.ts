import { catalogueOf } from '../action/catalogue.js'
import type { FactValue } from '../action/facts.js'
import { FALSE, TRUE } from '../base/truth.js'
import { comparisons } from '../logic/compare.js'
import type { Comparison, Condition, Value } from '../logic/condition.js'
import { type Condition as Authored, type Literal, presumption } from '../policy/condition.js'
import { isParameterOperand, parameterOf } from '../policy/parameter.js'
import type { Policy } from '../policy/policy.js'

const comparisonOf = (operator: string): Comparison =>
  operator === 'someFact:in' ? 'intersects' : (operator as Comparison)

const lowerLiteral = ({ fact, operator, value }: Literal, policy: Policy, source: string): Condition => {
  const presumed = operator.startsWith(presumption)
  const comparison = comparisonOf(presumed ? operator.slice(presumption.length) : operator)
  const operand = (isParameterOperand(value) ? parameterOf(policy, value.fact) : value) as Value
  const parameter = parameterOf(policy, fact) as Value | undefined
  const read = catalogueOf(policy.facts).facts.get(fact)
  if (operand === undefined) throw new TypeError()
  if (read)
    return { kind: 'test', fact: read.id, slot: read.slot, comparison, value: operand, presumed, operator, source }
  if (parameter === undefined) throw new TypeError()
  return {
    kind: 'constant',
    truth: comparisons[comparison](parameter as FactValue, operand) ? TRUE : FALSE,
    compared: { fact, operator, value: operand, actual: parameter },
    source,
  }
}

/**
 * A condition as authored, as logic: named conditions inlined, parameters by their values. The policy
 * has been checked, so every name resolves and no condition goes in a circle.
 */
export const lowerCondition = (authored: Authored, policy: Policy, source: string): Condition => {
  const lowerList = (list: readonly Authored[], key: string) =>
    list.map((member, index) => lowerCondition(member, policy, `${source}/${key}/${index}`))
  if ('all' in authored) return { kind: 'all', of: lowerList(authored.all, 'all'), source }
  if ('any' in authored) return { kind: 'any', of: lowerList(authored.any, 'any'), source }
  if ('not' in authored) return { kind: 'not', of: lowerCondition(authored.not, policy, `${source}/not`), source }
  if ('condition' in authored) {
    const named = policy.conditions[authored.condition] as Authored
    return lowerCondition(named, policy, `policy.json#/conditions/${authored.condition}`)
  }
  return lowerLiteral(authored, policy, source)
}
