import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { checkRecord } from '../../src/cli/check-record.js'
import { readRecords } from '../../src/input/records.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { ndjson } from '../../src/report/ndjson.js'
import { anyShape } from '../support/arbitrary-action.js'
import { announce, seed } from '../support/seed.js'
import { cornerSchool, run } from './run-command.js'

interface Line {
  readonly bytes: Uint8Array
  readonly expected: 'good' | 'bad' | 'blank'
}
const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text)

const good = fc
  .tuple(anyShape, fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }))
  .map(([action, id]): Line => ({ bytes: bytesOf(JSON.stringify({ id, ...action })), expected: 'good' }))
const blank = fc
  .string({ unit: fc.constantFrom(' ', '\t', '\r'), maxLength: 4 })
  .map((text): Line => ({ bytes: bytesOf(text), expected: 'blank' }))
const broken = fc.constantFrom(
  'null',
  '[]',
  '[',
  ']',
  '{',
  '}',
  '{}',
  '"',
  '"\\',
  '{"id":"a"',
  '{"verb":post}',
  '{} {}',
  '1,',
  '\u00a0',
  '\ufeff',
  '\u2028',
  '{"__proto__":1}',
  '{"verb":"browse","actor":{"roles":["pupil"]},"id":9007199254740993}',
  '{"verb":"browse","actor":{"roles":[null]}}',
  Uint8Array.of(0xff),
  Uint8Array.of(0xe2, 0x82),
  Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22),
  Uint8Array.of(0),
)
const bad = fc
  .oneof(
    broken,
    fc.json(),
    fc.uint8Array({ minLength: 1, maxLength: 30 }).map((bytes) => bytes.map((byte) => (byte === 10 ? 11 : byte))),
  )
  .map((text): Line => ({ bytes: bytesOf(text), expected: 'bad' }))
  .filter(({ bytes }) => !bytes.every((byte) => [9, 13, 32].includes(byte)))

/** The first line that is not empty is a good one, or else the form of the input is another question. */
const input = fc
  .record({
    before: fc.array(blank, { maxLength: 3 }),
    first: good,
    others: fc.array(fc.oneof(good, bad, blank), { maxLength: 40 }),
    ends: fc.constantFrom('\n', '\r\n'),
    last: fc.boolean(),
    mark: fc.boolean(),
  })
  .map(({ before, first, others, ends, last, mark }) => {
    const lines = [...before, first, ...others]
    const pieces = lines.flatMap(({ bytes }, index) => [
      bytes,
      bytesOf(index === lines.length - 1 && !last ? '' : ends),
    ])
    return { bytes: Buffer.concat([bytesOf(mark ? '\ufeff' : ''), ...pieces]), lines }
  })

const expectedOf = (lines: readonly Line[]) =>
  lines.flatMap(({ expected }, index) =>
    expected === 'blank' ? [] : [{ line: index + 1, valid: expected === 'good' }],
  )

const foundIn = (output: string) => {
  const lines = output.split('\n')
  expect(lines.pop()).toBe('')
  return lines
    .map((each) => JSON.parse(each) as { line: number; outcome: string })
    .map(({ line, outcome }) => ({ line, valid: outcome !== 'invalid' }))
}

describe('exactly one line for every line that is not empty, in order, by its number', () => {
  test('through the command', async () => {
    await fc.assert(
      fc.asyncProperty(input, async ({ bytes, lines }) => {
        const { status, stdout, stderr } = await run(['check', '-', '--policy', cornerSchool, '--format', 'ndjson'], {
          stdin: bytes,
        })
        const expected = expectedOf(lines)
        expect(foundIn(stdout)).toEqual(expected)
        expect(stderr).toMatch(new RegExp(`^${expected.length} actions? checked: `))
        if (expected.some(({ valid }) => !valid)) expect(status).toBe(2)
        else expect([0, 1, 3]).toContain(status)
      }),
      { numRuns: 12, seed },
    )
  })

  test('through its layers', async () => {
    const evaluator = createEvaluator(policy)
    const context = {
      policy: { ...policy, clauses: [], labels: {} },
      toolVersion: '',
      files: ['-'],
      width: 80,
      colour: false,
    }
    await fc.assert(
      fc.asyncProperty(input, fc.integer({ min: 1, max: 200 }), async ({ bytes, lines }, size) => {
        async function* chunks() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
        }
        const report = ndjson(context)
        let output = ''
        for await (const batch of readRecords(chunks()))
          for (const record of batch) output += report.record(checkRecord(record, '-', evaluator))
        expect(foundIn(output)).toEqual(expectedOf(lines))
      }),
      { numRuns: 150, seed },
    )
    announce('lines of a mixture')
  })
})
