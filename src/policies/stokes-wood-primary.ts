import cover from '../../rules/stokes-wood-primary/0-cover.json' with { type: 'json' }
import definition from '../../rules/stokes-wood-primary/1.1-definition.json' with { type: 'json' }
import purpose from '../../rules/stokes-wood-primary/1-purpose-and-scope.json' with { type: 'json' }
import facebook from '../../rules/stokes-wood-primary/2.1-facebook.json' with { type: 'json' }
import moderation from '../../rules/stokes-wood-primary/2.2-moderation.json' with { type: 'json' }
import following from '../../rules/stokes-wood-primary/2.3-following-others.json' with { type: 'json' }
import accounts from '../../rules/stokes-wood-primary/2-official-accounts.json' with { type: 'json' }
import staff from '../../rules/stokes-wood-primary/3-staff.json' with { type: 'json' }
import pupils from '../../rules/stokes-wood-primary/4-pupils.json' with { type: 'json' }
import whatsApp from '../../rules/stokes-wood-primary/5.1-whatsapp-groups.json' with { type: 'json' }
import parents from '../../rules/stokes-wood-primary/5-parents.json' with { type: 'json' }
import training from '../../rules/stokes-wood-primary/6-training.json' with { type: 'json' }
import review from '../../rules/stokes-wood-primary/7-monitoring-and-review.json' with { type: 'json' }
import head from '../../rules/stokes-wood-primary/policy.json' with { type: 'json' }
import { type EvaluateOptions, evaluate as evaluateAgainst } from '../api/evaluate.js'
import { reading } from '../api/options.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import { loadPolicy } from '../policy/load.js'
import type { Policy } from '../policy/policy.js'
import type { Evaluation } from '../readings/evaluate/evaluation.js'

const load = (): Policy => {
  const loaded = loadPolicy({
    'policy.json': head,
    '0-cover.json': cover,
    '1-purpose-and-scope.json': purpose,
    '1.1-definition.json': definition,
    '2-official-accounts.json': accounts,
    '2.1-facebook.json': facebook,
    '2.2-moderation.json': moderation,
    '2.3-following-others.json': following,
    '3-staff.json': staff,
    '4-pupils.json': pupils,
    '5-parents.json': parents,
    '5.1-whatsapp-groups.json': whatsApp,
    '6-training.json': training,
    '7-monitoring-and-review.json': review,
  })
  if (!loaded.ok) throw new ClausewiseError('invalid-policy', loaded.issues)
  return loaded.policy
}

/** The social media policy of Stokes Wood Primary School, ready to evaluate. */
export const policy: Policy = /* @__PURE__ */ load()

/**
 * {@link evaluateAgainst | evaluate} with this policy as its default.
 *
 * @throws ClausewiseError `invalid-action`, `invalid-options`
 *
 * @example
 * ```ts
 * import { evaluate } from 'clausewise/policies/stokes-wood-primary'
 *
 * const browsing = { verb: 'browse', actor: { roles: ['pupil'] }, channel: { account: 'personal' } }
 * console.log(evaluate(browsing).outcome) // compliant
 * ```
 */
export const evaluate = (input: unknown, options: Partial<EvaluateOptions> = {}): Evaluation =>
  evaluateAgainst(
    input,
    reading(() => ({ ...options, policy: options.policy ?? policy })),
  )

export default policy
