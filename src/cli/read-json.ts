import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../base/issue.js'
import { fromBytes } from '../input/decode.js'

/** Notepad saves one. */
const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

/** The content of a JSON file of a folder, or why it has none. */
export const readJson = async (
  folder: string,
  file: string,
): Promise<{ readonly value?: unknown; readonly issue?: Issue }> => {
  try {
    const { value, issue } = fromBytes({ line: 1 }, withoutMark(await readFile(join(folder, file))))
    return issue ? { issue: { ...issue, file } } : { value }
  } catch (error) {
    const message = `cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`
    return { issue: { code: 'unreadable', path: '', file, message } }
  }
}
