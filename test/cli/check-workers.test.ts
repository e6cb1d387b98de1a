import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { checkRecord } from '../../src/cli/check-record.js'
import { readRecords } from '../../src/input/records.js'
import { ndjson } from '../../src/report/ndjson.js'
import { authored } from '../support/authored-json.js'
import { numbersFrom } from '../support/mutate-bytes.js'
import { announce, seed } from '../support/seed.js'
import { acts, cornerPolicy, cornerSchool, run, temporaryFolder } from './run-command.js'

type Next = (below: number) => number

const valid = ['compliant', 'out-of-scope', 'breach', 'undetermined', 'open-advice', 'duty'] as const

/** Lines that need an object made of them, right or wrong, and some that are empty. */
const slow: readonly (string | Uint8Array)[] = [
  '{"verb":post}',
  '{"verb":"browse"',
  'null',
  '[]',
  '{}',
  '"x"',
  '\ufeff{}',
  '\u00a0',
  Uint8Array.of(0xff),
  Uint8Array.of(0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d),
  Uint8Array.of(0),
  JSON.stringify({ id: 'é "quoted" \u2028', ...acts.breach }),
  JSON.stringify({ id: 'with extra', ...acts.compliant, extra: { ownFact: true } }),
  JSON.stringify({ id: 'with nothing extra', ...acts.compliant, extra: {} }),
  JSON.stringify({ id: 'invalid', ...acts.invalid }),
  `{"verb":"dance",${JSON.stringify(acts.compliant).slice(1)}`,
]
const blank = ['', ' ', '\t', '\r', '  \t\r']

/** Most are read from their bytes alone, and one in seven or so is not. */
const someLine = (number: number, next: Next): string | Uint8Array => {
  const kind = next(20)
  if (kind === 0) return blank[next(blank.length)] as string
  if (kind < 3) return slow[next(slow.length)] as string | Uint8Array
  const act = acts[valid[next(valid.length)] as (typeof valid)[number]]
  return authored({ id: `act-${number}`, ...act }, next(2) === 0 ? 'none' : 'spacing', next).replaceAll('\n', ' ')
}

interface Shape {
  readonly lines: number
  readonly end: '\n' | '\r\n'
  readonly mark: boolean
  readonly isEnded: boolean
  /** A line that is too long, among the others. */
  readonly long?: boolean
}

const fileOf = ({ lines, end, mark, isEnded, long = false }: Shape, next: Next): Buffer => {
  const all = Array.from({ length: lines }, (_, index) => someLine(index + 1, next))
  // The first decides the form of the input, and the last is one that counts.
  all[0] = JSON.stringify(acts.compliant)
  all[lines - 1] = JSON.stringify(acts.breach)
  if (long) all[Math.floor(lines / 2)] = `{"id":"${'x'.repeat(16_000_000)}",${JSON.stringify(acts.breach).slice(1)}`
  return Buffer.concat(
    [mark ? '\ufeff' : '', ...all.flatMap((line, index) => [line, index < lines - 1 || isEnded ? end : ''])].map(
      (part) => Buffer.from(part as string),
    ),
  )
}

/** Without a care for how: how many lines there are that are not empty. */
const countLines = (bytes: Buffer): number =>
  bytes
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .split('\n')
    .filter((line) => /[^ \t\r]/.test(line)).length

const evaluator = createEvaluator(cornerPolicy)

/** What each line comes to where an object is made of it. */
const wanted = async (files: readonly (readonly [name: string, bytes: Buffer])[]): Promise<string> => {
  const report = ndjson({
    policy: { ...cornerPolicy, clauses: [], labels: {} },
    toolVersion: '',
    files: files.map(([name]) => name),
    width: 80,
    colour: false,
  })
  let text = ''
  for (const [name, bytes] of files) {
    async function* chunks() {
      yield bytes
    }
    for await (const batch of readRecords(chunks()))
      for (const record of batch) text += report.record(checkRecord(record, name, evaluator, cornerPolicy))
  }
  return text
}

const workers = [0, 1, 2] as const
const check = (names: readonly string[], count: number, more: object) =>
  run(['check', ...names, '--policy', cornerSchool, '--format', 'ndjson', '--workers', `${count}`], more)

/** Compared by place, as a difference between two long texts says nothing. */
const expectSame = (found: string, expected: string): void => {
  if (found === expected) return
  const [lines, others] = [found.split('\n'), expected.split('\n')]
  const at = others.findIndex((line, index) => line !== lines[index])
  expect({ lines: lines.length, at, line: lines[at] }).toEqual({ lines: others.length, at, line: others[at] })
}

const shapes: readonly (readonly [what: string, shape: Shape])[] = [
  ['several blocks of lines', { lines: 4_000, end: '\n', mark: false, isEnded: true }],
  ['lines that end with CR LF, after a mark', { lines: 4_000, end: '\r\n', mark: true, isEnded: true }],
  ['a last line without an end', { lines: 400, end: '\n', mark: true, isEnded: false }],
  ['a line of more than 16,000,000 bytes', { lines: 400, end: '\n', mark: false, isEnded: false, long: true }],
]

describe('the same bytes with any number of workers, from a file and from standard input', () => {
  test.each(shapes)('%s', async (_what, shape) => {
    const bytes = fileOf(shape, numbersFrom(seed))
    const folder = temporaryFolder({ 'acts.ndjson': bytes })
    const expected = await wanted([['acts.ndjson', bytes]])
    const count = countLines(bytes)
    expect(expected.split('\n')).toHaveLength(count + 1)
    const summaries = new Set<string>()
    for (const number of workers)
      for (const [name, more] of [
        ['acts.ndjson', { folder }],
        ['-', { stdin: bytes }],
      ] as const) {
        const { status, stdout, stderr } = await check([name], number, more)
        expectSame(stdout, expected)
        expect(status).toBe(2)
        expect(stderr).toMatch(new RegExp(`^${count} actions checked: `))
        summaries.add(stderr)
      }
    expect(summaries.size).toBe(1)
    announce(`${count} lines checked in six ways`)
  })

  test('two files at once: results name their file, and lines are counted in each', async () => {
    const next = numbersFrom(seed)
    const files = (['one.ndjson', 'two.ndjson'] as const).map(
      (name) => [name, fileOf({ lines: 1_500, end: '\n', mark: false, isEnded: name !== 'one.ndjson' }, next)] as const,
    )
    const folder = temporaryFolder(Object.fromEntries(files))
    const expected = await wanted(files)
    const lines = expected.trimEnd().split('\n')
    expect(lines).toHaveLength(files.reduce((sum, [, bytes]) => sum + countLines(bytes), 0))
    expect(JSON.parse(lines[0] as string)).toMatchObject({ line: 1, file: 'one.ndjson' })
    expect(JSON.parse(lines.at(-1) as string)).toMatchObject({ line: 1_500, file: 'two.ndjson' })
    for (const number of workers) {
      const { stdout } = await check(['one.ndjson', join('.', 'two.ndjson')], number, { folder })
      expectSame(stdout, expected)
    }
  })
})
