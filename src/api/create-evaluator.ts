import type { Given } from '../action/given.js'
import { givenOf } from '../action/given-of.js'
import type { SocialAction } from '../action/social-action.js'
import type { Policy } from '../policy/policy.js'
import { compiledEvaluation } from '../readings/evaluate/compiled.js'
import type { Evaluation } from '../readings/evaluate/evaluation.js'
import { Situation } from '../readings/evaluate/situation.js'
import { checkExtra } from './checked-facts.js'
import { compiledPolicyOf } from './compiled-policies.js'
import { derivationOf, type EvaluatorOptions } from './options.js'

/** Says what a policy makes of what an act says. */
export type GivenEvaluator = (given: Given) => Evaluation

/** Says what a policy makes of a parsed act. */
export type Evaluator = (action: SocialAction) => Evaluation

/**
 * Makes an evaluator for hot paths: the policy is compiled and the options are read once, and acts are
 * taken as {@link parseAction} returned them, without another check.
 *
 * @throws ClausewiseError `policy-required`, `invalid-options`; the evaluator throws `invalid-action`
 *
 * @example
 * ```ts
 * import { createEvaluator, parseAction } from 'clausewise'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * const evaluator = createEvaluator(policy, { assume: 'ordinary' })
 * const parsed = parseAction({ verb: 'post', actor: { roles: ['parent'] }, channel: { account: 'personal' } })
 * if (parsed.ok) console.log(evaluator(parsed.action).outcome) // compliant
 * ```
 */
export const createEvaluator = (policy: Policy, options: EvaluatorOptions = {}): Evaluator => {
  const evaluate = createGivenEvaluator(policy, options)
  return (action) => evaluate(givenOf(action))
}

/** As {@link createEvaluator}, for who has read acts already. */
export const createGivenEvaluator = (policy: Policy, options: EvaluatorOptions = {}): GivenEvaluator => {
  const compiled = compiledPolicyOf(policy)
  const derivation = derivationOf(compiled, options)
  const evaluationOf = compiledEvaluation(compiled)
  return (given) => {
    checkExtra(given, derivation)
    return evaluationOf(new Situation(compiled, given, derivation))
  }
}
