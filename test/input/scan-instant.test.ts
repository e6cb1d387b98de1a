import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantPattern } from '../../src/action/instant.js'
import { isPlainInstant } from '../../src/input/scan-instant.js'
import { announce, seed } from '../support/seed.js'

const isPlain = (text: string, before = '', after = ''): boolean => {
  const bytes = new TextEncoder().encode(before + text + after)
  const start = new TextEncoder().encode(before).length
  return isPlainInstant(bytes, start, bytes.length - new TextEncoder().encode(after).length)
}

const two = (number: number) => String(number).padStart(2, '0')
const part = (last: number) =>
  fc.oneof({ weight: 9, arbitrary: fc.nat(last).map(two) }, fc.nat(99).map(two), fc.string({ maxLength: 3 }))
const mark = (usual: string) =>
  fc.oneof(
    { weight: 19, arbitrary: fc.constant(usual) },
    fc.constantFrom('', ' ', 'T', 't', 'Z', 'z', '.', ':', '-', '+', '0', '9', '/', 'é'),
  )
/** Instants, and texts that are nearly one. */
const near = fc
  .tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.nat(9999).map((year) => String(year).padStart(4, '0')) },
      fc.string({ maxLength: 5 }),
    ),
    ...([
      mark('-'),
      part(12),
      mark('-'),
      part(31),
      mark('T'),
      part(23),
      mark(':'),
      part(59),
      mark(':'),
      part(59),
      fc.oneof(
        { weight: 3, arbitrary: fc.constant('') },
        fc.constantFrom('.', '.0', '.123', '.123456789', '.1x', ',5', '..'),
      ),
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom('Z', '+00:00', '-05:30', '+23:59') },
        fc.constantFrom('', 'z', 'Z ', 'ZZ', '+24:00', '+00:60', '+0000', '-1:00', '+01:00Z'),
      ),
    ] as const),
  )
  .map((parts) => parts.join(''))

describe('an instant among bytes', () => {
  test('is one by the pattern, too', () => {
    let plain = 0
    fc.assert(
      fc.property(
        near,
        fc.constantFrom('', '"', '1'),
        fc.constantFrom('', '"', '0', 'Z', '1:00'),
        (text, before, after) => {
          if (!isPlain(text, before, after)) return
          plain += 1
          expect(text).toMatch(instantPattern)
        },
      ),
      { numRuns: 100_000, seed },
    )
    expect(plain).toBeGreaterThan(10_000)
    announce(`${plain} instants among bytes`)
  })

  test.each([
    '2026-11-23T10:15:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-30T23:59:59.999999Z',
    '2024-02-28T10:15:00+00:00',
    '2026-06-30T10:15:00.5-11:30',
  ])('most are recognised: %s', (text) => {
    expect(isPlain(text)).toBe(true)
  })

  test.each([
    ['the last day of a month', '2026-01-31T10:15:00Z'],
    ['the 29th of February, which a year may not have', '2024-02-29T10:15:00Z'],
    ['without seconds', '2026-11-23T10:15Z'],
    ['in lower case', '2026-11-23t10:15:00z'],
  ])('is left to the pattern: %s', (_, text) => {
    expect(text).toMatch(instantPattern)
    expect(isPlain(text)).toBe(false)
  })
})
