import { FALSE, TRUE, UNKNOWN } from '../../base/truth.js'
import type { Condition, Test } from '../../logic/condition.js'
import type { Carrier } from './carrier.js'

/**
 * Between which neighbours of false, unknown and true, in that order, a truth makes a difference to what the
 * evaluation says, as bits. `all`, `any` and `not` keep the order or reverse it, and a comparison stands in
 * one place: so where any two truths differ, false and true do, and whichever it has, the comparison decides.
 */
export const noDifference = 0
export const belowUnknown = 1
export const aboveUnknown = 2
export const anyDifference = belowUnknown | aboveUnknown

/** What is left of a difference to a member that stands beside another of this truth. */
const beside: Readonly<Record<'all' | 'any', (difference: number, truth: number) => number>> = {
  all: (difference, truth) =>
    truth === TRUE ? difference : truth === UNKNOWN ? difference & belowUnknown : noDifference,
  any: (difference, truth) =>
    truth === FALSE ? difference : truth === UNKNOWN ? difference & aboveUnknown : noDifference,
}

/** What is left of a difference to the member of a `not`. */
const reversed = (difference: number): number =>
  (difference & belowUnknown ? aboveUnknown : 0) | (difference & aboveUnknown ? belowUnknown : 0)

/** The difference that each comparison of a condition makes, from the one that the condition makes. One left out makes none. */
export const differences = <T>(condition: Condition, ofCondition: T, carrier: Carrier<T>): ReadonlyMap<Test, T> => {
  const none = carrier.constant(noDifference)
  const found = new Map<Test, T>()
  const visit = (node: Condition, difference: T): void => {
    if (difference === none || node.kind === 'constant') return
    if (node.kind === 'test') found.set(node, difference)
    else if (node.kind === 'not') visit(node.of, carrier.relabel(difference, reversed))
    else {
      const truths = node.of.map((member) => carrier.truthOf(member))
      node.of.forEach((member, index) => {
        const others = truths.filter((_truth, other) => other !== index)
        visit(
          member,
          others.reduce((left, truth) => carrier.join(beside[node.kind], left, truth), difference),
        )
      })
    }
  }
  visit(condition, ofCondition)
  return found
}
