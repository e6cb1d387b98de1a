import { readFileSync } from 'node:fs'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { dueByOf } from '../../../src/duties/due-by.js'
import { importTimetable } from '../../../src/intake/calendar/import/import-timetable.js'
import { teachingAt } from '../../../src/intake/calendar/teaching-at.js'
import { timetableOf } from '../../../src/intake/calendar/timetable-of.js'
import { consentAt } from '../../../src/intake/consent/consent-at.js'
import { takedowns } from '../../../src/intake/consent/takedowns.js'
import { parseSchoolContext } from '../../../src/intake/context/parse-school-context.js'
import { openSchool } from '../../../src/intake/context/roster.js'

const { TZ } = process.env
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
})

const zones = [
  ['UTC', 0],
  ['Europe/London', -60],
  ['America/New_York', 240],
  ['Asia/Kolkata', -330],
] as const

/** Every half an hour of the days around both changes of the clocks, and around the edges of a consent. */
const instants = ['2026-10-19', '2026-11-15', '2027-03-22', '2027-04-05'].flatMap((date) =>
  Array.from({ length: 7 * 48 }, (_, index) => new Date(Date.parse(date) + index * 1_800_000).toISOString()),
)

const lesson = ['DTSTART:20260907T090000', 'DTEND:20260907T100000', 'RRULE:FREQ=WEEKLY', 'EXDATE:20261109T090000Z']
const file = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lesson, 'END:VEVENT', 'END:VCALENDAR'].join('\n')

/** All that depends on time, of the example school. */
const everything = (): string => {
  const text = readFileSync(new URL('../../../docs/examples/intake/school.json', import.meta.url), 'utf8')
  const parsed = parseSchoolContext(JSON.parse(text))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const school = openSchool(parsed.context)
  const { year } = parsed.context.calendar ?? {}
  if (!year) throw new Error('the example has no calendar')
  const durations = { 'as-soon-as-reasonably-possible': { hours: 10 } } as never
  return JSON.stringify([
    ...instants.map((at) => [
      at,
      teachingAt(school, 't-1', at),
      teachingAt(school, 'ta-1', at),
      consentAt(school, { subject: 'p-1', platform: 'facebook', purpose: 'achievement', at }),
      dueByOf({ promptness: 'as-soon-as-reasonably-possible' }, at, durations, school),
    ]),
    timetableOf(school),
    takedowns(school, [
      {
        verb: 'post',
        actor: { id: 'a-1', roles: ['staff'] },
        channel: { platform: 'facebook', account: 'official' },
        content: { people: [{ id: 'p-1', named: true, pictured: true }] },
        timing: { at: '2026-11-02T09:00Z' },
      },
    ]),
    importTimetable(file, { school, person: 't-1', kinds: { otherwise: 'teaching' }, covers: year }),
  ])
}

let expected = ''
beforeAll(() => {
  expected = everything()
})

test.each(zones)('a machine in %s comes to the same', (zone, offset) => {
  process.env.TZ = zone
  expect(new Date('2026-09-01T12:00Z').getTimezoneOffset()).toBe(offset)
  const found = everything()
  expect(found === expected).toBe(true)
  expect(found).toContain('"because":"withdrawn"')
})
