import { once } from '../base/once.js'
import type { Register } from '../policy/register/register.js'
import { createEvaluator, type Evaluator } from './create-evaluator.js'
import type { EvaluatorOptions } from './options.js'

export interface RegisterEvaluatorOptions extends EvaluatorOptions {
  /** Evaluate every act by the version in force at this moment (RFC 3339 with an offset or `Z`). */
  readonly asOf?: string | undefined
}

/**
 * Makes an evaluator for hot paths that judges each parsed act by the version in force at the act's own time, or at
 * the moment named. Each version is compiled once, when the first act needs it.
 *
 * @throws ClausewiseError `invalid-options`; the evaluator throws `no-time` for an act without a time, and
 *   `not-in-force` where no version was in force
 *
 * @example
 * ```ts
 * import { parseAction } from 'clausewise'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 * import { createRegister, createRegisterEvaluator } from 'clausewise/register'
 *
 * const created = createRegister({ zone: 'Europe/London', versions: [{ policy, from: '2025-09-01' }] })
 * const parsed = parseAction({ verb: 'browse', actor: { roles: ['pupil'] }, timing: { at: '2026-11-23T10:15:00Z' } })
 * if (created.ok && parsed.ok) console.log(createRegisterEvaluator(created.register)(parsed.action).policy.version) // 1.0.1
 * ```
 */
export const createRegisterEvaluator = (
  register: Register,
  { asOf, ...options }: RegisterEvaluatorOptions = {},
): Evaluator => {
  const evaluatorOf = once((policy: Register['versions'][number]['policy']) => createEvaluator(policy, options))
  // Options at fault are told of now, and not with the first act.
  const [first] = register.versions
  if (first) evaluatorOf(first.policy)
  return (action) => evaluatorOf(register.inForce(asOf ?? action.timing?.at))(action)
}
