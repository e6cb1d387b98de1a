import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Problem, start } from '../base/problem.js'
import { LIMIT } from '../input/bytes.js'
import { toText } from '../input/decode.js'
import { notAPolicy } from './register-folder-names.js'

/** The files of a policy's folder, by their names in it, with `/` whatever the system. */
export interface Folder {
  readonly texts: Readonly<Record<string, string>>
  /** The files that could not be read; the folder itself is `""`. */
  readonly problems: readonly Problem[]
}

const problem = (file: string, code: string, message: string, place = start): Problem => ({
  severity: 'error',
  file,
  path: '',
  ...place,
  code,
  message,
})

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'this is no folder',
}

const unreadable = (file: string, error: unknown): Problem => {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException
  return problem(file, 'unreadable', `cannot be read: ${reasons[code] ?? code}`)
}

/** Where bytes stop being UTF-8: the first of them that would be written otherwise. */
const invalidUtf8 = (file: string, bytes: Buffer): Problem => {
  const again = Buffer.from(bytes.toString())
  const at = bytes.findIndex((byte, index) => byte !== again[index])
  const lines = bytes
    .subarray(0, at)
    .toString()
    .replace(/\ufffd$/, '')
    .split('\n')
  const [line, column] = [lines.length, (lines.at(-1) ?? '').replace(/^\ufeff/, '').length + 1]
  const message = 'is not valid UTF-8: save or export it as UTF-8'
  return problem(file, 'invalid-utf8', message, { line, column, endLine: line, endColumn: column })
}

/** The text of a file, without a byte order mark, or why it cannot be read. */
export const readText = async (folder: string, file: string): Promise<{ text: string } | { problem: Problem }> => {
  try {
    const path = join(folder, file)
    const found = await stat(path)
    // A pipe, for example, might never end.
    if (!found.isFile()) return { problem: problem(file, 'unreadable', 'cannot be read: this is no file') }
    if (found.size > LIMIT)
      return { problem: problem(file, 'too-long', `is longer than ${LIMIT.toLocaleString('en')} bytes`) }
    const bytes = await readFile(path)
    const text = toText(bytes)
    // Notepad saves a byte order mark.
    return text === undefined ? { problem: invalidUtf8(file, bytes) } : { text: text.replace(/^\ufeff/, '') }
  } catch (error) {
    return { problem: unreadable(file, error) }
  }
}

const names = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()

/** The folders beside the policy's own files. */
const beside = ['cases', 'locales']

const namesIn = async (folder: string, inner: string): Promise<readonly string[]> => {
  try {
    return (await names(join(folder, inner))).map((name) => `${inner}/${name}`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Reads `*.json`, `cases/*.json` and `locales/*.json` of a policy's folder. A folder without the last two is one. */
export const readFolder = async (folder: string): Promise<Folder> => {
  let files: readonly string[]
  try {
    files = await names(folder)
  } catch (error) {
    return { texts: {}, problems: [unreadable('', error)] }
  }
  const notPolicy = notAPolicy(folder, files)
  if (notPolicy !== undefined) return { texts: {}, problems: [problem('', 'wrong-form', notPolicy)] }
  const problems: Problem[] = []
  for (const inner of beside)
    try {
      files = [...files, ...(await namesIn(folder, inner))]
    } catch (error) {
      problems.push(unreadable(inner, error))
    }
  const texts: Record<string, string> = {}
  for (const file of files) {
    const read = await readText(folder, file)
    if ('text' in read) texts[file] = read.text
    else problems.push(read.problem)
  }
  return { texts, problems }
}
