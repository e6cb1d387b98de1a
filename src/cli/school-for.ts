import { basename, dirname } from 'node:path'
import { parseSchoolContext } from '../intake/context/parse-school-context.js'
import { openSchool, type School } from '../intake/context/roster.js'
import { readJson } from './read-json.js'
import { sayIssues } from './say.js'

/** The school of a `school.json`, one that knows nothing without it; where it cannot be read, says why. */
export const schoolFor = async (file: string | undefined): Promise<School | undefined> => {
  const { value, issue } =
    file === undefined ? { value: { school: {} }, issue: undefined } : await readJson(dirname(file), basename(file))
  const parsed = issue ? { ok: false as const, issues: [issue] } : parseSchoolContext(value)
  if (parsed.ok) return openSchool(parsed.context)
  sayIssues(parsed.issues.map((each) => ({ ...each, file: file ?? '' })))
  return undefined
}
