import { parseSchoolContext } from '../intake/context/parse-school-context.js'
import { openSchool, type School } from '../intake/context/roster.js'
import { schoolContextSchema } from '../intake/context/school-context.js'
import { readParsed } from './read-parsed.js'

/** The school of a `school.json`, one that knows nothing without it; where it cannot be read, says why. */
export const schoolFor = async (file: string | undefined): Promise<School | undefined> => {
  if (file === undefined) return openSchool(schoolContextSchema.parse({ school: {} }))
  const parsed = await readParsed(file, parseSchoolContext)
  return parsed && openSchool(parsed.context)
}
