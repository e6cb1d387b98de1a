import { posix } from 'node:path'
import { gitArchive } from './git-archive.js'
import { type PolicyPlace, type ReadPlace, unreadablePlace } from './policy-place.js'
import { unpackPolicies } from './unpack-policy.js'

/** The folder that is wanted, or else every one that ends like it. */
const fitting = (folders: readonly string[], wanted: string): readonly string[] =>
  folders.includes(wanted) ? [wanted] : folders.filter((name) => wanted === '' || name.endsWith(`/${wanted}`))

const shown = 10

interface Packed {
  /** As it was named. */
  readonly source: string
  readonly archive: Promise<Buffer>
  readonly wanted: string
  /** What to do where there are several policies. */
  readonly choose: string
  /** Another folder of the same archive or revision, from the one that was found. */
  beside(found: string, path: string): PolicyPlace
}

const read = async ({ source, archive, wanted, choose, beside }: Packed): Promise<ReadPlace> => {
  const refused = (message: string) => unreadablePlace(source, message)
  try {
    const policies = await unpackPolicies(await archive)
    const names = fitting([...policies.keys()], wanted)
    const [name, ...more] = names
    if (name === undefined) return refused(`holds no policy${wanted === '' ? '' : ` in a folder \`${wanted}\``}`)
    if (more.length === 0)
      return { texts: policies.get(name) ?? {}, problems: [], beside: (path) => beside(name, path) }
    const rest = names.length > shown ? ` and ${names.length - shown} more` : ''
    return refused(`holds several policies: ${choose}, one of ${names.slice(0, shown).join(', ')}${rest}`)
  } catch (error) {
    return refused(`cannot be read: ${(error as Error).message}`)
  }
}

const nameIn =
  (source: string) =>
  (file: string): string =>
    file === '' ? source : posix.join(source, file)

/** A folder of a packed tarball. Those beside it are in the same one. */
export const tarballPlace = (
  file: string,
  archive: Promise<Buffer>,
  wanted: string,
  source = wanted === '' ? file : `${file}#${wanted}`,
): PolicyPlace => ({
  nameOf: nameIn(source),
  read: () =>
    read({
      source,
      archive,
      wanted,
      choose: 'add `#` and a folder',
      beside: (found, path) => tarballPlace(file, archive, posix.join(found, path)),
    }),
})

/** Git takes a path that begins with a dot from the folder we are in, and any other from the top of the repository. */
const besideInGit = (folder: string, path: string): string | undefined => {
  const joined = posix.join(folder, path)
  const isFromHere = /^\.\.?(\/|$)/.test(folder)
  if (joined.startsWith('..')) return isFromHere ? joined : undefined
  return isFromHere ? `./${joined}` : joined
}

/** A folder of a git revision. Those beside it are of the same one. */
export const gitPlace = (revision: string, folder: string): PolicyPlace => {
  const source = `${revision}:${folder}`
  return {
    nameOf: nameIn(source),
    read: () =>
      read({
        source,
        archive: gitArchive(source),
        wanted: '',
        choose: 'name the folder',
        beside: (found, path) => {
          const other = besideInGit(
            folder.startsWith('./') ? `./${posix.join(folder, found)}` : posix.join(folder, found),
            path,
          )
          return other === undefined
            ? unreadablePlace(`${revision}:${posix.join(folder, found, path)}`, 'is outside the repository')
            : gitPlace(revision, other)
        },
      }),
  }
}
