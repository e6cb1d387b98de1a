import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { asReadBy } from '../../src/authoring/as-read-by.js'
import { compareCase, matches } from '../../src/authoring/cases/compare-case.js'
import { differenceLines } from '../../src/authoring/cases/difference-text.js'
import { expectationOf } from '../../src/authoring/cases/expectation-of.js'
import { type List, lists } from '../../src/authoring/cases/lists.js'
import { policy as bundled } from '../../src/policies/stokes-wood-primary.js'
import type { Case } from '../../src/policy/case.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { anyAct } from '../support/arbitrary-action.js'
import { arbitraryPolicy } from '../support/arbitrary-policy.js'
import { seed } from '../support/seed.js'
import { duty, evaluation, expecting, finding, open } from './expecting.js'

const [a, b, c] = ['1.a', '1.b', '1.c'] as const
const two = evaluation({ violations: [finding(a), finding(b)] })
const one = evaluation({ violations: [finding(a, { remedy: 'Take it down.', alsoUnder: ['1.scope'] })] })
const due = evaluation({
  duties: [duty(a, { reportTo: ['dsl', 'deputy-dsl'], dueBy: '2026-11-24T10:15:00.000Z', procedure: 'complaints' })],
})
const openOne = evaluation({ outcome: 'undetermined', undetermined: [open(a)] })
const undetermined = (entry: object): Partial<Case['expect']> => ({
  outcome: 'undetermined',
  undetermined: [{ clause: a, ...entry }],
})

describe('a case is met by', () => {
  test.each<[string, Evaluation, Partial<Case['expect']>]>([
    ['nothing where it expects nothing', evaluation(), {}],
    ['an empty list where it says so', evaluation(), { violations: [] }],
    ['clauses in their order', two, { violations: [a, b] }],
    ['ids and objects alike', two, { violations: [{ clause: a }, b] }],
    [
      'each part of a finding that it names',
      one,
      {
        violations: [
          {
            clause: a,
            rule: 'a',
            strength: 'must',
            locator: '§1, here',
            message: 'A sentence.',
            remedy: 'Take it down.',
            alsoUnder: ['1.scope'],
            defeasibleBy: [],
          },
        ],
      },
    ],
    ['the absence of what it names as null', two, { violations: [{ clause: a, remedy: null, procedure: null }, b] }],
    [
      'each part of a duty',
      due,
      {
        duties: [
          {
            clause: a,
            bearer: 'actor',
            task: 'report',
            reportTo: ['dsl', 'deputy-dsl'],
            promptness: 'immediately',
            dueBy: '2026-11-24T10:15:00.000Z',
            procedure: 'complaints',
          },
        ],
      },
    ],
    [
      'a duty to nobody, due at no time',
      evaluation({ duties: [duty(a)] }),
      { duties: [{ clause: a, reportTo: null, dueBy: null }] },
    ],
    [
      'each part of what is undetermined',
      openOne,
      undetermined({ rule: 'open', kind: 'prohibition', missing: [['content.spam'], ['content.political', 'verb']] }),
    ],
  ])('%s', (_what, found, expected) => {
    expect(matches(found, expecting(expected))).toBe(true)
    expect(compareCase(found, expecting(expected))).toBeUndefined()
  })
})

describe('a case is not met:', () => {
  test.each<[string, Evaluation, Partial<Case['expect']>, readonly string[]]>([
    ['another outcome', evaluation(), { outcome: 'compliant' }, ['outcome: expected compliant, got breach']],
    ['a clause that is not found', two, { violations: [a, b, c] }, ['violations: not found 1.c']],
    ['a clause that is unexpected', two, { violations: [b] }, ['violations: unexpected 1.a (rule a)']],
    [
      'a list that is left out',
      two,
      {},
      ['violations: unexpected 1.a (rule a)', 'violations: unexpected 1.b (rule b)'],
    ],
    [
      'one clause for another',
      two,
      { violations: [a, c] },
      ['violations: not found 1.c', 'violations: unexpected 1.b (rule b)'],
    ],
    ['the wrong order', two, { violations: [b, a] }, ['violations: expected the order 1.b, 1.a, got 1.a, 1.b']],
    [
      'the wrong order, with a clause unexpected',
      two,
      { violations: [c, b, a] },
      ['violations: not found 1.c', 'violations: expected the order 1.b, 1.a, got 1.a, 1.b'],
    ],
    ['a clause expected twice', one, { violations: [a, a] }, ['violations: expected the order 1.a, 1.a, got 1.a']],
    [
      'the wrong list',
      openOne,
      { outcome: 'undetermined', violations: [a] },
      ['violations: not found 1.a', 'undetermined: unexpected 1.a (rule open)'],
    ],
    ['another rule', one, { violations: [{ clause: a, rule: 'b' }] }, ['violations: 1.a: rule: expected b, got a']],
    [
      'a remedy where none is expected',
      one,
      { violations: [{ clause: a, remedy: null }] },
      ['violations: 1.a: remedy: expected none, got "Take it down."'],
    ],
    [
      'no procedure where one is expected',
      one,
      { violations: [{ clause: a, procedure: 'complaints' }] },
      ['violations: 1.a: procedure: expected complaints, got none'],
    ],
    [
      'a list in a finding that is shorter',
      one,
      { violations: [{ clause: a, alsoUnder: [] }] },
      ['violations: 1.a: alsoUnder: expected [], got [1.scope]'],
    ],
    [
      'a list in a finding in another order',
      due,
      { duties: [{ clause: a, reportTo: ['deputy-dsl', 'dsl'] }] },
      ['duties: 1.a: reportTo: expected [deputy-dsl, dsl], got [dsl, deputy-dsl]'],
    ],
    [
      'two parts of a duty',
      due,
      { duties: [{ clause: a, task: 'delete', dueBy: null }] },
      [
        'duties: 1.a: task: expected delete, got report',
        'duties: 1.a: dueBy: expected none, got 2026-11-24T10:15:00.000Z',
      ],
    ],
    [
      'other missing facts',
      openOne,
      undetermined({ missing: [['content.spam']] }),
      ['undetermined: 1.a: missing: expected [[content.spam]], got [[content.spam], [content.political, verb]]'],
    ],
    [
      'another kind of what is undetermined',
      openOne,
      undetermined({ kind: 'permission' }),
      ['undetermined: 1.a: kind: expected permission, got prohibition'],
    ],
    [
      'a part that differs beside a wrong order',
      two,
      { violations: [b, { clause: a, strength: 'should' }] },
      ['violations: expected the order 1.b, 1.a, got 1.a, 1.b', 'violations: 1.a: strength: expected should, got must'],
    ],
  ])('%s', (_what, found, expected, lines) => {
    expect(matches(found, expecting(expected))).toBe(false)
    expect(differenceLines(compareCase(found, expecting(expected)) ?? expect.fail())).toEqual(lines)
  })
})

describe('a case written from an evaluation', () => {
  const evaluations = fc
    .tuple(fc.oneof(arbitraryPolicy, fc.constant(bundled)), anyAct, fc.constantFrom('unknown', 'ordinary'))
    .map(([policy, action, assume]) => createEvaluator(policy, { assume })(asReadBy(policy, action)))

  type Entries = (string | { clause: string })[]
  const entriesOf = (expected: Case['expect'], list: List) => expected[list] as Entries

  /** Ways to make a list of a case wrong; each gives nothing where it cannot. */
  const spoilers: Readonly<Record<string, (entries: Entries, at: number) => Entries | undefined>> = {
    drop: (entries, at) => (entries.length === 0 ? undefined : entries.filter((_entry, index) => index !== at)),
    add: (entries, at) => entries.toSpliced(at, 0, '9.nowhere'),
    repeat: (entries, at) => (entries.length === 0 ? undefined : entries.toSpliced(at, 0, entries[at] as string)),
    replace: (entries, at) => (entries.length === 0 ? undefined : entries.with(at, '9.nowhere')),
    swap: (entries, at) => {
      const [first, second] = [entries[at], entries[at + 1]]
      return first && second ? entries.with(at, second).with(at + 1, first) : undefined
    },
    change: (entries, at) => {
      const entry = entries[at]
      if (typeof entry !== 'object') return undefined
      const fields = Object.entries(entry).filter(([field]) => field !== 'clause')
      const [field, value] = fields[at % fields.length] ?? expect.fail()
      return entries.with(at, {
        ...entry,
        [field]: Array.isArray(value) ? [...value, 'more'] : value === null ? 'some' : null,
      })
    },
  }

  test('is met by it, in full and by the clauses alone, and by no list that is changed', () => {
    const spoilt = new Map<string, number>()
    fc.assert(
      fc.property(evaluations, fc.nat({ max: 20 }), (found, roll) => {
        const full = expectationOf(found)
        const short = {
          outcome: full.outcome,
          ...Object.fromEntries(lists.map((list) => [list, found[list].map(({ clause }) => clause)])),
        }
        for (const expected of [full, short] as const) {
          expect(compareCase(found, { expect: expected as Case['expect'] })).toBeUndefined()
          for (const list of lists)
            for (const [name, spoil] of Object.entries(spoilers)) {
              const entries = entriesOf(expected as Case['expect'], list)
              const changed = spoil(entries, roll % Math.max(1, entries.length))
              if (changed === undefined) continue
              const wanted = { expect: { ...expected, [list]: changed } as Case['expect'] }
              expect(matches(found, wanted)).toBe(false)
              expect(compareCase(found, wanted)?.lists).toMatchObject([{ list }])
              spoilt.set(name, (spoilt.get(name) ?? 0) + 1)
            }
        }
        expect(
          compareCase(found, { expect: { ...full, outcome: full.outcome === 'breach' ? 'compliant' : 'breach' } }),
        ).toMatchObject({ lists: [] })
      }),
      { numRuns: 300, seed },
    )
    for (const name of Object.keys(spoilers)) expect(spoilt.get(name), name).toBeGreaterThan(20)
  })
})
