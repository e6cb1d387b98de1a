import type { FactValues } from '../../action/facts.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import { comparisons } from '../../logic/compare.js'
import type { Test } from '../../logic/condition.js'

/** The truth of one comparison: unknown while its fact is, unless it is presumed false then. */
export const testTruth = (test: Test, facts: FactValues): Truth => {
  const actual = facts[test.slot]
  if (actual === undefined) return test.presumed ? FALSE : UNKNOWN
  return comparisons[test.comparison](actual, test.value) ? TRUE : FALSE
}
