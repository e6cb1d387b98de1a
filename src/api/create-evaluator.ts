import { givenOf } from '../action/derive.js'
import type { SocialAction } from '../action/social-action.js'
import type { Policy } from '../policy/policy.js'
import { assemble } from '../readings/evaluate/assemble.js'
import { compiledVerdict } from '../readings/evaluate/compiled.js'
import type { Evaluation } from '../readings/evaluate/evaluation.js'
import { checkedFacts } from './checked-facts.js'
import { compiledPolicyOf } from './compiled-policies.js'
import { derivationOf, type EvaluatorOptions } from './options.js'

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
  const compiled = compiledPolicyOf(policy)
  const derivation = derivationOf(compiled, options)
  const verdictOf = compiledVerdict(compiled)
  return (action) => {
    const given = givenOf(action)
    const situation = { policy: compiled, given, derivation, facts: checkedFacts(given, derivation) }
    return assemble(verdictOf(situation), situation)
  }
}
