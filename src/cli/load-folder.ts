import { failingCases } from '../authoring/cases/failing-cases.js'
import { type NamedCase, namedCases } from '../authoring/cases/parse-cases.js'
import type { CaseFile } from '../authoring/validate/case-file.js'
import { isOfLocales } from '../authoring/validate/locale-file.js'
import { isError } from '../base/problem.js'
import type { Policy } from '../policy/policy.js'
import { sayProblems } from './say-problems.js'
import { type ValidatedFolder, validateFolder, type Wanted } from './validate-folder.js'

/** A policy's folder without an error in it. */
export interface LoadedFolder extends Omit<ValidatedFolder, 'policy'> {
  readonly policy: Policy
}

/** A translation that lags behind keeps nobody from working on the policy. */
const withoutLocales: Wanted = (file) => !isOfLocales(file)

/**
 * Loads a policy and its cases from a folder, for commands that need both without an error. Where there is one,
 * everything that is wrong with them is said on standard error, and the command ends with status 2.
 */
export const loadFolder = async (folder: string): Promise<LoadedFolder | undefined> => {
  const validated = await validateFolder(folder, withoutLocales)
  const { policy, problems } = validated
  if (policy && !problems.some(isError)) return { ...validated, policy }
  sayProblems(problems, validated)
  return undefined
}

const namedIn = (files: readonly CaseFile[]): readonly NamedCase[] =>
  files.flatMap((file) => namedCases(file.file, file))

/** Every case of a folder with its place, in the order of the files. */
export const namedCasesOf = ({ cases }: LoadedFolder): readonly NamedCase[] => namedIn(cases)

/**
 * Every case that says something of the policy: its own and, of an overlay, those of what it extends that hold in
 * it, too. What they show of the parts that the overlay leaves alone need not be shown again.
 */
export const casesThatHold = (folder: LoadedFolder): readonly NamedCase[] => {
  const inherited = namedIn(folder.inheritedCases)
  const failing = new Set(failingCases(folder.policy, inherited))
  return [...namedCasesOf(folder), ...inherited.filter((one) => !failing.has(one))]
}

/** The files of {@link casesThatHold}. */
export const caseFilesThatHold = (folder: LoadedFolder): readonly CaseFile[] => {
  const held = new Set(casesThatHold(folder).map((one) => one.case))
  return [...folder.cases, ...folder.inheritedCases].map((file) => ({
    ...file,
    cases: file.cases.filter((one) => held.has(one)),
  }))
}
