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

/** More comparisons than this do not fit into one safe integer, three states each. */
const mostInNumber = 33

const digitOf = (test: Test, facts: FactValues): 0 | 1 | 2 => {
  const actual = facts[test.slot]
  if (actual === undefined) return 2
  const holds = test.comparison === 'equal' ? actual === test.value : comparisons[test.comparison](actual, test.value)
  return holds ? 1 : 0
}

/** A key of what each of some comparisons comes to: false, true, or a fact unknown. */
export const truthsOf = (tests: readonly Test[], facts: FactValues): number | string => {
  if (tests.length > mostInNumber) return tests.map((test) => digitOf(test, facts)).join('')
  let key = 0
  for (let index = 0; index < tests.length; index += 1) key = key * 3 + digitOf(tests[index] as Test, facts)
  return key
}
