import { createHash } from 'node:crypto'
import type { NamedCase } from '../authoring/cases/parse-cases.js'
import type { Mutant } from '../authoring/mutate/mutant.js'
import { mutantsOf } from '../authoring/mutate/mutants-of.js'
import { flatFile } from '../policy/overlay/flat-files.js'
import type { Policy } from '../policy/policy.js'
import { casesThatHold, type LoadedFolder, loadFolder } from './load-folder.js'

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

/** Where the cases of each section are, or would be: a file of the name of the section's own. */
const caseFilesOf = ({ policy, cases, placeOf }: LoadedFolder): ReadonlyMap<string, string> =>
  new Map(
    policy.sections.map(({ section }) => {
      const [name] = placeOf({ file: flatFile(section), path: '' })
        .file.split('/')
        .slice(-1)
      const own = cases.find((file) => file.section === section)?.file
      return [
        section,
        own ?? `cases/${name === 'policy.json' || name === `${section}-.json` ? `${section}.json` : name}`,
      ]
    }),
  )

/** Says where a mutant's change is written: in the folder, or in what an overlay extends. */
const placedBy =
  ({ placeOf }: LoadedFolder) =>
  (mutant: Mutant): Mutant => {
    const { file, path } = placeOf(mutant)
    return { ...mutant, id: `${file}#${path}${mutant.id.slice(`${mutant.file}#${mutant.path}`.length)}`, file, path }
  }

/** Loads a folder and makes its mutants; where there is an error in it, that is said on standard error. */
export const loadMutationFolder = async (folder: string): Promise<MutationFolder | undefined> => {
  const loaded = await loadFolder(folder)
  if (loaded === undefined) return undefined
  return {
    policy: loaded.policy,
    cases: casesThatHold(loaded),
    caseFiles: caseFilesOf(loaded),
    mutants: mutantsOf(loaded.policy, []).map(placedBy(loaded)),
    digest: createHash('sha256').update(JSON.stringify(loaded.texts)).digest('hex'),
  }
}
