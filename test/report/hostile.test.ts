import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safe } from '../../src/report/characters.js'
import type { ReportRecord } from '../../src/report/report.js'
import { breach, evaluation, open, posting, write } from './fixtures.js'
import { csvRecords } from './parse-csv.js'
import { elements, parseXml } from './parse-xml.js'
import { parseSarif } from './validate-sarif.js'

const nasty = fc.constantFrom(
  '"',
  "'",
  '<',
  '>',
  '&',
  ']]>',
  '<!--',
  '&amp;',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\u0000',
  '\u0008',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '😀',
  '👨‍👩‍👧',
  'é',
  '=cmd|x',
  '+',
  '-',
  '@',
  '＝',
  ',',
  ';',
  '{0}',
  '[a](b)',
  '\\',
  '/',
  '%',
)
const text = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary', minLength: 1 })), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))

const position = fc.oneof(fc.record({ line: fc.integer({ min: 1, max: 1e9 }) }), fc.record({ index: fc.nat() }))
const record: fc.Arbitrary<ReportRecord> = fc.oneof(
  fc.record({
    file: fc.option(text, { nil: undefined }),
    position,
    evaluation: fc.tuple(text, fc.constantFrom(breach, open, evaluation())).map(([id, found]) => ({ ...found, id })),
    action: fc.constant(posting),
  }),
  fc.record({
    file: fc.option(text, { nil: undefined }),
    position,
    invalid: fc.record({
      id: text,
      issues: fc.array(fc.record({ path: text, code: text, message: text }), { maxLength: 3 }),
    }),
  }),
)
const files = fc.constantFrom(['one.json'], ['one.json', 'two.json'])
const idOf = ({ evaluation: found, invalid }: ReportRecord) => found?.id ?? invalid?.id ?? ''
const formula = /^[=+\-@\t\r＝＋－＠]/

const check = (examine: (records: readonly ReportRecord[], given: readonly string[]) => void) =>
  fc.assert(fc.property(fc.array(record, { maxLength: 4 }), files, examine), { numRuns: 100 })

describe('hostile input', () => {
  test('ndjson: a line a record, whatever line ends a reader knows, and every id as it was', () =>
    check((records, given) => {
      const output = write('ndjson', records, { files: given })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: every end of a line that some reader knows.
      const lines = output.split(/\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/)
      expect(lines.pop()).toBe('')
      expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(records.map(idOf))
    }))

  test('json parses', () =>
    check((records, given) => {
      expect((JSON.parse(write('json', records, { files: given })) as { id: string }[]).map(({ id }) => id)).toEqual(
        records.map(idOf),
      )
    }))

  test('csv: rectangular, without a formula, ids as they were', () =>
    check((records, given) => {
      const rows = csvRecords(write('csv', records, { files: given }))
      for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(formula)
      const ids = new Set(rows.map(({ id }) => id))
      for (const each of records) {
        const id = safe(idOf(each))
        expect(ids).toContain(formula.test(id) ? `'${id}` : id)
      }
    }))

  test('junit: well-formed, a suite a record, ids as they were', () =>
    check((records, given) => {
      const suites = elements(parseXml(write('junit', records, { files: given })), 'testsuite')
      expect(suites.map(({ attributes }) => attributes.name)).toEqual(records.map((each) => safe(idOf(each))))
    }))

  test('sarif: valid against the schema', () =>
    check((records, given) => {
      parseSarif(write('sarif', records, { files: given }))
    }))

  test('text: no control character but the line feed', () =>
    check((records, given) => {
      expect(write('text', records, { files: given })).not.toMatch(
        /(?!\n)[\p{Cc}\p{Surrogate}\p{Bidi_Control}\u2028\u2029]/u,
      )
    }))
})
