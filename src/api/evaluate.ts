import { parseAction } from '../action/parse-action.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import type { Policy } from '../policy/policy.js'
import type { Register } from '../policy/register/register.js'
import type { Evaluation } from '../readings/evaluate/evaluation.js'
import { createEvaluator, type Evaluator } from './create-evaluator.js'
import { type EvaluatorOptions, invalidOptions, reading } from './options.js'

export interface EvaluateOptions extends EvaluatorOptions {
  /** The policy to evaluate against, or a register: then the version in force at the time of the act counts. */
  readonly policy: Policy | Register
  /** Of a register, the version in force at this moment instead (RFC 3339 with an offset or `Z`). */
  readonly asOf?: string | undefined
}

interface PolicyOptions extends EvaluatorOptions {
  readonly policy: Policy
}

/** Evaluators by policy and assumption: making one costs more than using it. */
const kept = new WeakMap<Policy, Map<unknown, Evaluator>>()

const evaluatorFor = ({ policy, ...options }: PolicyOptions): Evaluator => {
  const isPlain = Object.keys(options).every((key) => key === 'assume')
  const found = isPlain && policy ? kept.get(policy)?.get(options.assume) : undefined
  if (found) return found
  const made = createEvaluator(policy, options)
  if (isPlain) kept.set(policy, new Map(kept.get(policy)).set(options.assume, made))
  return made
}

const isRegister = (policy: Policy | Register): policy is Register => {
  try {
    return typeof (policy as Register).inForce === 'function'
  } catch {
    return false
  }
}

/**
 * Says what a policy makes of an act: what is broken, what must be done, what is permitted and advised,
 * and what cannot be decided, with the facts that are missing.
 *
 * @param input a SocialAction of unknown origin; it is checked, copied, and neither changed nor kept
 * @throws ClausewiseError `invalid-action` with every issue, `policy-required`, `invalid-options`; with a register
 *   `not-in-force` and `no-time`
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
  const parsed = parseAction(input)
  const act = () => {
    if (parsed.ok) return parsed.action
    throw new ClausewiseError('invalid-action', parsed.issues)
  }
  const evaluator = reading(() => {
    const { policy, asOf, ...rest } = { ...options }
    if (isRegister(policy)) return evaluatorFor({ ...rest, policy: policy.inForce(asOf ?? act().timing?.at) })
    if (asOf !== undefined)
      throw invalidOptions([{ code: 'wrong-form', path: '/asOf', message: 'only a register has versions to choose' }])
    return evaluatorFor({ ...rest, policy })
  })
  return evaluator(act())
}
