import type { Policy } from '../policy/policy.js'
import { loadPolicyFolder } from './policy-folder.js'
import { sayIssues } from './say.js'

/** The policy of a folder, the bundled one without it; where it cannot be loaded, says why. */
export const policyFor = async (folder: string | undefined): Promise<Policy | undefined> => {
  if (folder === undefined) return (await import('../policies/stokes-wood-primary.js')).policy
  const loaded = await loadPolicyFolder(folder)
  if (loaded.ok) return loaded.policy
  sayIssues(loaded.issues)
  return undefined
}
