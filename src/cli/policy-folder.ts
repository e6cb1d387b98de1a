import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue, Result } from '../base/issue.js'
import { loadPolicy } from '../policy/load.js'
import type { Policy } from '../policy/policy.js'
import { fromBytes } from './input/decode.js'
import { notAPolicy } from './register-folder-names.js'

const unreadable = (path: string, error: unknown): Issue => ({
  code: 'unreadable',
  path: '',
  file: path,
  message: `cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`,
})

/** Notepad saves one. */
const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

/** The content of a JSON file of a policy's folder. */
export const readJson = async (
  folder: string,
  file: string,
): Promise<{ readonly value?: unknown; readonly issue?: Issue }> => {
  try {
    const bytes = await readFile(join(folder, file))
    const { value, issue } = fromBytes({ line: 1 }, withoutMark(bytes))
    return issue ? { issue: { ...issue, file } } : { value }
  } catch (error) {
    return { issue: unreadable(file, error) }
  }
}

/** Loads a policy from its folder: `policy.json` and a file for each section. */
export const loadPolicyFolder = async (folder: string): Promise<Result<{ readonly policy: Policy }>> => {
  let names: string[]
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  } catch (error) {
    return { ok: false, issues: [unreadable(folder, error)] }
  }
  const notPolicy = notAPolicy(folder, names)
  if (notPolicy !== undefined)
    return { ok: false, issues: [{ code: 'wrong-form', path: '', file: folder, message: notPolicy }] }
  const read = await Promise.all(names.map(async (file) => ({ file, ...(await readJson(folder, file)) })))
  const issues = read.flatMap(({ issue }) => (issue ? [issue] : []))
  if (issues.length > 0) return { ok: false, issues }
  return loadPolicy(Object.fromEntries(read.map(({ file, value }) => [file, value])))
}
