import type { Condition, Literal } from '../../policy/condition.js'
import { operatorParts } from './condition-text.js'

const complements: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['equal', 'notEqual'],
    ['in', 'notIn'],
    ['contains', 'doesNotContain'],
    ['lessThan', 'greaterThanInclusive'],
    ['greaterThan', 'lessThanInclusive'],
  ].flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
)

const sorted = (value: Literal['value']): Literal['value'] =>
  Array.isArray(value) ? [...value].sort((a, b) => (String(a) < String(b) ? -1 : 1)) : value

const ofLiteral = (literal: Literal, negated: boolean): string => {
  const { presumed, bare } = operatorParts(literal.operator)
  if (negated && (presumed || complements[bare] === undefined)) return `not ${ofLiteral(literal, false)}`
  const operator = negated ? (complements[bare] as string) : bare
  // Of two values, not to be one is to be the other.
  const says =
    typeof literal.value === 'boolean' && operator === 'notEqual'
      ? ['equal', !literal.value]
      : [operator, sorted(literal.value)]
  return JSON.stringify([literal.fact, presumed, ...says])
}

const join = (kind: 'all' | 'any', members: readonly string[]): string => {
  const parts = [...new Set(members)].sort()
  return parts.length === 1 ? (parts[0] as string) : `${kind}(${parts.join()})`
}

/**
 * Text that is the same for conditions which say the same in another form: `not` outside of a list or in
 * it, in front of a comparison or in its operator, members in another order. Named conditions stay as they are.
 */
export const normalForm = (condition: Condition, negated = false): string => {
  const each = (members: readonly Condition[]) => members.map((member) => normalForm(member, negated))
  if ('all' in condition) return join(negated ? 'any' : 'all', each(condition.all))
  if ('any' in condition) return join(negated ? 'all' : 'any', each(condition.any))
  if ('not' in condition) return normalForm(condition.not, !negated)
  if ('condition' in condition) return `${negated ? 'not ' : ''}<${condition.condition}>`
  return ofLiteral(condition, negated)
}
