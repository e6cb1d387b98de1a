import { isOfCases } from '../authoring/validate/case-file.js'
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
      ? { problems: top.unreadable, cases: [], inheritedCases: [], placeOf: (place) => place }
      : validateLayers(layers)),
    texts: textsOf(layers),
    nameOf: (file) => {
      const { place, prefix } = levels.find((level) => file.startsWith(level.prefix)) ?? top
      return place.nameOf(file.slice(prefix.length))
    },
  }
}

/** Reads and checks a policy, its cases among it, from wherever it is kept. */
export const validatePlace = async (place: PolicyPlace): Promise<ValidatedFolder> => validated(await readLayers(place))

/** Reads and checks a policy without its cases. */
export const validatePolicyAlone = async (place: PolicyPlace): Promise<ValidatedFolder> => {
  const layers = await readLayers(place)
  return validated(
    layers.map(({ texts, unreadable, ...layer }) => ({
      ...layer,
      texts: Object.fromEntries(Object.entries(texts).filter(([file]) => !isOfCases(file))),
      unreadable: unreadable.filter(({ file }) => !isOfCases(file)),
    })),
  )
}

/** Reads and checks the files of a folder, its cases among them. */
export const validateFolder = (folder: string): Promise<ValidatedFolder> => validatePlace(folderPlace(folder))

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
