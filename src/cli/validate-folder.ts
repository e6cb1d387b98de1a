import { isBeside } from '../authoring/validate/locale-file.js'
import { type LayeredValidation, validateLayers } from '../authoring/validate/validate-layers.js'
import type { Problem } from '../base/problem.js'
import { folderPlace, type PolicyPlace } from './policy-place.js'
import { type ReadLayer, readLayers } from './read-layers.js'

/** A policy's folder, or an overlay's with all that it extends, checked, with names that lead to the files from here. */
export interface ValidatedFolder extends LayeredValidation {
  /** By their names from the folder; of what it extends, by names like `../our-trust/policy.json`. */
  readonly texts: Readonly<Record<string, string>>
  /** The name from here of a file that is named from the folder. */
  nameOf(file: string): string
}

const textsOf = (layers: readonly ReadLayer[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    layers.flatMap(({ prefix, texts }) => Object.entries(texts).map(([file, text]) => [prefix + file, text])),
  )

const validated = (layers: readonly ReadLayer[]): ValidatedFolder => {
  const [top, ...lower] = layers as [ReadLayer, ...ReadLayer[]]
  // The lowest first: one may be in a folder of another.
  const levels = [...[...lower].reverse(), top]
  const unread = top.unreadable.filter(({ file }) => file === '')
  return {
    ...(unread.length > 0
      ? {
          problems: top.unreadable,
          cases: [],
          inheritedCases: [],
          locales: [],
          localeOf: () => undefined,
          placeOf: (at) => at,
        }
      : validateLayers(layers)),
    texts: textsOf(layers),
    nameOf: (file) => {
      const { place, prefix } = levels.find((level) => file.startsWith(level.prefix)) ?? top
      return place.nameOf(file.slice(prefix.length))
    },
  }
}

/** Which files of a policy's folder are read, by their names in it. */
export type Wanted = (file: string) => boolean

const only = (isWanted: Wanted, { texts, unreadable, ...layer }: ReadLayer): ReadLayer => ({
  ...layer,
  texts: Object.fromEntries(Object.entries(texts).filter(([file]) => isWanted(file))),
  unreadable: unreadable.filter(({ file }) => isWanted(file)),
})

/** Neither cases nor translations. */
export const policyAlone: Wanted = (file) => !isBeside(file)

/** Reads and checks a policy from wherever it is kept, its cases and its translations where they are wanted. */
export const validatePlace = async (place: PolicyPlace, isWanted: Wanted = () => true): Promise<ValidatedFolder> =>
  validated((await readLayers(place)).map((layer) => only(isWanted, layer)))

/** Reads and checks the files of a folder. */
export const validateFolder = (folder: string, isWanted?: Wanted): Promise<ValidatedFolder> =>
  validatePlace(folderPlace(folder), isWanted)

/** Problems and texts under the names that they have from here, to be written. */
export const fromHere = (
  problems: readonly Problem[],
  { texts, nameOf }: Pick<ValidatedFolder, 'texts' | 'nameOf'>,
): { readonly problems: readonly Problem[]; readonly texts: Readonly<Record<string, string>> } => ({
  problems: problems.map(({ related, ...problem }) => ({
    ...problem,
    file: nameOf(problem.file),
    ...(related ? { related: related.map((place) => ({ ...place, file: nameOf(place.file) })) } : {}),
  })),
  texts: Object.fromEntries(Object.entries(texts).map(([file, text]) => [nameOf(file), text])),
})
