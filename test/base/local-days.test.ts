import { afterAll, describe, expect, test } from 'vitest'
import { dateOf, dayOf, isZone, localDayAt, startOfDay } from '../../src/base/local-days.js'
import { timeZones } from '../policy/register/time-zones.js'

const { TZ } = process.env
afterAll(() => {
  process.env.TZ = TZ
})

const begins: readonly (readonly [what: string, zone: string, date: string, begins: string])[] = [
  ['winter time', 'Europe/London', '2026-01-01', '2026-01-01T00:00:00Z'],
  ['summer time', 'Europe/London', '2026-09-01', '2026-08-31T23:00:00Z'],
  ['the day on which the clocks go forward', 'Europe/London', '2026-03-29', '2026-03-29T00:00:00Z'],
  ['the day after it', 'Europe/London', '2026-03-30', '2026-03-29T23:00:00Z'],
  ['the day on which they go back', 'Europe/London', '2026-10-25', '2026-10-24T23:00:00Z'],
  ['the day after that', 'Europe/London', '2026-10-26', '2026-10-26T00:00:00Z'],
  ['no midnight: forward from 0:00 to 1:00', 'Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z'],
  ['no midnight, west of Greenwich', 'America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00Z'],
  ['no midnight, in the Caribbean', 'America/Havana', '2026-03-08', '2026-03-08T05:00:00Z'],
  ['back from 0:00 to 23:00 of the day before', 'America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00Z'],
  ['two midnights: the first', 'America/Havana', '2026-11-01', '2026-11-01T04:00:00Z'],
  ['two midnights on the Azores', 'Atlantic/Azores', '2026-10-25', '2026-10-25T00:00:00Z'],
  ['back from 0:01 to the day before: the first midnight', 'America/St_Johns', '2006-10-29', '2006-10-29T02:30:00Z'],
  ['a day that was left out begins with the next', 'Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z'],
  ['the day after it', 'Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00Z'],
  ['an offset of three quarters of an hour', 'Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00Z'],
  ['furthest east', 'Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00Z'],
  ['furthest west', 'Pacific/Niue', '2026-01-01', '2026-01-01T11:00:00Z'],
  ['the first of years', 'UTC', '0001-01-01', '0001-01-01T00:00:00Z'],
  ['the last of years', 'UTC', '9999-12-31', '9999-12-31T00:00:00Z'],
]

/** The date in a zone by the engine's own calendar. */
const dateIn = (zone: string) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (epoch: number) => format.format(epoch)
}

describe.each(timeZones)('run in %s', (here) => {
  test.each(begins)('%s: %s, %s', (_what, zone, date, expected) => {
    process.env.TZ = here
    expect(new Date(startOfDay(zone, dayOf(date))).toISOString()).toBe(expected.replace('Z', '.000Z'))
  })
})

test.each(begins.filter(([, zone]) => zone !== 'UTC'))('%s, as the engine has it: %s, %s', (_what, zone, date) => {
  const dateAt = dateIn(zone)
  const start = startOfDay(zone, dayOf(date))
  expect(dateAt(start) >= date).toBe(true)
  // A second before, and every quarter of an hour of the day before.
  for (const before of [1_000, ...Array.from({ length: 96 }, (_, index) => (index + 1) * 900_000)])
    expect(dateAt(start - before) < date).toBe(true)
  expect(dateOf(localDayAt(zone, start))).toBe(dateAt(start))
})

test.each([
  ['Europe/London', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['America/Port-au-Prince', true],
  ['Etc/GMT+5', true],
  ['Europe/Londn', false],
  ['europe/london', false],
  ['+01:00', false],
  ['GMT+01:00', false],
  ['', false],
  [' Europe/London', false],
  ['Europe/London\n', false],
  ['__proto__', false],
])('%j is a zone: %s', (zone, expected) => {
  expect(isZone(zone)).toBe(expected)
})
