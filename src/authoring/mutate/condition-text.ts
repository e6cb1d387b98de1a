import { type Condition, type Operand, presumption } from '../../policy/condition.js'
import { isParameterOperand } from '../../policy/parameter.js'

const longest = 100

const clipped = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`)

/** A value as it stands in a sentence. */
export const operandText = (value: Operand): string => {
  if (Array.isArray(value)) return `[${value.join(', ')}]`
  return isParameterOperand(value) ? value.fact : String(value)
}

const textOf = (condition: Condition): string => {
  if ('all' in condition) return `all of (${condition.all.map(textOf).join('; ')})`
  if ('any' in condition) return `any of (${condition.any.map(textOf).join('; ')})`
  if ('not' in condition) return `not ${textOf(condition.not)}`
  if ('condition' in condition) return condition.condition
  return `${condition.fact} ${condition.operator} ${operandText(condition.value)}`
}

/** A condition on one line, in backticks: `` `content.spam equal true` ``. */
export const conditionText = (condition: Condition): string => `\`${clipped(textOf(condition))}\``

/** An operator in its parts. */
export const operatorParts = (operator: string): { readonly presumed: boolean; readonly bare: string } => {
  const presumed = operator.startsWith(presumption)
  return { presumed, bare: presumed ? operator.slice(presumption.length) : operator }
}
