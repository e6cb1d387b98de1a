import { isError } from '../base/problem.js'
import type { Policy } from '../policy/policy.js'

/** The policy of a folder, the bundled one without it; where it cannot be loaded, says why. */
export const policyFor = async (folder: string | undefined): Promise<Policy | undefined> => {
  if (folder === undefined) return (await import('../policies/stokes-wood-primary.js')).policy
  const { policyAlone, validateFolder } = await import('./validate-folder.js')
  const validated = await validateFolder(folder, policyAlone)
  if (!validated.problems.some(isError)) return validated.policy
  const { sayProblems } = await import('./say-problems.js')
  sayProblems(validated.problems, validated)
  return undefined
}
