import { TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import type { Constant, Test } from '../../logic/condition.js'
import { labelOf } from '../../report/words.js'

/** What a comparison came to, in words. */
export type ReasonWords = (comparison: Test | Constant, truth: Truth) => string

const value = (operand: unknown): string => [operand].flat().map(String).join(', ')

export const createReasonWords = (): ReasonWords => (comparison, truth) => {
  if (comparison.kind === 'constant') return `${comparison.compared?.fact} is ${value(comparison.compared?.actual)}`
  if (truth === UNKNOWN) return `it is not known ${labelOf(comparison.fact)}`
  return `${comparison.fact} ${truth === TRUE ? '' : 'not '}${comparison.operator} ${value(comparison.value)}`
}
