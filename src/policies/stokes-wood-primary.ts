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
import { deepFreeze } from '../base/freeze.js'
import type { Policy, PolicyFile } from '../policy/policy.js'
import { policyData } from '../policy/policy-data.js'
import type { Section } from '../policy/section.js'
import type { Evaluation } from '../readings/evaluate/evaluation.js'
import digest from './stokes-wood-primary/digest.json' with { type: 'json' }

const sections = [
  cover,
  purpose,
  definition,
  accounts,
  facebook,
  moderation,
  following,
  staff,
  pupils,
  parents,
  whatsApp,
  training,
  review,
]

// Checked and digested when it is built and not at every start: test/generated/bundled-policy.test.ts holds it to what
// `loadPolicy` makes of its folder.
const assemble = (): Policy =>
  deepFreeze({ ...policyData(head as unknown as PolicyFile, sections as unknown as readonly Section[]), digest })

/** The social media policy of Stokes Wood Primary School, ready to evaluate. */
export const policy: Policy = /* @__PURE__ */ assemble()

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
