import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDayAt, localTimeAt } from '../../../src/base/local-days.js'
import { schoolDaysOf, weekdayOf } from '../../../src/intake/calendar/school-days.js'
import { addWorkingHours } from '../../../src/intake/calendar/working-hours.js'
import { schoolWith, year } from './school-year.js'

const school = schoolWith({ calendar: year })

const table: readonly (readonly [what: string, from: string, hours: number, due: string | undefined])[] = [
  ['inside a day', '2026-11-23T09:00Z', 2, '2026-11-23T11:00'],
  ['to the very end of the day', '2026-11-23T09:00Z', 7, '2026-11-23T16:00'],
  ['a millisecond more', '2026-11-23T09:00:00.001Z', 7, '2026-11-24T08:00:00.001'],
  ['from before the day begins', '2026-11-23T03:00Z', 1, '2026-11-23T09:00'],
  ['from the end of a day', '2026-11-23T16:00Z', 1, '2026-11-24T09:00'],
  ['over a weekend', '2026-11-20T15:00Z', 2, '2026-11-23T09:00'],
  ['from a Saturday', '2026-11-21T12:00Z', 8, '2026-11-23T16:00'],
  ['by another offset', '2026-11-23T10:00+01:00', 2, '2026-11-23T11:00'],
  ['in summer time', '2026-09-08T07:00Z', 8, '2026-09-08T15:00'],
  ['over the day on which the clocks go back', '2026-10-23T14:00Z', 2, '2026-10-26T09:00'],
  ['over the day on which they go forward', '2027-03-26T15:00Z', 2, '2027-03-29T08:00'],
  ['over a half-term that ends with a training day', '2026-10-30T15:00Z', 2, '2026-11-06T09:00'],
  ['over Christmas', '2026-12-18T15:30Z', 1, '2027-01-05T08:30'],
  ['part of an hour', '2026-11-23T09:00Z', 0.25, '2026-11-23T09:15'],
  ['two weeks', '2026-11-23T08:00Z', 80, '2026-12-04T16:00'],
  ['none: at once', '2026-11-22T03:00Z', 0, '2026-11-22T03:00'],
  ['none: at once, outside the year', '2031-01-01T03:00+01:00', 0, '2031-01-01T02:00'],
  ['before the year', '2026-08-31T09:00Z', 1, undefined],
  ['into days that nobody has said anything about', '2027-04-01T14:00Z', 2, undefined],
  ['up to them', '2027-04-01T14:00Z', 1, '2027-04-01T15:00'],
  ['more than there are', '2026-11-23T09:00Z', 1e9, undefined],
  ['fewer than none', '2026-11-23T09:00Z', -1, undefined],
  ['no number', '2026-11-23T09:00Z', Number.NaN, undefined],
  ['no instant', 'tomorrow', 1, undefined],
]

test.each(table)('%s: %s and %d hours', (_what, from, hours, due) => {
  expect(addWorkingHours(school, from, hours)).toBe(due && new Date(`${due}Z`).toISOString())
})

describe('without working hours', () => {
  const { workingHours: _, ...without } = year
  test.each([
    ['no calendar', schoolWith({})],
    ['no working hours', schoolWith({ calendar: without })],
  ])('%s', (_what, other) => {
    expect(addWorkingHours(other, '2026-11-23T09:00Z', 1)).toBeUndefined()
    expect(addWorkingHours(other, '2026-11-23T09:00Z', 0)).toBe('2026-11-23T09:00:00.000Z')
  })
})

test('counting minute by minute comes to the same', () => {
  const zone = 'Europe/London'
  const days = schoolDaysOf(year)
  const isWork = (epoch: number): boolean => {
    const day = localDayAt(zone, epoch)
    const clock = localTimeAt(zone, epoch) / 3_600_000
    return (
      ['term', 'training'].includes(days.kindOf(day) ?? '') &&
      !['saturday', 'sunday'].includes(weekdayOf(day)) &&
      clock >= 8 &&
      clock < 16
    )
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 14 * 24 * 60 }), fc.integer({ min: 1, max: 1_000 }), (after, minutes) => {
      let epoch = Date.parse('2026-10-19T00:00Z') + after * 60_000
      const start = new Date(epoch).toISOString()
      for (let left = minutes; left > 0; epoch += 60_000) if (isWork(epoch)) left -= 1
      expect(addWorkingHours(school, start, minutes / 60)).toBe(new Date(epoch).toISOString())
    }),
    { numRuns: 30 },
  )
})
