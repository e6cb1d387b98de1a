import type { Issue } from '../base/issue.js'
import { printable } from '../report/characters.js'

// Nobody may read what is said; that is no reason to fail.
process.stderr.on('error', () => {})

/** Says something on standard error. */
export const say = (text: string): void => {
  process.stderr.write(text)
}

/** Says what stands against some files, an issue a line. */
export const sayIssues = (issues: readonly Issue[]): void => {
  for (const { file, path, code, message } of issues)
    say(`${printable([file, path].filter(Boolean).join('#'))}: ${message} (${code})\n`)
}
