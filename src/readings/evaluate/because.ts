import type { FactValues } from '../../action/facts.js'
import type { Condition, Constant, Test } from '../../logic/condition.js'
import type { Because } from './evaluation.js'
import { trace } from './reference.js'

/** A comparison that decides a condition, in all but the value that was read. */
export interface Reason {
  readonly slot: number | undefined
  readonly literal: Pick<Because, 'fact' | 'operator' | 'value'> & { readonly actual?: unknown }
}

const reasonOf = (node: Test | Constant): readonly Reason[] => {
  if (node.kind === 'constant') return node.compared ? [{ slot: undefined, literal: node.compared }] : []
  const { fact, slot, operator, value } = node
  return [{ slot, literal: { fact, operator, value } }]
}

const alike = (a: Reason, b: Reason): boolean => JSON.stringify(a.literal) === JSON.stringify(b.literal)

/** The comparisons that decide a condition, as authored and without repetition. */
export const reasonsOf = (condition: Condition, facts: FactValues): readonly Reason[] =>
  trace(condition, facts)
    .reasons.flatMap(reasonOf)
    .filter((reason, index, all) => all.findIndex((other) => alike(other, reason)) === index)

/**
 * Reasons with the values that were read.
 *
 * @param known the facts without any that were assumed, to mark those
 */
export const becauseOf = (reasons: readonly Reason[], facts: FactValues, known: FactValues): readonly Because[] =>
  reasons.map(({ slot, literal: { fact, operator, value, actual } }) => {
    const read = slot === undefined ? actual : (facts[slot] ?? null)
    const assumed = slot !== undefined && facts[slot] !== undefined && known[slot] === undefined
    return assumed ? { fact, operator, value, actual: read, assumed } : { fact, operator, value, actual: read }
  })
