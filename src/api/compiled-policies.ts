import { policyRequired } from '../base/clausewise-error.js'
import { once } from '../base/once.js'
import { compilePolicy } from '../compile/compile-policy.js'
import type { CompiledPolicy } from '../logic/compiled-policy.js'
import type { Policy } from '../policy/policy.js'

/** How some policies are compiled otherwise than all others: those that share with what they were made of. */
export const compilers = new WeakMap<Policy, (policy: Policy) => CompiledPolicy>()

const compile = once((policy: Policy) => (compilers.get(policy) ?? compilePolicy)(policy))

/** The logic of a policy, compiled once. */
export const compiledPolicyOf = (policy: Policy): CompiledPolicy => {
  try {
    return compile(policy)
  } catch {
    // Compiling a policy that was loaded cannot fail.
    throw policyRequired()
  }
}
