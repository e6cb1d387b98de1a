import { join, sep } from 'node:path'
import { type Validation, validatePolicy } from '../authoring/validate/validate-policy.js'
import type { Problem } from '../base/problem.js'
import { type Folder, readFolder } from './read-folder.js'

/** A policy's folder, checked, with everything under names that lead to its files from here. */
export interface ValidatedFolder extends Validation {
  /** By their names in the folder. */
  readonly texts: Readonly<Record<string, string>>
  /** The name of a file in the folder, joined with the folder's. */
  nameOf(file: string): string
}

/** Checks the files of a policy that were read from somewhere. */
export const validateRead = (from: string, { texts, problems }: Folder): ValidatedFolder => {
  const nameOf = (file: string): string => (file === '' ? from : join(from, file).replaceAll(sep, '/'))
  const validation = problems.some(({ file }) => file === '')
    ? { problems, cases: [] }
    : validatePolicy(texts, problems)
  return { ...validation, texts, nameOf }
}

/** Reads and checks the files of a policy's folder, its cases and its translations among them. */
export const validateFolder = async (folder: string): Promise<ValidatedFolder> =>
  validateRead(folder, await readFolder(folder))

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
