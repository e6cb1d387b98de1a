import type { FactValue, FactValues } from '../../action/facts.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import { comparisons } from '../../logic/compare.js'
import type { Test } from '../../logic/condition.js'

/** The truth of one comparison with a value: unknown while there is none, unless it is presumed false then. */
export const truthWith = ({ comparison, value, presumed }: Test, actual: FactValue | undefined): Truth => {
  if (actual === undefined) return presumed ? FALSE : UNKNOWN
  return comparisons[comparison](actual, value) ? TRUE : FALSE
}

export const testTruth = (test: Test, facts: FactValues): Truth => truthWith(test, facts[test.slot])
