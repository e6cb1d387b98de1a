import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whenWords } from '../../src/report/when.js'

test.each([
  ['2026-11-23T10:15:00+00:00', 'Mon 23 Nov 2026 10:15'],
  // As it is written: the day before in UTC, and the day after.
  ['2026-11-24T00:30+01:00', 'Tue 24 Nov 2026 00:30'],
  ['2026-11-23T23:30:00.5-08:00', 'Mon 23 Nov 2026 23:30'],
  ['2024-02-29t09:05z', 'Thu 29 Feb 2024 09:05'],
  ['0099-01-01T00:00Z', 'Thu 1 Jan 0099 00:00'],
  ['9999-12-31T23:59Z', 'Fri 31 Dec 9999 23:59'],
  ['tomorrow', undefined],
  ['2026-13-01T00:00Z', undefined],
])('%s is %s', (instant, expected) => expect(whenWords(instant)).toBe(expected))

test('the days of the week follow each other', () => {
  const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (days) => {
      // 1 January 1970 was a Thursday.
      const written = new Date(days * 86_400_000).toISOString()
      expect(whenWords(written)).toMatch(new RegExp(`^${names[(days + 4) % 7]} \\d`))
    }),
  )
})
