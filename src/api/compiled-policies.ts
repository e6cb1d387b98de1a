import { ClausewiseError } from '../base/clausewise-error.js'
import { compilePolicy } from '../compile/compile-policy.js'
import type { CompiledPolicy } from '../logic/compiled-policy.js'
import type { Policy } from '../policy/policy.js'

const compiled = new WeakMap<Policy, CompiledPolicy>()

/** The logic of a policy, compiled once. */
export const compiledPolicyOf = (policy: Policy): CompiledPolicy => {
  if (typeof policy?.digest !== 'string' || !Array.isArray(policy.sections))
    throw new ClausewiseError('policy-required', [
      {
        code: 'policy-required',
        path: '',
        message: 'a policy is required: pass one that `loadPolicy` returned, or a bundled one',
      },
    ])
  const found = compiled.get(policy) ?? compilePolicy(policy)
  compiled.set(policy, found)
  return found
}
