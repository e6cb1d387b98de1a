import { createEvaluator } from '../../api/create-evaluator.js'
import type { Policy } from '../../policy/policy.js'
import { matches } from './compare-case.js'
import type { NamedCase } from './parse-cases.js'

/**
 * The cases that a policy does not pass, without how they differ: see `runCases` for that.
 *
 * @throws ClausewiseError `policy-required`
 */
export const failingCases = (policy: Policy, cases: readonly NamedCase[]): readonly NamedCase[] => {
  const evaluators = {
    unknown: createEvaluator(policy),
    ordinary: createEvaluator(policy, { assume: 'ordinary' }),
  }
  return cases.filter((one) => !matches(evaluators[one.case.assume ?? 'unknown'](one.action), one.case))
}
