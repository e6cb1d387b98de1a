import { type NamedCase, namedCases } from '../authoring/cases/parse-cases.js'
import type { CaseFile } from '../authoring/validate/case-file.js'
import { isOfLocales } from '../authoring/validate/locale-file.js'
import { isError } from '../base/problem.js'
import type { Policy } from '../policy/policy.js'
import { type Folder, readFolder } from './read-folder.js'
import { sayProblems } from './say-problems.js'
import { type ValidatedFolder, validateRead } from './validate-folder.js'

/** A policy's folder without an error in it. */
export interface LoadedFolder extends Omit<ValidatedFolder, 'policy'> {
  readonly policy: Policy
  readonly cases: readonly CaseFile[]
}

/** A translation that lags behind keeps nobody from working on the policy. */
const withoutLocales = ({ texts, problems }: Folder): Folder => ({
  texts: Object.fromEntries(Object.entries(texts).filter(([file]) => !isOfLocales(file))),
  problems: problems.filter(({ file }) => !isOfLocales(file)),
})

/**
 * Loads a policy and its cases from a folder, for commands that need both without an error. Where there is one,
 * everything that is wrong with them is said on standard error, and the command ends with status 2.
 */
export const loadFolder = async (folder: string): Promise<LoadedFolder | undefined> => {
  const validated = validateRead(folder, withoutLocales(await readFolder(folder)))
  const { policy, problems } = validated
  if (policy && !problems.some(isError)) return { ...validated, policy }
  sayProblems(problems, validated)
  return undefined
}

/** Every case of a folder with its place, in the order of the files. */
export const namedCasesOf = ({ cases }: LoadedFolder): readonly NamedCase[] =>
  cases.flatMap((file) => namedCases(file.file, file))
