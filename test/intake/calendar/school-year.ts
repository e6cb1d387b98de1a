import { parseSchoolContext } from '../../../src/intake/context/parse-school-context.js'
import { openSchool, type School } from '../../../src/intake/context/roster.js'
import type { SchoolContextInput } from '../../../src/intake/context/school-context.js'

type CalendarInput = NonNullable<SchoolContextInput['calendar']>

/** Whoever has a timetable, as the roster has to know them. */
const staffOf = ({ people = {}, exceptions = [] }: CalendarInput): NonNullable<SchoolContextInput['people']> =>
  [...new Set([...Object.keys(people), ...exceptions.flatMap(({ person = [] }) => person)])].map((id) => ({
    id,
    roles: ['staff'],
  }))

/** A school as a test needs it; what is wrong with it ends the test. */
export const schoolWith = (context: Partial<SchoolContextInput>): School => {
  const people = context.calendar ? staffOf(context.calendar) : []
  const parsed = parseSchoolContext({ school: {}, people, ...context })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return openSchool(parsed.context)
}

const office = { from: '08:00', until: '16:00' }

/** A year with both changes of the clocks in term, and days of each kind. */
export const year: CalendarInput = {
  year: { from: '2026-09-01', until: '2027-08-31' },
  terms: [
    { name: 'Autumn', from: '2026-09-03', until: '2026-12-18' },
    { name: 'Spring', from: '2027-01-05', until: '2027-04-01' },
  ],
  holidays: [
    { name: 'half-term', from: '2026-11-02', until: '2026-11-06' },
    { name: 'Christmas', from: '2026-12-19', until: '2027-01-04' },
  ],
  trainingDays: ['2026-09-02', '2026-11-06'],
  weeks: [
    { monday: '2026-09-07', week: 'A' },
    { monday: '2026-09-14', week: 'B' },
  ],
  workingHours: { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office },
}
