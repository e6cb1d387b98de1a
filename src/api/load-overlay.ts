import { policyRequired } from '../base/clausewise-error.js'
import type { Result } from '../base/issue.js'
import { compilePolicy } from '../compile/compile-policy.js'
import { shareCompiled } from '../compile/share-compiled.js'
import type { PolicyFiles } from '../policy/load.js'
import { flatten } from '../policy/overlay/flatten.js'
import { asOverlay, type Base, type LoadedOverlay } from '../policy/overlay/overlay.js'
import type { Policy } from '../policy/policy.js'
import { compiledPolicyOf, compilers } from './compiled-policies.js'

const isBase = (base: unknown): base is Base => {
  if (typeof base !== 'object' || base === null) return false
  const { policy, lineage } = asOverlay(base as Base) as {
    readonly policy?: Partial<Policy>
    readonly lineage?: unknown
  }
  return Array.isArray(policy?.sections) && Array.isArray(lineage)
}

/**
 * Reads the files of an overlay, makes its changes to the policy that it extends, checks the outcome as any other
 * policy, and gives either the whole as a policy or every issue at once, each with its place in the overlay's own
 * policy.json. It never throws. What no change touches is shared with the base, here and in evaluators.
 *
 * @param base the policy that it extends, as `loadPolicy` returned it, or an overlay that was loaded
 *
 * @example
 * ```ts
 * import { loadOverlay } from 'clausewise/overlay'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * const loaded = loadOverlay(
 *   {
 *     'policy.json': {
 *       id: 'harbour-lights',
 *       title: 'Social media policy of Harbour Lights School',
 *       version: '1.0.0',
 *       extends: { id: 'stokes-wood-primary', version: '1.0.1' },
 *       changes: [
 *         {
 *           change: 'set-parameter',
 *           parameter: 'priorIncidentsBeforeBlock',
 *           value: 1,
 *           reason: 'A second incident is one too many for us.',
 *         },
 *       ],
 *     },
 *   },
 *   policy,
 * )
 * if (loaded.ok) console.log(loaded.policy.parameters.priorIncidentsBeforeBlock?.value) // 1
 * ```
 */
export const loadOverlay = (files: PolicyFiles, base: Base): Result<LoadedOverlay> => {
  try {
    if (!isBase(base)) return { ok: false, issues: policyRequired().issues }
    const { issues, flattened } = flatten(files, base)
    if (!flattened) return { ok: false, issues }
    const { overlay } = flattened
    const below = asOverlay(base).policy
    compilers.set(overlay.policy, (policy) =>
      compilePolicy(policy, (compiled) => shareCompiled(compiled, compiledPolicyOf(below))),
    )
    return { ok: true, ...overlay }
  } catch {
    return { ok: false, issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }] }
  }
}
