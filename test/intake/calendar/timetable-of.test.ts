import fc from 'fast-check'
import { expect, test } from 'vitest'
import { teachingTimeOf, timetableSchema } from '../../../src/action/timetable.js'
import type { Slot } from '../../../src/intake/calendar/calendar-schema.js'
import { teachingAt } from '../../../src/intake/calendar/teaching-at.js'
import { timetableOf } from '../../../src/intake/calendar/timetable-of.js'
import { schoolWith, year } from './school-year.js'

const slot = (weekday: Slot['weekday'], from: string, until: string, more: Partial<Slot> = {}) => ({
  weekday,
  from,
  until,
  kind: 'teaching' as const,
  ...more,
})
const calendar = {
  ...year,
  people: {
    't-1': [
      slot('monday', '09:00', '10:00'),
      slot('monday', '10:00', '10:30', { kind: 'cover' }),
      slot('monday', '10:30', '11:00', { kind: 'break' }),
      slot('friday', '13:00', '14:00'),
    ],
    't-2': [],
    't-3': [slot('tuesday', '09:00', '10:00', { week: 'A' }), slot('tuesday', '10:00', '11:00', { week: 'B' })],
  },
  exceptions: [
    { date: '2026-09-10', person: 't-4', slots: [{ from: '09:00', until: '10:00', kind: 'teaching' as const }] },
  ],
}
const school = schoolWith({ calendar })
const covers = (from: string, until: string) => ({ from: `${from}:00.000Z`, until: `${until}:00.000Z` })

test('lessons that touch are one, by person', () => {
  const { actors } = timetableOf(school, { from: '2026-09-04', until: '2026-09-07' })
  const all = covers('2026-09-03T23:00', '2026-09-07T23:00')
  expect(actors).toEqual({
    't-1': {
      covers: all,
      teaching: [covers('2026-09-04T12:00', '2026-09-04T13:00'), covers('2026-09-07T08:00', '2026-09-07T09:30')],
    },
    't-2': { covers: all, teaching: [] },
    't-3': { covers: all, teaching: [] },
  })
})

test.each([
  ['the day on which the clocks go back has 25 hours', '2026-10-25', '2026-10-24T23:00', '2026-10-26T00:00'],
  ['the day on which they go forward has 23', '2027-03-28', '2027-03-28T00:00', '2027-03-28T23:00'],
  ['the year ends what is asked for', '2027-08-31', '2027-08-30T23:00', '2027-08-31T23:00'],
])('%s', (_what, day, from, until) => {
  const { actors } = timetableOf(school, { from: day, until: day === '2027-08-31' ? '2027-12-01' : day })
  expect(actors['t-2']?.covers).toEqual(covers(from, until))
})

test('the longest stretch that is known stands for all', () => {
  const { actors } = timetableOf(school, { from: '2026-09-07', until: '2026-09-29' })
  // Whether the lessons of 22 and 29 September take place is not known.
  expect(actors['t-3']).toEqual({
    covers: covers('2026-09-06T23:00', '2026-09-22T08:00'),
    teaching: [covers('2026-09-08T08:00', '2026-09-08T09:00'), covers('2026-09-15T09:00', '2026-09-15T10:00')],
  })
  expect(actors['t-4']?.covers).toEqual(covers('2026-09-09T23:00', '2026-09-10T23:00'))
})

test.each([
  ['outside the year', { from: '2028-01-01', until: '2028-02-01' }],
  ['backwards', { from: '2026-10-02', until: '2026-10-01' }],
])('nothing is known of days %s', (_what, span) => {
  expect(timetableOf(school, span)).toEqual({ actors: {} })
})

test('without a calendar there is none', () => {
  expect(timetableOf(schoolWith({}))).toEqual({ actors: {} })
})

test('it is a timetable, and says what the calendar says or nothing', () => {
  const timetable = timetableSchema.parse(timetableOf(school))
  const times = teachingTimeOf(timetable)
  const start = Date.parse('2026-08-25T00:00Z')
  const known = { yes: 0, no: 0 }
  fc.assert(
    fc.property(
      fc.constantFrom('t-1', 't-2', 't-3', 't-4'),
      fc.integer({ min: 0, max: 380 * 96 }),
      (person, quarters) => {
        const epoch = start + quarters * 900_000
        const instant = new Date(epoch).toISOString()
        const told = times.at(person, instant)
        known[told === undefined ? 'no' : 'yes'] += 1
        if (told !== undefined) expect(told).toBe(teachingAt(school, person, instant))
        // What the calendar does not know, the timetable does not, either.
        if (teachingAt(school, person, instant) === undefined) expect(told).toBeUndefined()
        if (person === 't-2') expect(told).toBe(teachingAt(school, person, instant))
      },
    ),
    { numRuns: 2_000 },
  )
  expect(Math.min(known.yes, known.no)).toBeGreaterThan(100)
})
