import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalDigest, canonicalForm } from '../../src/records/canonical.js'
import { appendTo, type LogHead } from '../../src/records/log-line.js'
import { verifyLog } from '../../src/records/verify-log.js'
import { seed } from '../support/seed.js'
import { browsing, political, recordOf } from './support.js'

const records = [recordOf(political), recordOf(browsing), recordOf(political, { assume: 'ordinary' })]

const logOf = (count: number): { readonly lines: readonly string[]; readonly heads: readonly LogHead[] } => {
  const lines: string[] = []
  const heads: LogHead[] = []
  for (let index = 0; index < count; index += 1) {
    const appended = appendTo(heads.at(-1), records[index % records.length] as (typeof records)[number])
    lines.push(appended.line)
    heads.push(appended.head)
  }
  return { lines, heads }
}

const { lines, heads } = logOf(6)
const [one, two, three, four, five, six] = lines as [string, string, string, string, string, string]
const digestOf = (number: number) => heads[number - 1]?.digest

/** A line as a forger would write it: with a digest that fits. */
const forged = (line: string, changes: object): string => {
  const { digest: _, ...content } = { ...JSON.parse(line), ...changes }
  return canonicalForm({ ...content, digest: canonicalDigest(content) })
}

const codes = (read: readonly string[], expected?: string) =>
  verifyLog(read, expected).problems.map(({ code, line }) => `${line} ${code}`)

describe('a log', () => {
  test('is whole as it was written', () => {
    expect(verifyLog(lines)).toEqual({ head: heads.at(-1), problems: [] })
    expect(verifyLog([])).toEqual({ head: undefined, problems: [] })
  })

  test.each([
    ['a line changed', [one, two.replace('pupil', 'staff'), three], ['2 line-changed']],
    ['a space more', [one, `${two} `, three], ['2 line-changed']],
    ['other ends of lines', [`${one}\r`, two], ['1 line-changed']],
    ['a line that is none', [one, 'gone', three], ['2 not-a-line']],
    ['a blank line put in', [one, '', two], ['2 not-a-line']],
    ['a line cut short', [one, two.slice(0, 80)], ['2 not-a-line']],
    ['a line left out', [one, three, four], ['2 line-missing']],
    ['the first line left out', [two, three], ['1 line-missing']],
    ['lines left out in two places', [one, three, six], ['2 line-missing', '3 line-missing']],
    ['two lines that changed places', [one, three, two, four], ['3 line-moved']],
    ['a line moved to the end', [one, three, four, two], ['4 line-moved']],
    ['a line twice', [one, two, two, three], ['3 line-repeated']],
    ['an earlier line again', [one, two, three, one], ['4 line-repeated']],
    [
      'a line in another place of the middle left out',
      [five, six, one, two, three],
      ['1 line-missing', '3 line-moved', '4 line-moved', '5 line-moved'],
    ],
    [
      'a line replaced and its digest made to fit',
      [one, forged(two, { record: records[0] }), three],
      ['3 chain-broken'],
    ],
    ['a line left out and the next renumbered', [one, forged(three, { number: 2 })], ['2 chain-broken']],
    ['a line put in', [one, forged(two, { previous: digestOf(3) }), three], ['2 chain-broken', '3 chain-broken']],
    ['a first line that follows another', [forged(one, { previous: digestOf(2) })], ['1 chain-broken']],
    ['a line with more in it', [one, canonicalForm({ ...JSON.parse(two), note: 'x' })], ['2 not-a-line']],
  ])('tells of %s', (_name, read, expected) => {
    expect(codes(read)).toEqual(expected)
  })

  test('with its last lines cut off is whole, but for the head that was noted', () => {
    const cut = lines.slice(0, 4)
    expect(codes(cut)).toEqual([])
    expect(codes(cut, digestOf(6))).toEqual(['4 head-missing'])
    expect(codes([], digestOf(6))).toEqual(['0 head-missing'])
  })

  test('may have grown since its head was noted', () => {
    expect(codes(lines, digestOf(4))).toEqual([])
    expect(codes(lines, digestOf(6))).toEqual([])
  })

  test('may be made anew from a line on, but for the head that was noted', () => {
    const appended = appendTo(heads[1], records[0] as (typeof records)[number])
    expect(codes([one, two, appended.line])).toEqual([])
    expect(codes([one, two, forged(three, { record: records[0] })], digestOf(3))).toEqual(['3 head-missing'])
  })

  test('is found out by any change of one character in any line', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.nat(), fc.string({ unit: 'grapheme', maxLength: 2 }), (at, place, put) => {
        const line = lines[at] as string
        const cut = place % line.length
        const changed = line.slice(0, cut) + put + line.slice(cut + 1)
        fc.pre(changed !== line)
        expect(verifyLog(lines.with(at, changed)).problems).not.toEqual([])
      }),
      { seed, numRuns: 300 },
    )
  })

  test('is found out by any other order, and by any line left out before the last', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...lines], { minLength: 1 }), (some) => {
        const isBeginning = some.every((line, index) => line === lines[index])
        expect(codes(some).length === 0).toBe(isBeginning)
      }),
      { seed, numRuns: 300 },
    )
  })

  test('can hold anything, and is still read', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.constantFrom(...lines))), (some) => {
        const isBeginning = some.every((line, index) => line === lines[index])
        expect(codes(some).length === 0).toBe(isBeginning)
      }),
      { seed, numRuns: 200 },
    )
    expect(
      codes([`${'['.repeat(100_000)}`, '{"number":1,"previous":null,"digest":"sha256-x","__proto__":{}}']),
    ).toEqual(['1 not-a-line', '2 not-a-line'])
  })
})
