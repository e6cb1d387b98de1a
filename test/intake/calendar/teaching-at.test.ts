import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Slot, weekdays } from '../../../src/intake/calendar/calendar-schema.js'
import { teachingAt, teachingFrom } from '../../../src/intake/calendar/teaching-at.js'
import { schoolWith, year } from './school-year.js'

type Known = boolean | undefined
type Row = [what: string, person: string, instant: string, teaching: Known, from?: string]

const slot = (
  weekday: Slot['weekday'],
  from: string,
  until: string,
  kind: Slot['kind'] = 'teaching',
  week?: string,
) => ({
  weekday,
  from,
  until,
  kind,
  ...(week && { week }),
})

const calendar = {
  ...year,
  people: {
    't-1': [
      slot('monday', '09:00', '10:30'),
      slot('monday', '10:30', '10:45', 'break'),
      slot('monday', '11:00', '12:00', 'cover'),
      slot('monday', '13:00', '14:00', 'planning'),
      slot('monday', '14:00', '15:00', 'unsure'),
      slot('tuesday', '09:00', '10:00', 'teaching', 'A'),
      slot('tuesday', '10:00', '11:00', 'teaching', 'B'),
      slot('tuesday', '11:00', '12:00', 'duty', 'A'),
      slot('friday', '09:00', '10:00'),
      slot('sunday', '00:30', '01:30'),
      slot('sunday', '01:30', '02:30', 'break'),
    ],
    't-2': [],
    toString: [slot('monday', '09:00', '10:00')],
    'a/b~c': [slot('monday', '09:00', '10:00')],
  },
  exceptions: [
    { date: '2026-11-30', slots: [{ from: '13:00', until: '14:00', kind: 'teaching' as const }] },
    { date: '2026-12-07', slots: [] },
    { date: '2026-12-07', person: 't-1', slots: [{ from: '08:00', until: '08:30', kind: 'cover' as const }] },
    { date: '2026-11-04', person: 't-1', slots: [{ from: '09:00', until: '09:30', kind: 'teaching' as const }] },
    { date: '2026-11-25', person: 't-8', slots: [{ from: '09:00', until: '09:30', kind: 'teaching' as const }] },
  ],
}
const school = schoolWith({ calendar })
const monday = (time: string) => `2026-11-23T${time}Z`

const table: readonly Row[] = [
  ['just before a lesson', 't-1', monday('08:59:59.999'), false, '/people/t-1'],
  ['at its start', 't-1', monday('09:00'), true, '/people/t-1/0'],
  ['just before its end', 't-1', monday('10:29:59.999'), true, '/people/t-1/0'],
  ['at its end', 't-1', monday('10:30'), false, '/people/t-1/1'],
  ['in a break', 't-1', monday('10:40'), false, '/people/t-1/1'],
  ['between slots', 't-1', monday('10:50'), false, '/people/t-1'],
  ['covering a lesson', 't-1', monday('11:30'), true, '/people/t-1/2'],
  ['planning', 't-1', monday('13:30'), false, '/people/t-1/3'],
  ['in a slot of which nobody knows what it is', 't-1', monday('14:00'), undefined],
  ['after it', 't-1', monday('15:00'), false, '/people/t-1'],
  ['by another offset', 't-1', '2026-11-23T14:30+05:30', true, '/people/t-1/0'],
  ['in the evening before, by another offset', 't-1', '2026-11-22T23:30-10:00', true, '/people/t-1/0'],
  ['in summer time', 't-1', '2026-09-07T08:00Z', true, '/people/t-1/0'],
  ['at the end of a lesson in summer time', 't-1', '2026-09-07T09:30Z', false, '/people/t-1/1'],
  ['before it', 't-1', '2026-09-07T07:59Z', false, '/people/t-1'],
  ['on a Saturday', 't-1', '2026-11-21T09:30Z', false, '/people/t-1'],

  ['in week A, a slot of week A', 't-1', '2026-09-08T08:30Z', true, '/people/t-1/5'],
  ['in week A, a slot of week B', 't-1', '2026-09-08T09:30Z', false, '/people/t-1'],
  ['in week B, a slot of week A', 't-1', '2026-09-15T08:30Z', false, '/people/t-1'],
  ['in week B, a slot of week B', 't-1', '2026-09-15T09:30Z', true, '/people/t-1/6'],
  ['in a week that is not listed, a slot of a named week', 't-1', '2026-11-24T09:30Z', undefined],
  ['in such a week, a duty', 't-1', '2026-11-24T11:30Z', false, '/people/t-1/7'],
  ['in such a week, outside its slots', 't-1', '2026-11-24T12:00Z', false, '/people/t-1'],

  ['in half-term', 't-1', '2026-11-02T09:30Z', false, '/people/t-1'],
  ['on a training day', 't-1', '2026-11-06T09:30Z', false, '/people/t-1'],
  ['a day that no term, holiday or training day has, in a slot', 't-1', '2027-04-02T08:30Z', undefined],
  ['such a day, outside the slots', 't-1', '2027-04-02T10:30Z', false, '/people/t-1'],
  ['such a day, planning', 't-1', '2027-04-05T12:30Z', false, '/people/t-1/3'],
  ['before the year', 't-1', '2026-08-31T12:00Z', undefined],
  ['at its first moment', 't-1', '2026-08-31T23:00Z', false, '/people/t-1'],
  ['a millisecond before', 't-1', '2026-08-31T22:59:59.999Z', undefined],
  ['at its last moment', 't-1', '2027-08-31T22:59:59.999Z', false, '/people/t-1'],
  ['after it', 't-1', '2027-08-31T23:00Z', undefined],

  ['an exception for everybody', 't-1', '2026-11-30T09:30Z', false, '/exceptions/0'],
  ['the slot in it', 't-1', '2026-11-30T13:30Z', true, '/exceptions/0/slots/0'],
  ['it gives nobody a timetable who has none', 't-8', '2026-11-30T13:30Z', undefined],
  ['an exception for everybody, with one of their own', 't-1', '2026-12-07T08:15Z', true, '/exceptions/2/slots/0'],
  ['the end of its slot', 't-1', '2026-12-07T08:30Z', false, '/exceptions/2'],
  ['and without', 't-2', '2026-12-07T08:15Z', false, '/exceptions/1'],
  ['an exception in a holiday', 't-1', '2026-11-04T09:15Z', true, '/exceptions/3/slots/0'],
  ['nothing but an exception', 't-8', '2026-11-25T09:15Z', true, '/exceptions/4/slots/0'],
  ['nothing but an exception, on another day', 't-8', '2026-11-24T09:15Z', undefined],

  ['somebody who teaches nothing', 't-2', monday('09:30'), false, '/people/t-2'],
  ['somebody without a timetable', 't-3', monday('09:30'), undefined],
  ['somebody called like a method', 'toString', monday('09:30'), true, '/people/toString/0'],
  ['somebody not listed who is called like a method', 'valueOf', monday('09:30'), undefined],
  ['an id that a pointer escapes', 'a/b~c', monday('09:30'), true, '/people/a~1b~0c/0'],
  ['no instant', 't-1', 'yesterday', undefined],

  // The clocks go forward at 01:00 on 28 March 2027, to 02:00.
  ['clocks forward: before the slot', 't-1', '2027-03-28T00:29:59.999Z', false, '/people/t-1'],
  ['its start', 't-1', '2027-03-28T00:30Z', true, '/people/t-1/9'],
  ['just before the change', 't-1', '2027-03-28T00:59:59.999Z', true, '/people/t-1/9'],
  ['the change: its end was left out', 't-1', '2027-03-28T01:00Z', false, '/people/t-1/10'],
  ['the next slot, in summer time', 't-1', '2027-03-28T01:29:59.999Z', false, '/people/t-1/10'],
  ['its end', 't-1', '2027-03-28T01:30Z', false, '/people/t-1'],
  // They go back at 02:00 on 25 October 2026, to 01:00.
  ['clocks back: start, in summer time', 't-1', '2026-10-24T23:30Z', true, '/people/t-1/9'],
  ['just before its end, the first time that the clocks show it', 't-1', '2026-10-25T00:29:59.999Z', true],
  ['its end', 't-1', '2026-10-25T00:30Z', false, '/people/t-1/10'],
  ['the same time by the clocks, an hour later', 't-1', '2026-10-25T01:15Z', false, '/people/t-1/10'],
  ['the end of the next slot, in winter time', 't-1', '2026-10-25T02:30Z', false, '/people/t-1'],
]

test.each<Row>([...table])('%s: %s at %s', (_what, person, instant, teaching, from) => {
  expect(teachingAt(school, person, instant)).toBe(teaching)
  if (from !== undefined) expect(teachingFrom(school, person, instant)?.from).toBe(`context#/calendar${from}`)
})

test('a school without a calendar knows nothing', () => {
  expect(teachingAt(schoolWith({}), 't-1', monday('09:30'))).toBeUndefined()
})

describe('what the clocks of the school show decides', () => {
  const zones = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'] as const
  const clockIn = (zone: string) => {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    return (epoch: number) => {
      const parts = Object.fromEntries(format.formatToParts(epoch).map(({ type, value }) => [type, value]))
      return { weekday: parts.weekday?.toLowerCase(), time: `${parts.hour}:${parts.minute}` }
    }
  }
  const minutes = (value: number) =>
    `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`
  /** Without those that overlap an earlier one. */
  const apart = (all: readonly Slot[]) =>
    all.reduce<Slot[]>(
      (kept, next) =>
        kept.some((one) => one.weekday === next.weekday && one.from < next.until && next.from < one.until)
          ? kept
          : [...kept, next],
      [],
    )
  const slots = fc
    .array(
      fc
        .tuple(
          fc.constantFrom(...weekdays),
          fc.integer({ min: 0, max: 1_438 }),
          fc.integer({ min: 1, max: 240 }),
          fc.constantFrom('teaching' as const, 'break' as const),
        )
        .map(([weekday, from, length, kind]) =>
          slot(weekday, minutes(from), minutes(Math.min(from + length, 1_439)), kind),
        ),
      { maxLength: 12 },
    )
    .map(apart)
  const term = { from: '2026-09-01', until: '2027-08-31' }
  // Weeks in which the clocks of one of the zones change, and others.
  const weeks = ['2026-10-01', '2026-10-22', '2026-10-30', '2027-03-12', '2027-03-26', '2027-04-02', '2026-12-29']

  test.each(zones)('%s', (zone) => {
    const clock = clockIn(zone)
    fc.assert(
      fc.property(
        slots,
        fc.constantFrom(...weeks),
        fc.array(fc.integer({ min: 0, max: 5 * 24 * 60 }), { minLength: 1, maxLength: 40 }),
        (weekly, start, offsets) => {
          const one = schoolWith({
            school: { zone },
            calendar: { year: term, terms: [term], people: { t: weekly } },
          })
          for (const offset of offsets) {
            const epoch = Date.parse(`${start}T00:00Z`) + offset * 60_000
            const { weekday, time } = clock(epoch)
            // What the clocks show twice within a day belongs to whichever slot runs then: the table above has it.
            if ([-90, -60, -30, 30, 60, 90].some((by) => clock(epoch + by * 60_000).time === time)) continue
            const expected = weekly.some(
              (each) => each.weekday === weekday && each.kind === 'teaching' && each.from <= time && time < each.until,
            )
            expect(teachingAt(one, 't', new Date(epoch).toISOString())).toBe(expected)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
