import { isError } from '../base/problem.js'
import type { Policy } from '../policy/policy.js'
import { sayProblems } from './say-problems.js'
import { policyAlone, validateFolder } from './validate-folder.js'

/** The policy of a folder, the bundled one without it; where it cannot be loaded, says why. */
export const policyFor = async (folder: string | undefined): Promise<Policy | undefined> => {
  if (folder === undefined) return (await import('../policies/stokes-wood-primary.js')).policy
  const validated = await validateFolder(folder, policyAlone)
  if (!validated.problems.some(isError)) return validated.policy
  sayProblems(validated.problems, validated)
  return undefined
}
