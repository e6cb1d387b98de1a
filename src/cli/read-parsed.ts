import { basename, dirname } from 'node:path'
import type { Result } from '../base/issue.js'
import { readJson } from './read-json.js'
import { sayIssues } from './say.js'

/** What a JSON file holds, checked; where it cannot be read or is not valid, says why. */
export const readParsed = async <T>(
  file: string,
  parse: (value: unknown) => Result<T>,
): Promise<({ readonly ok: true } & T) | undefined> => {
  const { value, issue } = await readJson(dirname(file), basename(file))
  const parsed: Result<T> = issue ? { ok: false, issues: [issue] } : parse(value)
  if (parsed.ok) return parsed
  sayIssues(parsed.issues.map((each) => ({ ...each, file })))
  return undefined
}
