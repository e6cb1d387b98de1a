import { type FactValues, factIndex } from '../../action/facts.js'
import type { Condition, Constant, Test } from '../../logic/condition.js'
import type { Because } from './evaluation.js'
import { trace } from './reference.js'

const because = (reason: Test | Constant, facts: FactValues, known: FactValues): readonly Because[] => {
  if (reason.kind === 'constant') return reason.compared ? [reason.compared] : []
  const slot = factIndex[reason.fact]
  const actual = facts[slot]
  const assumed = actual !== undefined && known[slot] === undefined
  return [
    {
      fact: reason.fact,
      operator: reason.operator,
      value: reason.value,
      actual: actual ?? null,
      ...(assumed ? { assumed } : {}),
    },
  ]
}

const sameLiteral = (a: Because, b: Because): boolean =>
  a.fact === b.fact && a.operator === b.operator && JSON.stringify(a.value) === JSON.stringify(b.value)

/**
 * The comparisons that decided a condition, as authored and without repetition.
 *
 * @param known the facts without any that were assumed, to mark those
 */
export const becauseOf = (condition: Condition, facts: FactValues, known: FactValues): readonly Because[] =>
  trace(condition, facts)
    .reasons.flatMap((reason) => because(reason, facts, known))
    .filter((literal, index, all) => all.findIndex((other) => sameLiteral(other, literal)) === index)
