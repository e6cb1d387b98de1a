import { parseAction } from '../action/parse-action.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import type { Policy } from '../policy/policy.js'
import type { Evaluation } from '../readings/evaluate/evaluation.js'
import { createEvaluator, type Evaluator } from './create-evaluator.js'
import { type EvaluatorOptions, reading } from './options.js'

export interface EvaluateOptions extends EvaluatorOptions {
  /** The policy to evaluate against. */
  readonly policy: Policy
}

/** Evaluators by policy and assumption: making one costs more than using it. */
const kept = new WeakMap<Policy, Map<unknown, Evaluator>>()

const evaluatorFor = ({ policy, ...options }: EvaluateOptions): Evaluator => {
  const isPlain = Object.keys(options).every((key) => key === 'assume')
  const found = isPlain && policy ? kept.get(policy)?.get(options.assume) : undefined
  if (found) return found
  const made = createEvaluator(policy, options)
  if (isPlain) kept.set(policy, new Map(kept.get(policy)).set(options.assume, made))
  return made
}

/**
 * Says what a policy makes of an act: what is broken, what must be done, what is permitted and advised,
 * and what cannot be decided, with the facts that are missing.
 *
 * @param input a SocialAction of unknown origin; it is checked, copied, and neither changed nor kept
 * @throws ClausewiseError `invalid-action` with every issue, `policy-required`, `invalid-options`
 *
 * @example
 * ```ts
 * import { evaluate } from 'clausewise'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * const { outcome, violations } = evaluate(
 *   {
 *     verb: 'post',
 *     actor: { roles: ['staff'], authorised: true },
 *     channel: { platform: 'facebook', account: 'official' },
 *     content: { political: true },
 *   },
 *   { policy, assume: 'ordinary' },
 * )
 * console.log(outcome, violations.map(({ clause }) => clause)) // breach [ '2.1.not.political' ]
 * ```
 */
export const evaluate = (input: unknown, options: EvaluateOptions): Evaluation => {
  const evaluator = reading(() => evaluatorFor({ ...options }))
  const parsed = parseAction(input)
  if (!parsed.ok) throw new ClausewiseError('invalid-action', parsed.issues)
  return evaluator(parsed.action)
}
