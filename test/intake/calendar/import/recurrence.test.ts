import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { dayOf } from '../../../../src/base/local-days.js'
import { ruleOf, startsOf } from '../../../../src/intake/calendar/import/recurrence.js'
import { wallTime } from '../../../../src/intake/calendar/import/wall-time.js'

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const last = '2027-03-31'

/** The starts that the library finds, one after the other. */
const byLibrary = (rule: string, start: string): readonly string[] => {
  const time = ICAL.Time.fromDateTimeString(start)
  const iterator = ICAL.Recur.fromString(rule).iterator(time)
  const starts: string[] = []
  for (let next = iterator.next(); next && next.toString() <= `${last}T23:59:59`; next = iterator.next())
    starts.push(next.toString())
  return starts
}

const ours = (rule: string, start: string, from = start.slice(0, 10)): readonly string[] | undefined => {
  const time = wallTime(start, 'UTC')
  const read = time && ruleOf(ICAL.Recur.fromString(rule).toJSON(), time)
  if (!time || !read) return undefined
  return startsOf(read, time, dayOf(from), dayOf(last)).map(({ clock }) => new Date(clock).toISOString().slice(0, 19))
}

const weekdayOf = (start: string) => weekdays[new Date(`${start}Z`).getUTCDay()] as string

const start = fc
  .integer({ min: dayOf('2026-08-01'), max: dayOf('2026-12-01') })
  .map((day) => `${new Date(day * 86_400_000).toISOString().slice(0, 10)}T09:30:00`)
const rule = fc.record({
  freq: fc.constantFrom('DAILY', 'WEEKLY'),
  interval: fc.option(fc.integer({ min: 1, max: 5 })),
  end: fc.option(
    fc.oneof(
      fc.integer({ min: 1, max: 60 }).map((count) => `COUNT=${count}`),
      fc.constantFrom('UNTIL=20261231T235900Z', 'UNTIL=20270104T093000Z', 'UNTIL=20270104T092900Z'),
    ),
  ),
  days: fc.option(fc.subarray([...weekdays])),
  wkst: fc.option(fc.constantFrom(...weekdays)),
})

test('starts are those that the library finds, from wherever they are asked for', () => {
  fc.assert(
    fc.property(start, rule, fc.nat({ max: 120 }), (at, { freq, interval, end, days, wkst }, later) => {
      const isWeekly = freq === 'WEEKLY'
      const named = isWeekly && days ? [`BYDAY=${[...new Set([...days, weekdayOf(at)])].join(',')}`] : []
      const text = [
        `FREQ=${freq}`,
        ...(interval ? [`INTERVAL=${interval}`] : []),
        ...(end ? [end] : []),
        ...named,
        ...(wkst ? [`WKST=${wkst}`] : []),
      ].join(';')
      const expected = byLibrary(text, at)
      expect(ours(text, at)).toEqual(expected)
      const from = new Date(Date.parse(`${at}Z`) + later * 86_400_000).toISOString().slice(0, 10)
      expect(ours(text, at, from)).toEqual(expected.filter((one) => one.slice(0, 10) >= from))
    }),
    { numRuns: 300 },
  )
})

test('a rule that ends with a day comes on that day', () => {
  expect(ours('FREQ=DAILY;UNTIL=20260909', '2026-09-07T09:00:00')).toEqual([
    '2026-09-07T09:00:00',
    '2026-09-08T09:00:00',
    '2026-09-09T09:00:00',
  ])
})

test('every working day may be written by days or by weeks', () => {
  const at = '2026-09-07T09:00:00'
  expect(ours('FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', at)).toEqual(ours('FREQ=WEEKLY;BYDAY=FR,MO,TU,WE,TH', at))
})
