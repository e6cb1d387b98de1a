import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../../src/action/catalogue.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { evaluate } from '../../src/api/evaluate.js'
import { canonicalForm } from '../../src/records/canonical.js'
import { parseRecord } from '../../src/records/parse-record.js'
import { replay } from '../../src/records/replay.js'
import { toRecord } from '../../src/records/to-record.js'
import { anyShape, carrying } from '../support/arbitrary-action.js'
import { policyIds } from '../support/policy-files.js'
import { seed } from '../support/seed.js'
import { browsing, parsed, policies, policy, political, recordOf } from './support.js'

const libraryVersion = '0.1.0'

describe('a record', () => {
  test('says what was decided, by what, and from which facts', () => {
    const record = recordOf(political, { assume: 'ordinary' })
    expect(record).toMatchObject({
      schema: 1,
      policy: { id: policy.id, version: policy.version, digest: policy.digest },
      library: libraryVersion,
      assume: 'ordinary',
      action: { verb: 'post', content: { political: true } },
      decision: { outcome: 'breach', violations: [{ clause: '2.1.not.political', strength: 'must' }] },
    })
    expect(record.decision.violations[0]?.because).toContainEqual({
      fact: 'content.political',
      operator: 'equal',
      value: true,
      actual: true,
    })
  })

  test('names what is missing', () => {
    const { decision } = recordOf(browsing)
    const { undetermined } = evaluate(browsing, { policy })
    expect(decision.undetermined.map(({ missing }) => missing)).toEqual(undetermined.map(({ missing }) => missing))
  })

  test('holds no sentence of the policy', () => {
    const { violations, duties } = evaluate(political, { policy, assume: 'ordinary' })
    const text = JSON.stringify(recordOf(political, { assume: 'ordinary' }))
    expect(violations.length).toBeGreaterThan(0)
    for (const { message } of [...violations, ...duties]) expect(text).not.toContain(message)
  })

  test('cannot be changed', () => {
    const record = recordOf(political)
    expect(() => Object.assign(record.action.actor, { roles: ['parent'] })).toThrow(TypeError)
  })
})

describe('redaction', () => {
  const ids = ({ action: { id, actor, target, content } }: ReturnType<typeof recordOf>) => [
    id,
    actor.id,
    target?.id,
    content?.people?.[0]?.id,
  ]
  const act = parsed({ ...political, target: { id: 'page-9' } })

  test.each([
    ['the ids of people by default', undefined, ['act-1', undefined, undefined, undefined], 'people'],
    ['the ids of people', 'people', ['act-1', undefined, undefined, undefined], 'people'],
    ['every id', 'all', [undefined, undefined, undefined, undefined], 'all'],
    ['nothing', 'nothing', ['act-1', 'staff-7', 'page-9', 'pupil-3'], 'nothing'],
    ['names for pseudonyms', (id: string) => `x${id.length}`, ['act-1', 'x7', 'x6', 'x7'], 'pseudonyms'],
  ] as const)('leaves out %s', (_name, redact, expected, redacted) => {
    const record = recordOf(act, { redact })
    expect(ids(record)).toEqual(expected)
    expect(record.redacted).toBe(redacted)
  })

  test.each(['https://social.example/@anna-example/1', 'anna@school.example', 'Anna Example waves', 'é'])(
    'keeps the id %s of an act as its digest, as it may hold a name',
    (id) => {
      expect(recordOf(parsed({ ...browsing, id })).action.id).toMatch(/^sha256-[0-9a-f]{64}$/)
    },
  )

  test.each(['act-036', 'meta-webhook:1234_5678', 'x:1723.4'])('keeps the plain id %s of an act', (id) => {
    expect(recordOf(parsed({ ...browsing, id })).action.id).toBe(id)
  })
})

describe('no record is made', () => {
  const evaluation = evaluate(political, { policy })
  test.each([
    ['of an evaluation by another policy', { policy: policies['saltmarsh-academy'] }, 'other-policy'],
    ['of an evaluation made under another assumption', { assume: 'ordinary' as const }, 'not-replayable'],
    ['where a pseudonym is empty', { redact: () => '' }, 'invalid-action'],
    [
      'where giving pseudonyms fails',
      {
        redact: () => {
          throw new Error('no key')
        },
      },
      'unreadable',
    ],
    ['where the moment is none', { asOf: 'yesterday' }, 'wrong-format'],
    ['without a policy', { policy: undefined as never }, 'unreadable'],
  ])('%s', (_name, options, code) => {
    const made = toRecord(evaluation, political, { policy, libraryVersion, ...options })
    expect(made.ok ? [] : made.issues.map((issue) => issue.code)).toContain(code === 'invalid-action' ? 'empty' : code)
  })

  test('of an act that does not lead to the evaluation', () => {
    const made = toRecord(evaluation, browsing, { policy, libraryVersion })
    expect(made).toMatchObject({ ok: false, issues: [{ code: 'not-replayable' }] })
  })
})

const shuffled = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffled)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, member]) => [key, shuffled(member)]),
        )
      : value

describe.each(policyIds)('under %s', (id) => {
  const own = policies[id]
  test('a record of any act is read back, stays the same, and is decided again alike', () => {
    const evaluators = { unknown: createEvaluator(own), ordinary: createEvaluator(own, { assume: 'ordinary' }) }
    fc.assert(
      fc.property(
        carrying(anyShape, catalogueOf(own.facts)),
        fc.constantFrom('unknown', 'ordinary'),
        fc.constantFrom('people', 'all', 'nothing'),
        (action, assume, redact) => {
          const made = toRecord(evaluators[assume](action), action, { policy: own, libraryVersion, assume, redact })
          if (!made.ok) throw new Error(JSON.stringify(made.issues))
          const again = JSON.parse(JSON.stringify(shuffled(made.record))) as unknown
          expect(canonicalForm(again)).toBe(canonicalForm(made.record))
          const back = parseRecord(again)
          expect(back).toEqual({ ok: true, record: made.record })
          expect(replay(again, [own]).status).toBe('same')
        },
      ),
      { seed, numRuns: 60 },
    )
  })
})
