import { realpath, stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import type { Base } from '../policy/overlay/overlay.js'
import type { Policy } from '../policy/policy.js'
import { printable } from '../report/characters.js'
import { bundledPlace, folderPlace } from './policy-place.js'
import { say } from './say.js'
import { sayProblems } from './say-problems.js'
import { policyAlone, validatePlace } from './validate-folder.js'

/** What a new overlay extends. */
export interface FoundBase {
  readonly base: Base
  readonly policy: Policy
  /** Where it is, from the folder of the overlay; nothing of a bundled policy. */
  readonly folder?: string
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true

/** The path of a folder, with links followed as far as it is there. */
const realPath = async (folder: string): Promise<string> =>
  realpath(folder).catch(async () => {
    const path = resolve(folder)
    const above = resolve(path, '..')
    return above === path ? path : resolve(await realPath(above), path.slice(above.length).replace(/^[\\/]+/, ''))
  })

const pathFrom = async (folder: string, base: string): Promise<string> =>
  relative(await realPath(folder), await realPath(base))
    .split(sep)
    .join('/')

/**
 * Loads what a new overlay is to extend: the policy or the overlay in a folder or, where there is no such folder, the
 * bundled policy of that id. Where that cannot be done, it is said on standard error.
 */
export const loadBase = async (name: string, folder: string): Promise<FoundBase | undefined> => {
  const isHere = await isFolder(name)
  const isId = /^[a-z][a-z0-9-]*$/.test(name)
  const validated = await validatePlace(isHere || !isId ? folderPlace(name) : bundledPlace(name), policyAlone)
  const { base, policy, problems } = validated
  if (base && policy) return { base, policy, ...(isHere ? { folder: await pathFrom(folder, name) } : {}) }
  if (!isHere && isId)
    say(`${printable(name)}: there is no such folder, and no policy of this id comes with clausewise\n`)
  else sayProblems(problems, validated)
  return undefined
}
