import { type NamedCase, namedCases } from '../authoring/cases/parse-cases.js'
import type { CaseFile } from '../authoring/validate/case-file.js'
import { isError } from '../base/problem.js'
import type { Policy } from '../policy/policy.js'
import { sayProblems } from './say-problems.js'
import { type ValidatedFolder, validateFolder } from './validate-folder.js'

/** A policy's folder without an error in it. */
export interface LoadedFolder extends Omit<ValidatedFolder, 'policy'> {
  readonly policy: Policy
  readonly cases: readonly CaseFile[]
}

/**
 * Loads a policy and its cases from a folder, for commands that need both without an error. Where there is one,
 * everything that is wrong is said on standard error, and the command ends with status 2.
 */
export const loadFolder = async (folder: string): Promise<LoadedFolder | undefined> => {
  const validated = await validateFolder(folder)
  const { policy, problems } = validated
  if (policy && !problems.some(isError)) return { ...validated, policy }
  sayProblems(problems, validated)
  return undefined
}

/** Every case of a folder with its place, in the order of the files. */
export const namedCasesOf = ({ cases }: LoadedFolder): readonly NamedCase[] =>
  cases.flatMap((file) => namedCases(file.file, file))
