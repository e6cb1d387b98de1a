import type { Result } from '../base/issue.js'
import { readRecords } from '../input/records.js'
import { sayIssues } from './say.js'
import { bytesOf, sayUnreadable } from './sources.js'

/** What a file held, and whether some of it could not be read. */
export interface ReadWhole<T> {
  readonly values: readonly T[]
  readonly failed: boolean
}

/** Reads every record of a file as `check` would. What cannot be read is said, and nothing after it is lost. */
export const readWhole = async <T>(file: string, parse: (value: unknown) => Result<T>): Promise<ReadWhole<T>> => {
  const values: T[] = []
  let failed = false
  try {
    for await (const batch of readRecords(bytesOf(file)))
      for (const { position, value, issue } of batch) {
        const parsed: Result<T> = issue ? { ok: false, issues: [issue] } : parse(value)
        if (parsed.ok) values.push(parsed)
        else {
          const where = 'line' in position ? `${file}:${position.line}` : `${file}[${position.index}]`
          sayIssues(parsed.issues.map((each) => ({ ...each, file: where })))
          failed = true
        }
      }
  } catch (error) {
    sayUnreadable(file, error)
    return { values, failed: true }
  }
  return { values, failed }
}
