import { posix, sep } from 'node:path'
import { printable } from '../report/characters.js'

/** The file that makes a folder a register. */
export const registerName = 'register.json'

/**
 * Why a folder is none of a policy, where it is a register's: commands that take one policy need one version's folder.
 *
 * @param names the files of the folder
 */
export const notAPolicy = (folder: string, names: readonly string[]): string | undefined => {
  if (!names.includes(registerName)) return undefined
  const below = printable(posix.join(folder.split(sep).join('/'), '2026'))
  return names.includes('policy.json')
    ? 'holds `register.json` and `policy.json`: keep each version in a folder of its own below the register'
    : `is a register of versions, and no policy: name the folder of one version, such as \`${below}\``
}
