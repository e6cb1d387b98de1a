import { join, posix, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { start } from '../base/problem.js'
import { type Folder, readFolder } from './read-folder.js'

/** A folder that was read, from which others can be reached. */
export interface ReadPlace extends Folder {
  /** Another folder of the same kind, by its path from this one. */
  beside(path: string): PolicyPlace
}

/** A folder in which the files of a policy may be, wherever it is kept. */
export interface PolicyPlace {
  /** The name of a file in it, as it is said; of `""` its own. */
  nameOf(file: string): string
  /** Where it is in the file system and can change; nothing of any other. */
  readonly folder?: string
  read(): Promise<ReadPlace>
}

/** A place that cannot be read. */
export const unreadablePlace = (name: string, message: string): ReadPlace & PolicyPlace => {
  const place: ReadPlace & PolicyPlace = {
    texts: {},
    problems: [{ severity: 'error', code: 'unreadable', file: '', path: '', ...start, message }],
    beside: () => place,
    nameOf: (file) => posix.join(name, file),
    read: async () => place,
  }
  return place
}

/** A folder of the file system. */
export const folderPlace = (folder: string): PolicyPlace => ({
  folder,
  nameOf: (file) => (file === '' ? folder : join(folder, file).replaceAll(sep, '/')),
  read: async () => ({ ...(await readFolder(folder)), beside: (path) => folderPlace(join(folder, path)) }),
})

const rules = fileURLToPath(new URL('../../rules', import.meta.url))

/** The folder of a policy that comes with this package. */
export const bundledPlace = (id: string): PolicyPlace => ({
  nameOf: (file) => posix.join('clausewise/rules', id, file),
  read: async () => ({ ...(await readFolder(join(rules, id))), beside: (path) => bundledPlace(posix.join(id, path)) }),
})
