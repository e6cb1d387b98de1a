import type { Mutant } from '../authoring/mutate/mutant.js'
import type { MutantResult } from '../authoring/mutate/mutation.js'
import { createTrial, type Trial } from '../authoring/mutate/try-mutant.js'
import { loadMutationFolder } from './mutation-folder.js'

/** Some of the mutants of a folder. */
export interface Slice {
  readonly folder: string
  /** Of the folder as it was when the work was given out. */
  readonly digest: string
  /** The places of mutants among all. */
  readonly places: readonly number[]
}

interface Ready {
  readonly mutants: readonly Mutant[]
  readonly trial: Trial
}

const prepare = async ({ folder, digest }: Slice): Promise<Ready> => {
  const loaded = await loadMutationFolder(folder)
  if (loaded?.digest !== digest) throw new Error('the folder was changed in the meantime')
  return { mutants: loaded.mutants, trial: createTrial(loaded.policy, loaded.cases) }
}

/** One process tries the mutants of one folder. */
let ready: Promise<Ready> | undefined

/** Tries a slice, in a process of its own. */
const trySlice = async (slice: Slice): Promise<readonly MutantResult[]> => {
  ready ??= prepare(slice)
  const { mutants, trial } = await ready
  return slice.places.map((place) => trial(mutants[place] as Mutant))
}

export default trySlice
