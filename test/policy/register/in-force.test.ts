import { assert, constantFrom, integer, property, uniqueArray } from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { ClausewiseError } from '../../../src/base/clausewise-error.js'
import { dateOf, dayOf } from '../../../src/base/local-days.js'
import type { Register } from '../../../src/policy/register/register.js'
import { announce, seed } from '../../support/seed.js'
import { timeZones } from './time-zones.js'
import { registerIn, type Span } from './versions.js'

const { TZ } = process.env
afterAll(() => {
  process.env.TZ = TZ
})

/** The version in force, or the code and message of the error. */
const at = (register: Register, instant: string | undefined): string => {
  try {
    return register.inForce(instant).version
  } catch (error) {
    if (!(error instanceof ClausewiseError)) throw error
    return `${error.code} ${error.message}`
  }
}

const years: readonly Span[] = [
  ['1.0.0', '2025-09-01', '2026-07-31'],
  ['1.1.0', '2026-09-01'],
  ['2.0.0', '2027-03-28', '2027-10-31'],
]

const rows: readonly (readonly [what: string, zone: string, instant: string | undefined, expected: string])[] = [
  [
    'the last second before the first',
    'Europe/London',
    '2025-08-31T22:59:59.999Z',
    'not-in-force no version is in force on 2025-08-31: the first version, 1.0.0, begins on 2025-09-01',
  ],
  ['the first second', 'Europe/London', '2025-08-31T23:00:00Z', '1.0.0'],
  ['the same moment by another clock', 'Europe/London', '2025-08-31T19:00:00-04:00', '1.0.0'],
  ['in lower case, without seconds', 'Europe/London', '2025-09-01t00:00+01:00', '1.0.0'],
  ['the last second of the last day', 'Europe/London', '2026-07-31T22:59:59Z', '1.0.0'],
  [
    'the first of a gap',
    'Europe/London',
    '2026-07-31T23:00:00Z',
    'not-in-force no version is in force on 2026-08-01: one version, 1.0.0, ended on 2026-07-31, and the next, 1.1.0, begins on 2026-09-01',
  ],
  [
    'the last second of a gap',
    'Europe/London',
    '2026-08-31T22:59:59Z',
    'not-in-force no version is in force on 2026-08-31: one version, 1.0.0, ended on 2026-07-31, and the next, 1.1.0, begins on 2026-09-01',
  ],
  ['after a gap', 'Europe/London', '2026-08-31T23:00:00Z', '1.1.0'],
  ['before the next, without an end', 'Europe/London', '2027-03-27T23:59:59Z', '1.1.0'],
  ['the next, on the day on which the clocks go forward', 'Europe/London', '2027-03-28T00:00:00Z', '2.0.0'],
  ['the last second of the day on which they go back', 'Europe/London', '2027-10-31T23:59:59Z', '2.0.0'],
  [
    'after the end',
    'Europe/London',
    '2027-11-01T00:00:00Z',
    'not-in-force no version is in force on 2027-11-01: the last version, 2.0.0, ended on 2027-10-31',
  ],
  [
    'a second too early in New York',
    'America/New_York',
    '2025-09-01T03:59:59Z',
    'not-in-force no version is in force on 2025-08-31: the first version, 1.0.0, begins on 2025-09-01',
  ],
  ['the first second in New York', 'America/New_York', '2025-09-01T04:00:00Z', '1.0.0'],
  ['the first second on Kiritimati', 'Pacific/Kiritimati', '2025-08-31T10:00:00Z', '1.0.0'],
  [
    'no time',
    'Europe/London',
    undefined,
    'no-time /timing/at: no version can be chosen, as it is not known when the action happened: say it, or pass `asOf`',
  ],
  [
    'a day',
    'Europe/London',
    '2026-11-23',
    'invalid-options /asOf: expected a date and time with its offset, like `2026-11-23T10:15:00+00:00`',
  ],
  [
    'no real day',
    'Europe/London',
    '2026-02-30T10:00:00Z',
    'invalid-options /asOf: expected a date and time with its offset, like `2026-11-23T10:15:00+00:00`',
  ],
]

describe.each(timeZones)('run in %s', (here) => {
  test.each(rows)('%s, %s', (_what, zone, instant, expected) => {
    process.env.TZ = here
    expect(at(registerIn(zone, years), instant)).toBe(expected)
  })
})

test('a version begins where a day has no midnight, and ends before a day that has none', () => {
  const register = registerIn('Africa/Cairo', [
    ['1.0.0', '2026-01-01', '2026-04-23'],
    ['1.1.0', '2026-04-24'],
  ])
  expect(at(register, '2026-04-23T23:59:59+02:00')).toBe('1.0.0')
  expect(at(register, '2026-04-24T01:00:00+03:00')).toBe('1.1.0')
})

test('the ends are told, those that follow from the next version too', () => {
  expect(registerIn('Europe/London', years).versions.map(({ from, until }) => [from, until])).toEqual([
    ['2025-09-01', '2026-07-31'],
    ['2026-09-01', '2027-03-27'],
    ['2027-03-28', '2027-10-31'],
  ])
})

const zones = ['Europe/London', 'Africa/Cairo', 'America/Havana', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu']

/** The first second, by the engine's own calendar, at which it is a day in a zone, or after it; clocks turn on whole minutes. */
const beginning = (zone: string, date: string): number => {
  const { format } = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  let epoch = Date.parse(`${date}T00:00Z`) - 15 * 3_600_000
  // The hours first, then the minutes: no clock turns twice in one.
  while (format(epoch + 3_600_000) < date) epoch += 3_600_000
  while (format(epoch) < date) epoch += 60_000
  return epoch
}

const instantOf = (epoch: number): string => new Date(epoch).toISOString()

test('exactly one version or none is in force at any moment, and the ends are exact to the second', () => {
  const first = dayOf('2006-01-01')
  const last = dayOf('2030-12-31')
  const days = uniqueArray(integer({ min: first, max: last }), { minLength: 2, maxLength: 7 })
  assert(
    property(constantFrom(...zones), days, integer({ min: 0, max: 127 }), (zone, unsorted, gaps) => {
      const starts = unsorted.toSorted((a, b) => a - b)
      const spans = starts.map((day, index): Span => {
        const next = starts[index + 1] ?? day + 400
        // The last day is the day before the next version, or leaves a gap of half the time.
        return [
          `${index}.0.0`,
          dateOf(day),
          (gaps >> index) & 1 ? dateOf(day + Math.floor((next - day) / 2)) : undefined,
        ]
      })
      const register = registerIn(zone, spans)
      spans.forEach(([number, from, until], index) => {
        const start = beginning(zone, from)
        expect(at(register, instantOf(start))).toBe(number)
        expect(at(register, instantOf(start - 1_000))).not.toBe(number)
        const next = spans[index + 1]
        const end = until === undefined ? next && beginning(zone, next[1]) : beginning(zone, dateOf(dayOf(until) + 1))
        if (end === undefined) return
        expect(at(register, instantOf(end - 1_000))).toBe(number)
        expect(at(register, instantOf(end))).toEqual(
          next && beginning(zone, next[1]) === end ? next[0] : expect.stringMatching(/^not-in-force /),
        )
      })
    }),
    { seed, numRuns: 60 },
  )
  announce('registers')
})
