import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { deriveFacts } from '../../../src/action/derive.js'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import { derivationOf } from '../../../src/api/options.js'
import { explainAction } from '../../../src/authoring/explain/explain-action.js'
import { explainReports } from '../../../src/authoring/explain/explain-reports.js'
import type { ExplainedNode } from '../../../src/authoring/explain/explained-node.js'
import { createReferenceEvaluator } from '../../../src/authoring/reference-evaluator.js'
import { policy } from '../../../src/policies/stokes-wood-primary.js'
import { trace } from '../../../src/readings/evaluate/reference.js'
import { anyShape } from '../../support/arbitrary-action.js'
import { announce, seed } from '../../support/seed.js'
import { officialPost, personally } from './acts.js'

const compiled = compiledPolicyOf(policy)
const assumes = fc.constantFrom('unknown' as const, 'ordinary' as const)
const clauses = policy.sections.flatMap((section) => section.clauses)
const truthWords = ['false', 'unknown', 'true']

const leaves = (node: ExplainedNode): readonly ExplainedNode[] => node.members?.flatMap(leaves) ?? [node]
const decisive = (node: ExplainedNode) => leaves(node).filter((leaf) => leaf.decisive)

test('a tree comes to what the reference evaluator says, by the comparisons that it says', () => {
  let trees = 0
  fc.assert(
    fc.property(anyShape, assumes, fc.constantFrom(...compiled.clauses), (action, assume, { id, norms }) => {
      const facts = deriveFacts(action, derivationOf(compiled, { assume }))
      const [explained] = explainAction(policy, action, { assume, clause: id }).clauses
      const rules = explained?.rules ?? []
      expect(rules.map(({ rule }) => rule)).toEqual(norms.map(({ rule }) => rule))
      norms.forEach(({ condition }, index) => {
        const { root } = rules[index] as (typeof rules)[number]
        const { truth, reasons } = trace(condition, facts)
        expect(root.truth).toBe(truthWords[truth])
        expect(decisive(root).map(({ read }) => read?.fact)).toEqual(
          reasons.map((reason) => (reason.kind === 'test' ? reason.fact : reason.compared?.fact)),
        )
        for (const { asks, read, truth: leafTruth } of leaves(root)) {
          expect(asks).toBeTruthy()
          expect(read?.words).toBeTruthy()
          if (leafTruth === 'unknown')
            expect([read?.actual, read?.words.slice(0, 16)]).toEqual([null, 'it is not known '])
        }
        trees += 1
      })
    }),
    { seed, numRuns: 300 },
  )
  announce(`${trees} trees`)
})

test('how each clause stands is what the reference evaluator says, and its reasons are those of the finding', () => {
  fc.assert(
    fc.property(anyShape, assumes, (action, assume) => {
      const { evaluation, clauses: explained, scope } = explainAction(policy, action, { assume })
      expect(evaluation).toEqual(createReferenceEvaluator(policy, { assume })(action))
      expect(explained.map(({ clause }) => clause)).toEqual(clauses.map(({ id }) => id))
      expect(scope.outOfScope).toBe(evaluation.outcome === 'out-of-scope')
      const found = [
        ...evaluation.violations,
        ...evaluation.duties,
        ...evaluation.permissions,
        ...evaluation.recommendations,
      ]
      const withRules = explained.filter(({ kind }) => compiled.clauses.some((clause) => clause.kind === kind))
      expect(new Set(withRules.filter(({ state }) => state === 'holds').map(({ clause }) => clause))).toEqual(
        new Set(found.map(({ clause }) => clause)),
      )
      expect(new Set(withRules.filter(({ state }) => state === 'open').map(({ clause }) => clause))).toEqual(
        new Set(evaluation.undetermined.map(({ clause }) => clause)),
      )
      for (const { clause, rule, because } of found) {
        const one = explained.find((each) => each.clause === clause)
        expect(one?.rule).toBe(rule)
        expect(one?.reasons.map(({ words: _words, was: _was, from: _from, ...read }) => read)).toEqual(because)
      }
      for (const { state, reasons, missing } of withRules) {
        expect(reasons.length > 0).toBe(state !== 'not-asked')
        expect(missing !== undefined).toBe(state === 'open')
      }
    }),
    { seed, numRuns: 150 },
  )
})

const truth = z.enum(['true', 'false', 'unknown'])
const reason = z.strictObject({
  fact: z.string(),
  operator: z.string(),
  value: z.unknown(),
  actual: z.unknown(),
  assumed: z.optional(z.literal(true)),
  from: z.optional(z.array(z.string())),
  was: z.optional(z.string()),
  words: z.string(),
})
const node: z.ZodMiniType = z.strictObject({
  kind: z.enum(['all', 'any', 'not', 'comparison']),
  condition: z.optional(z.string()),
  truth,
  decisive: z.boolean(),
  asks: z.optional(z.string()),
  read: z.optional(reason),
  get members() {
    return z.optional(z.array(node))
  },
})
const shape = z.strictObject({
  assume: z.enum(['unknown', 'ordinary']),
  evaluation: z.looseObject({ outcome: z.string() }),
  scope: z.strictObject({ outOfScope: z.boolean(), reasons: z.array(reason) }),
  clauses: z.array(
    z.strictObject({
      clause: z.string(),
      section: z.string(),
      locator: z.string(),
      title: z.string(),
      summary: z.string(),
      kind: z.string(),
      strength: z.optional(z.string()),
      state: z.enum(['holds', 'open', 'does-not-hold', 'not-asked', 'decides-nothing']),
      rule: z.optional(z.string()),
      reasons: z.array(reason),
      missing: z.optional(z.array(z.array(z.string()))),
      says: z.optional(z.string()),
      rules: z.optional(z.array(z.strictObject({ rule: z.optional(z.string()), root: node }))),
    }),
  ),
  proposals: z.optional(
    z.strictObject({
      status: z.enum(['not-needed', 'withheld', 'none', 'compliant', 'not-broken']),
      careful: z.boolean(),
      proposals: z.array(
        z.strictObject({
          orders: z.array(z.string()),
          changes: z.array(z.strictObject({ field: z.string(), from: z.unknown(), to: z.unknown() })),
          action: z.looseObject({ verb: z.string() }),
          outcome: z.enum(['compliant', 'undetermined']),
          duties: z.array(
            z.strictObject({ clause: z.string(), bearer: z.string(), task: z.string(), promptness: z.string() }),
          ),
        }),
      ),
      more: z.boolean(),
    }),
  ),
})

test('the format json has the shape that docs/explain.md describes, and nothing else', () => {
  const ids = fc.option(fc.constantFrom(...clauses.map(({ id }) => id)), { nil: undefined })
  fc.assert(
    fc.property(anyShape, assumes, ids, (action, assume, clause) => {
      const explanation = explainAction(policy, action, { assume, clause })
      const written = JSON.parse(explainReports.json({ action, explanation, labels: {} }))
      expect(z.safeParse(shape, written).error).toBeUndefined()
      expect(written).toEqual(JSON.parse(JSON.stringify(explanation)))
      expect(written.clauses.some(({ rules }: { rules?: unknown }) => rules !== undefined)).toBe(clause !== undefined)
      expect(written.proposals === undefined).toBe(clause !== undefined)
    }),
    { seed, numRuns: 100 },
  )
})

describe('what was read', () => {
  const read = (action: Parameters<typeof explainAction>[1], clause: string, fact: string, assume?: 'ordinary') => {
    const [explained] = explainAction(policy, action, { clause, assume }).clauses
    const all = explained?.rules?.flatMap(({ root }) => leaves(root)) ?? []
    return all.find((leaf) => leaf.read?.fact === fact)?.read
  }

  test.each([
    [
      'as it was supplied',
      officialPost({ political: true }),
      '2.1.not.political',
      'content.political',
      { actual: true, words: 'it is political' },
    ],
    [
      'not known',
      officialPost({}),
      '2.1.not.political',
      'content.political',
      { actual: null, words: 'it is not known whether it is political' },
    ],
    [
      'in words where it is no yes or no',
      officialPost({}),
      '2.1.not.political',
      'channel.platform',
      { actual: 'facebook', was: 'Facebook' },
    ],
    [
      'worked out',
      officialPost({ people: [{ role: 'pupil', named: true, consent: { name: false } }] }),
      '2.1.not.unconsented-individuals',
      'content.identifiesWithoutConsent',
      { actual: null },
    ],
    [
      'worked out from a disclosure',
      personally('pupil', { disclosure: true }),
      '3.report-safeguarding',
      'content.safeguardingConcern',
      { actual: true, from: ['content.disclosure'] },
    ],
  ] as const)('%s', (_name, action, clause, fact, expected) => {
    expect(read(action, clause, fact)).toMatchObject(expected)
  })

  test('assumed', () => {
    expect(read(officialPost({}), '2.1.not.political', 'content.political', 'ordinary')).toMatchObject({
      actual: false,
      assumed: true,
      words: 'it is not political',
    })
  })

  test('a setting of the policy', () => {
    const found = read(
      personally('staff', { schoolBusiness: true }),
      '3.not.school-business',
      'parameters.teamGroupsExempt',
    )
    expect(found).toMatchObject({ actual: true })
    expect(found?.words).toContain('team groups exempt')
  })
})

describe('a clause without rules says what it does', () => {
  test.each([
    ['1.aims', 'It decides nothing.', 'decides-nothing'],
    ['0.approval', 'approval', 'decides-nothing'],
    ['7.annual-review', 'review', 'decides-nothing'],
    ['1.any-device', '`device.owner` is read by no clause but `7.monitoring`', 'decides-nothing'],
    ['2.account-managers', 'setting `accountManagers`, which is [business-manager, admin-team]', 'decides-nothing'],
    ['3.staff-behaviour-policy', 'Staff behaviour policy', 'decides-nothing'],
    ['1.1.definition', 'outside the policy', 'does-not-hold'],
    ['1.1.group-messaging', 'inside the policy', 'does-not-hold'],
    ['5.1.whatsapp-groups', 'every finding of section 3 and 5', 'does-not-hold'],
  ])('%s: %s', (clause, words, state) => {
    const [explained] = explainAction(policy, officialPost({}), { clause }).clauses
    expect(explained?.says).toContain(words)
    expect(explained?.state).toBe(state)
  })

  test('and no clause with rules has such words', () => {
    const { clauses: all } = explainAction(policy, officialPost({}))
    for (const { clause, says } of all)
      expect(says === undefined).toBe(compiled.clauses.some(({ id }) => id === clause))
  })
})

test('outside the policy only what holds there, too, is asked', () => {
  const action = personally('pupil', { disclosure: true }, { channel: { platform: 'telephone' } })
  const { clauses: all, scope } = explainAction(policy, action)
  expect(scope.outOfScope).toBe(true)
  expect(scope.reasons.map(({ fact }) => fact)).toEqual(['channel.platform', 'channel.platform', 'channel.space'])
  expect(all.filter(({ state }) => state === 'holds').map(({ clause }) => clause)).toEqual([
    '1.1.definition',
    '3.report-safeguarding',
  ])
})

test('there is no explaining a clause that does not exist', () => {
  expect(() => explainAction(policy, officialPost({}), { clause: '2.1.not.politics' })).toThrow(
    expect.objectContaining({
      code: 'invalid-options',
      issues: [
        expect.objectContaining({
          code: 'unknown-clause',
          message: '`2.1.not.politics` is not a clause of this policy; did you mean `2.1.not.political`?',
        }),
      ],
    }),
  )
})

test('what is explained twice is the same, and nothing of the act is changed', () => {
  const action = Object.freeze(officialPost({ political: true, complainsAbout: Object.freeze(['school']) as never }))
  const before = JSON.stringify(action)
  expect(JSON.stringify(explainAction(policy, action))).toBe(JSON.stringify(explainAction(policy, action)))
  expect(JSON.stringify(action)).toBe(before)
})
