import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue, Result } from '../base/issue.js'
import { loadPolicy, type PolicyFiles } from '../policy/load.js'
import type { Policy } from '../policy/policy.js'
import { fromBytes } from './input/decode.js'

const unreadable = (path: string, error: unknown): Issue => ({
  code: 'unreadable',
  path: '',
  file: path,
  message: `cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`,
})

/** Notepad saves one. */
const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

const readJson = async (
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

const isJson = (name: string): boolean => name.endsWith('.json')

/** Reads some JSON files of a folder, each under the name that it has from there. */
const readFiles = async (
  folder: string,
  names: readonly string[],
): Promise<Result<{ readonly files: PolicyFiles }>> => {
  const read = await Promise.all([...names].sort().map(async (file) => ({ file, ...(await readJson(folder, file)) })))
  const issues = read.flatMap(({ issue }) => (issue ? [issue] : []))
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, files: Object.fromEntries(read.map(({ file, value }) => [file, value])) }
}

/** Loads a policy from its folder: `policy.json` and a file for each section. */
export const loadPolicyFolder = async (folder: string): Promise<Result<{ readonly policy: Policy }>> => {
  let names: readonly string[]
  try {
    names = await readdir(folder)
  } catch (error) {
    return { ok: false, issues: [unreadable(folder, error)] }
  }
  const read = await readFiles(folder, names.filter(isJson))
  return read.ok ? loadPolicy(read.files) : read
}

const casesFolder = 'cases'

/** Reads the files of a policy's cases, as `cases/2.1-facebook.json`; none where it has no such folder. */
export const readCaseFiles = async (folder: string): Promise<Result<{ readonly files: PolicyFiles }>> => {
  try {
    const names = await readdir(join(folder, casesFolder))
    return await readFiles(
      folder,
      names.filter(isJson).map((name) => `${casesFolder}/${name}`),
    )
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return isAbsent ? { ok: true, files: {} } : { ok: false, issues: [unreadable(casesFolder, error)] }
  }
}
