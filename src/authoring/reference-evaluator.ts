import { givenOf } from '../action/given-of.js'
import { checkExtra } from '../api/checked-facts.js'
import { compiledPolicyOf } from '../api/compiled-policies.js'
import type { Evaluator } from '../api/create-evaluator.js'
import { derivationOf, type EvaluatorOptions } from '../api/options.js'
import type { Policy } from '../policy/policy.js'
import { assemble } from '../readings/evaluate/assemble.js'
import { referenceVerdict } from '../readings/evaluate/reference.js'
import { Situation } from '../readings/evaluate/situation.js'

/**
 * Makes an evaluator that decides every clause by the definition: slow, and what every other one is held to.
 *
 * @throws ClausewiseError `policy-required`, `invalid-options`
 */
export const createReferenceEvaluator = (policy: Policy, options: EvaluatorOptions = {}): Evaluator => {
  const compiled = compiledPolicyOf(policy)
  const derivation = derivationOf(compiled, options)
  return (action) => {
    const given = givenOf(action)
    checkExtra(given, derivation)
    const situation = new Situation(compiled, given, derivation)
    return assemble(referenceVerdict(compiled, situation.facts), situation)
  }
}
