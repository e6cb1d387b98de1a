import type { FactValues } from '../../action/facts.js'
import { once } from '../../base/once.js'
import type { Condition, Constant, Test } from '../../logic/condition.js'
import { testsOf } from '../../logic/tests-of.js'
import type { Because } from './evaluation.js'
import { trace } from './reference.js'
import { remembered } from './remember.js'
import { truthsOf } from './test-truth.js'

/** A comparison that decides a condition, in all but the value that was read. */
interface Reason {
  readonly slot: number | undefined
  readonly literal: Pick<Because, 'fact' | 'operator' | 'value'> & { readonly actual?: unknown }
}

const reasonOf = (node: Test | Constant): readonly Reason[] => {
  if (node.kind === 'constant') return node.compared ? [{ slot: undefined, literal: node.compared }] : []
  const { fact, slot, operator, value } = node
  return [{ slot, literal: { fact, operator, value } }]
}

const alike = (a: Reason, b: Reason): boolean => JSON.stringify(a.literal) === JSON.stringify(b.literal)

const testsRead = once(testsOf)

/** The reference's reasons, remembered by what its comparisons came to. */
const reasonsFor = remembered(
  (condition: Condition, facts: FactValues) => truthsOf(testsRead(condition), facts),
  (condition, facts): readonly Reason[] =>
    trace(condition, facts)
      .reasons.flatMap(reasonOf)
      .filter((reason, index, all) => all.findIndex((other) => alike(other, reason)) === index),
)

/**
 * The comparisons that decided a condition, as authored and without repetition.
 *
 * @param known the facts without any that were assumed, to mark those
 */
export const becauseOf = (condition: Condition, facts: FactValues, known: FactValues): readonly Because[] =>
  reasonsFor(condition, facts).map(({ slot, literal: { fact, operator, value, actual } }) => {
    const read = slot === undefined ? actual : (facts[slot] ?? null)
    const assumed = slot !== undefined && facts[slot] !== undefined && known[slot] === undefined
    return assumed ? { fact, operator, value, actual: read, assumed } : { fact, operator, value, actual: read }
  })
