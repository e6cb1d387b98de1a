import { extraIssues } from '../action/check-extra.js'
import type { SocialAction } from '../action/social-action.js'
import { compiledPolicyOf } from '../api/compiled-policies.js'
import type { Policy } from '../policy/policy.js'

/**
 * An act as a policy can be told of it: without the facts of another policy that it does not declare, or not so.
 * Proofs about two policies read acts like this.
 */
export const asReadBy = (policy: Policy, action: SocialAction): SocialAction => {
  const { extra, ...rest } = action
  if (extra === undefined) return action
  const { catalogue } = compiledPolicyOf(policy)
  const readable = Object.entries(extra).filter(
    ([name, value]) => extraIssues({ [name]: value }, catalogue).length === 0,
  )
  return readable.length === 0 ? rest : { ...rest, extra: Object.fromEntries(readable) }
}
