import { readFile, stat } from 'node:fs/promises'
import { isBeside } from '../authoring/validate/locale-file.js'
import { start } from '../base/problem.js'
import type { Policy } from '../policy/policy.js'
import { gitArchive } from './git-archive.js'
import { type Folder, readFolder } from './read-folder.js'
import { sayProblems } from './say-problems.js'
import { unpackPolicies } from './unpack-policy.js'
import { type ValidatedFolder, validateRead } from './validate-folder.js'

const failed = (message: string): Folder => ({
  texts: {},
  problems: [{ severity: 'error', code: 'unreadable', file: '', path: '', ...start, message }],
})

/** The folder that is wanted, or else every one that ends like it. */
const fitting = (folders: readonly string[], wanted: string): readonly string[] =>
  folders.includes(wanted) ? [wanted] : folders.filter((name) => wanted === '' || name.endsWith(`/${wanted}`))

const shown = 10

/** @param choose what to do where there are several policies */
const packed = async (archive: Promise<Buffer>, wanted: string, choose: string): Promise<Folder> => {
  try {
    const policies = await unpackPolicies(await archive)
    const names = fitting([...policies.keys()], wanted)
    const [name, ...more] = names
    if (name === undefined) return failed(`holds no policy${wanted === '' ? '' : ` in a folder \`${wanted}\``}`)
    if (more.length === 0) return { texts: policies.get(name) ?? {}, problems: [] }
    const rest = names.length > shown ? ` and ${names.length - shown} more` : ''
    return failed(`holds several policies: ${choose}, one of ${names.slice(0, shown).join(', ')}${rest}`)
  } catch (error) {
    return failed(`cannot be read: ${(error as Error).message}`)
  }
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true

const read = async (source: string): Promise<Folder> => {
  if (await isFolder(source)) return readFolder(source)
  const [, file, wanted = ''] = /^(.*\.(?:tgz|tar\.gz|tar))(?:#(.*))?$/s.exec(source) ?? []
  if (file !== undefined) return packed(readFile(file), wanted.replace(/^\/+|\/+$/g, ''), 'add `#` and a folder')
  return source.includes(':') ? packed(gitArchive(source), '', 'name the folder') : readFolder(source)
}

/**
 * A policy from wherever a version of one is kept, without its cases and translations: a folder, a packed tarball
 * (`clausewise-1.2.0.tgz`, with `#` and a folder where it holds several), or a git revision (`v1.2.0:rules/our-school`).
 */
export const validateSource = async (source: string): Promise<ValidatedFolder> => {
  const { texts, problems } = await read(source)
  return validateRead(source, {
    texts: Object.fromEntries(Object.entries(texts).filter(([file]) => !isBeside(file))),
    problems: problems.filter(({ file }) => !isBeside(file)),
  })
}

/** A policy from wherever a version of one is kept; where it has an error, everything wrong is said on standard error. */
export const loadSource = async (source: string): Promise<Policy | undefined> => {
  const validated = await validateSource(source)
  if (validated.policy === undefined) sayProblems(validated.problems, validated)
  return validated.policy
}
