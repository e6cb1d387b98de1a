import { createHash } from 'node:crypto'
import type { NamedCase } from '../authoring/cases/parse-cases.js'
import type { Mutant } from '../authoring/mutate/mutant.js'
import { mutantsOf } from '../authoring/mutate/mutants-of.js'
import { isOfCases } from '../authoring/validate/case-file.js'
import type { Policy } from '../policy/policy.js'
import { type LoadedFolder, loadFolder, namedCasesOf } from './load-folder.js'

/** A policy's folder with what there is to try. */
export interface MutationFolder {
  readonly policy: Policy
  readonly cases: readonly NamedCase[]
  /** The names of the files of its cases, by section. */
  readonly caseFiles: ReadonlyMap<string, string>
  readonly mutants: readonly Mutant[]
  /** The same where, and only where, the files are the same to the letter. */
  readonly digest: string
}

/** Where the cases of each section are, or would be: a file beside that of the section, of the same name. */
const caseFilesOf = ({ policy, cases }: LoadedFolder, files: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    policy.sections.map(({ section }) => [
      section,
      cases.find((file) => file.section === section)?.file ??
        `cases/${files.find((file) => file.startsWith(`${section}-`)) ?? `${section}.json`}`,
    ]),
  )

/** Loads a folder and makes its mutants; where there is an error in it, that is said on standard error. */
export const loadMutationFolder = async (folder: string): Promise<MutationFolder | undefined> => {
  const loaded = await loadFolder(folder)
  if (loaded === undefined) return undefined
  const files = Object.keys(loaded.texts).filter((file) => !isOfCases(file))
  return {
    policy: loaded.policy,
    cases: namedCasesOf(loaded),
    caseFiles: caseFilesOf(loaded, files),
    mutants: mutantsOf(loaded.policy, files),
    digest: createHash('sha256').update(JSON.stringify(loaded.texts)).digest('hex'),
  }
}
