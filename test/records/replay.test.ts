import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalDigest } from '../../src/records/canonical.js'
import type { DecisionRecord } from '../../src/records/decision-record.js'
import { replay } from '../../src/records/replay.js'
import { policyFiles } from '../support/policy-files.js'
import { seed } from '../support/seed.js'
import { load, parsed, policies, policy, political, recordOf } from './support.js'

const record = recordOf(political, { assume: 'ordinary' })
const all = Object.values(policies)

/** A record with some of it changed, and the id that it would have then. */
const forged = (changes: Partial<Record<keyof DecisionRecord | 'more', unknown>>): object => {
  const { id: _, ...content } = { ...structuredClone(record), ...changes }
  return { ...content, id: canonicalDigest(content) }
}

/** The same policy, with the rule on politics gone from its scope, under the same version. */
const edited = () => {
  const files = structuredClone(policyFiles()) as Record<string, { parameters?: unknown; title?: string }>
  const head = files['policy.json'] as { title: string }
  head.title = 'Another title'
  return load(files)
}

describe('a record that is replayed', () => {
  test.each([
    ['comes out the same', record, all, { status: 'same' }],
    ['is by a policy that is not there', record, all.slice(1), { status: 'unknown-policy', changed: false }],
    ['is by a policy that was edited since', record, [edited()], { status: 'unknown-policy', changed: true }],
    [
      'was changed',
      { ...record, assume: 'unknown' },
      all,
      { status: 'tampered', issues: [{ code: 'record-changed' }] },
    ],
    ['has another id', { ...record, id: canonicalDigest('x') }, all, { status: 'tampered', issues: [{ path: '/id' }] }],
    ['is of another form', forged({ schema: 2 }), all, { status: 'unreplayable', issues: [{ path: '/schema' }] }],
    ['has more in it', forged({ more: 1 }), all, { status: 'unreplayable', issues: [{ code: 'unknown-key' }] }],
    [
      'holds an act that is none',
      forged({ action: { verb: 'dance', actor: { roles: ['pupil'] } } }),
      all,
      { status: 'unreplayable', issues: [{ path: '/action/verb' }] },
    ],
    [
      'has facts that the policy does not know',
      forged({ action: { ...record.action, extra: { trip: true } } }),
      all,
      { status: 'unreplayable', issues: [{ path: '/extra/trip' }] },
    ],
    ['is nothing', undefined, all, { status: 'unreplayable' }],
    [
      'cannot be read',
      {
        get id() {
          throw new Error('no')
        },
      },
      all,
      { status: 'unreplayable', issues: [{ code: 'unreadable' }] },
    ],
  ])('%s', (_name, input, from, expected) => {
    expect(replay(input, from)).toMatchObject(expected)
  })

  test.each([
    ['another outcome', { outcome: 'compliant' }, [{ what: 'outcome', recorded: 'compliant', now: 'breach' }]],
    ['a violation less', { violations: [] }, [{ what: 'violations', clause: '2.1.not.political' }]],
    [
      'a violation twice',
      { violations: [...record.decision.violations, ...record.decision.violations] },
      record.decision.violations.map(({ clause }) => ({ what: 'violations', clause })),
    ],
    [
      'another reason',
      { violations: record.decision.violations.map((one) => ({ ...one, because: [] })) },
      record.decision.violations.map(({ clause }) => ({ what: 'violations', clause, recorded: { because: [] } })),
    ],
    [
      'something open',
      {
        undetermined: [
          { clause: '2.1.not.spam', rule: 'spam', kind: 'prohibition', missing: [['content.spam']] },
          ...record.decision.undetermined,
        ],
      },
      [{ what: 'undetermined', clause: '2.1.not.spam', recorded: { rule: 'spam' } }],
    ],
  ] as const)('differs where it tells of %s', (_name, changes, expected) => {
    const replayed = replay(forged({ decision: { ...record.decision, ...changes } }), all)
    expect(replayed).toMatchObject({ status: 'different', differences: expected })
  })

  test('by another policy says what that one says otherwise', () => {
    const replayed = replay(record, [], { against: policies['saltmarsh-academy'] })
    expect(replayed.status).toBe('different')
    expect(replayed.status === 'different' && replayed.differences.map(({ what }) => what)).toContain('violations')
  })

  test('by the policy itself, edited only in words, comes out the same', () => {
    expect(replay(record, [], { against: edited() }).status).toBe('same')
  })

  test('without the facts that it rests on differs', () => {
    const action = parsed({ ...record.action, content: { political: false } })
    expect(replay(forged({ action }), all)).toMatchObject({ status: 'different' })
  })

  test('can be anything, and nothing is thrown', () => {
    const keys = Object.keys(record) as (keyof DecisionRecord)[]
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({ withBigInt: true, withMap: true, withObjectString: true, withNullPrototype: true }),
          fc.tuple(fc.constantFrom(...keys), fc.jsonValue()).map(([key, value]) => ({ ...record, [key]: value })),
          fc.tuple(fc.constantFrom(...keys), fc.jsonValue()).map(([key, value]) => forged({ [key]: value })),
        ),
        (input) => {
          expect(['same', 'different', 'unknown-policy', 'tampered', 'unreplayable']).toContain(
            replay(input, [policy]).status,
          )
        },
      ),
      { seed, numRuns: 300 },
    )
  })
})
