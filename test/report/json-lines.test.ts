import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { jsonLine } from '../../src/report/json-line.js'
import { JsonLines } from '../../src/report/json-lines.js'
import { type Counts, Summary } from '../../src/report/summary.js'
import { basePolicy } from '../policy/overlay/base-policy.js'
import { anyShape } from '../support/arbitrary-action.js'
import { announce, seed } from '../support/seed.js'
import { breach, context, evaluation, open } from './fixtures.js'

const encoder = new TextEncoder()

interface Line {
  readonly number: number
  readonly evaluation: Evaluation
}

/** An id as it stands in a longer line, where it needs no escapes; as the scanner hands it over. */
const rawId = (id: string | undefined) => {
  if (id === undefined) return undefined
  const bytes = encoder.encode(`{"id":"${id}","verb":"post"}`)
  return { bytes, start: 7, end: 7 + encoder.encode(id).length }
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

const wanted = (lines: readonly Line[]): string =>
  lines
    .map(
      ({ number, evaluation: each }) =>
        `${jsonLine({ file: undefined, position: { line: number }, evaluation: each }, context)}\n`,
    )
    .join('')

const written = (lines: readonly Line[], writer = new JsonLines(new Summary())): string => {
  for (const { number, evaluation: each } of lines) writer.evaluation(number, rawId(each.id), each)
  return textOf(writer.take())
}

/** What is counted where each evaluation is gone through. */
const countsOf = (lines: readonly Line[]): Summary => {
  const summary = new Summary()
  for (const line of lines) summary.add(line)
  return summary
}

/** The same counts, in whatever order clauses came up. */
const merged = (counts: Counts): Summary => {
  const summary = new Summary()
  summary.merge(counts)
  return summary
}

/** Characters that need no escape in JSON, and mean something somewhere. */
const awkward = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(..."\x7f/<>&'`{}[],:$% .-=+@"),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 30,
  })
  .filter((id) => JSON.stringify(id) === `"${id}"`)

const numbers = fc.oneof(fc.nat({ max: 20 }), fc.constantFrom(9, 10, 99, 100, 999_999_999, 10_000_000_000, 2 ** 53 - 1))

const acts: fc.Arbitrary<SocialAction> = fc
  .tuple(
    anyShape,
    fc.option(awkward, { nil: undefined }),
    fc.option(fc.constantFrom('2026-11-23T10:15:00Z', '2026-03-29T00:30:00+01:00'), { nil: undefined }),
  )
  .map(([action, id, at]) => ({ ...action, ...(id && { id }), ...(at && { timing: { ...action.timing, at } }) }))

describe('lines written as bytes are those that jsonLine writes', () => {
  test('of random acts', () => {
    const evaluators = [policy, basePolicy].flatMap((each) =>
      (['unknown', 'ordinary'] as const).map((assume) => createEvaluator(each, { assume })),
    )
    const seen = new Map<string, number>()
    const summary = new Summary()
    const writer = new JsonLines(summary)
    let due = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers, acts), { minLength: 1, maxLength: 20 }), (lines) => {
        const evaluated = evaluators.flatMap((evaluate) =>
          lines.map(([number, action]) => ({ number, evaluation: evaluate(action) })),
        )
        for (const {
          evaluation: { outcome, duties },
        } of evaluated) {
          seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
          due += duties.filter(({ dueBy }) => dueBy !== undefined).length
        }
        expect(written(evaluated, writer)).toBe(wanted(evaluated))
        expect(merged(summary.take())).toEqual(countsOf(evaluated))
      }),
      { numRuns: 400, seed },
    )
    announce(`lines of ${JSON.stringify(Object.fromEntries(seen))}, ${due} duties with a time`)
    expect([...seen.keys()].sort()).toEqual(['breach', 'compliant', 'out-of-scope', 'undetermined'])
    expect(due).toBeGreaterThan(100)
  })

  test('of texts that some readers of lines break at, and of others than ASCII', () => {
    const [violation] = breach.violations
    const message = 'é 🙂 "quoted" \\ \u2028 \u2029 \u0085 \n \u0000'
    const odd = evaluation({
      outcome: 'breach',
      violations: [{ ...(violation as NonNullable<typeof violation>), message }],
    })
    for (const each of [odd, Object.freeze({ ...odd, violations: odd.violations.map((one) => Object.freeze(one)) })]) {
      // Twice: what is kept of a part must be the same as what is made of it.
      const lines = [1, 2].map((number) => ({ number, evaluation: each }))
      expect(written(lines)).toBe(wanted(lines))
      expect(written(lines)).not.toMatch(/[\u0085\u2028\u2029]/)
    }
  })

  test('of parts that are not frozen, and change between two lines', () => {
    const changing = structuredClone(breach) as { violations: { message: string }[] } & Evaluation
    const before = written([{ number: 1, evaluation: changing }])
    ;(changing.violations[0] as { message: string }).message = 'Another sentence.'
    const lines = [{ number: 1, evaluation: changing }]
    expect(written(lines)).toBe(wanted(lines))
    expect(written(lines)).not.toBe(before)
  })

  test('of more than there is room for at first; and none is written twice', () => {
    const writer = new JsonLines(new Summary())
    const lines = Array.from({ length: 2_000 }, (_, index) => ({
      number: index + 1,
      evaluation: { ...(index % 2 === 0 ? breach : open), id: index % 3 === 0 ? undefined : `act-${index}` },
    }))
    expect(written(lines, writer)).toBe(wanted(lines))
    expect(writer.take()).toHaveLength(0)
    const long = { number: 1, evaluation: evaluation({ id: 'x'.repeat(1_000_000) }) }
    expect(written([long, long], writer)).toBe(wanted([long, long]))
  })

  test('in memory of their own: later lines change nothing that was taken', () => {
    const writer = new JsonLines(new Summary())
    writer.text('é\n')
    writer.evaluation(1, undefined, evaluation({ id: undefined }))
    const taken = writer.take()
    const before = textOf(taken)
    expect(before).toBe(`é\n${wanted([{ number: 1, evaluation: evaluation({ id: undefined }) }])}`)
    writer.text('another line\n')
    expect(textOf(taken)).toBe(before)
    expect(textOf(writer.take())).toBe('another line\n')
  })
})
