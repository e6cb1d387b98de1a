import { describe, expect, test } from 'vitest'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import { createEvaluator, type Evaluator } from '../../../src/api/create-evaluator.js'
import { flatFilesOf } from '../../../src/policy/overlay/flat-files.js'
import type { Policy } from '../../../src/policy/policy.js'
import type { Evaluation } from '../../../src/readings/evaluate/evaluation.js'
import { loaded } from '../tiny-policy.js'
import { type Bare, baseFiles, clause, literal, overlayOf, posts, rule, strikes } from './base-policy.js'

const acting = (...more: readonly object[]) => ({ all: [posts, ...more] })
const ofOne = (name: string, ...more: readonly object[]) =>
  clause(`1.not.${name}`, 'prohibition', [rule(name, acting(...more))])

/** Clauses of each of which something else must be known, or be presumed, before it is settled. */
const fresh = (): Policy => {
  const files = baseFiles()
  for (const parameter of Object.values<{ reference: string }>(files['policy.json'].parameters))
    parameter.reference = '1.may'
  files['policy.json'].conditions['by-mail'] = { all: [literal('channel.platform', 'equal', 'email')] }
  // Or else the named condition that it reads could not be changed.
  files['1-acts.json'].clauses[2].paramount = false
  files['1-acts.json'].clauses.push(
    ofOne('authority', { not: literal('actor.authorised', 'equal', true) }),
    ofOne('pupils', literal('content.picturesPupil', 'equal', true)),
    ofOne('presumed', literal('content.picturesPupil', 'known:equal', true), {
      not: literal('content.disclosure', 'known:equal', true),
    }),
    ofOne('references', literal('content.refersToIndividual', 'equal', true)),
    ofOne('named', { condition: 'concern' }),
    ofOne('platforms', literal('channel.platform', 'in', { fact: 'parameters.platforms' })),
    ofOne('own', literal('extra.strikes', 'greaterThan', { fact: 'parameters.most' })),
    ofOne('narrow', literal('channel.platform', 'equal', 'x'), literal('content.political', 'equal', true)),
    ofOne('political', literal('content.political', 'equal', true)),
  )
  return loaded(files)
}

const out = (fact: string, operator: string, value: unknown) => ({
  change: 'set-condition',
  condition: 'by-mail',
  definition: { all: [literal(fact, operator, value)] },
})

const all = ['1.not.authority', '1.not.pupils', '1.not.references', '1.not.political'] as const
type Watched = (typeof all)[number]
const none: readonly Watched[] = []

/** What overlays change, and which clauses they have in common with their base all the same. */
const overlays: readonly [what: string, changes: readonly Bare[], common: readonly Watched[]][] = [
  ['another scope', [out('channel.platform', 'notIn', ['x'])], none],
  ['a scope by what clauses read', [out('content.political', 'equal', true)], none],
  ['a scope by what is derived', [out('content.picturesPupil', 'known:equal', true)], none],
  ['no scope', [{ change: 'disable-clause', clause: '2.scope' }], none],
  [
    'other account managers',
    [{ change: 'set-parameter', parameter: 'accountManagers', value: ['headteacher', 'senior-leader'] }],
    ['1.not.pupils', '1.not.references', '1.not.political'],
  ],
  [
    'children exempt',
    [{ change: 'set-parameter', parameter: 'ownChildExemption', value: true }],
    ['1.not.authority', '1.not.political'],
  ],
  [
    'a named condition',
    [
      {
        change: 'set-condition',
        condition: 'concern',
        definition: { all: [literal('content.disclosure', 'equal', true)] },
      },
    ],
    all,
  ],
  ['a list that rules read', [{ change: 'set-parameter', parameter: 'platforms', value: ['x', 'instagram'] }], all],
  ['a number that rules read', [{ change: 'set-parameter', parameter: 'most', value: 4 }], all],
  ['a fact more', [{ change: 'add-fact', fact: 'warnings', definition: strikes }], none],
  [
    'another strength',
    [{ change: 'set-strength', clause: '1.not.political', strength: 'should' }],
    ['1.not.authority', '1.not.pupils', '1.not.references'],
  ],
  ['another duration', [{ change: 'set-duration', promptness: 'immediately', hours: 1 }], all],
  ['nothing', [], all],
]

const people = [undefined, [{ role: 'pupil', relation: 'own-child', named: true, pictured: true }]]

/** Acts of which little is known, in every combination of what the overlays make a difference of. */
const acts = [undefined, 'instagram', 'email'].flatMap((platform) =>
  [undefined, 'senior-leader'].flatMap((position) =>
    people.flatMap((each) =>
      [{ safeguardingConcern: true }, { political: true, disclosure: false }].map((content) => ({
        verb: 'post' as const,
        actor: { roles: ['staff' as const], ...(position && { positions: [position] }) },
        ...(platform && { channel: { platform } }),
        content: { ...content, ...(each && { people: each }) },
        timing: { at: '2026-11-23T10:15:00Z' },
        ...(content?.political && { extra: { strikes: 3 } }),
      })),
    ),
  ),
) as unknown as readonly Parameters<Evaluator>[0][]

/** What policies say of every act, one policy after the other for each act. */
const saidBy = (policies: readonly Policy[]): readonly (readonly Evaluation[])[] => {
  const evaluators = policies.map((policy) => createEvaluator(policy))
  const said = policies.map((): Evaluation[] => [])
  for (const act of acts) for (const [index, evaluate] of evaluators.entries()) said[index]?.push(evaluate(act))
  return said
}
const apart = (policy: Policy): Policy => loaded(structuredClone(flatFilesOf(policy)))

describe('what an overlay has in common with its base is never wrong for either', () => {
  test.each(overlays)('%s', (_what, changes) => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const base = fresh()
      const both = [base, overlayOf(changes, base).policy]
      const asked = order.map((index) => both[index] as Policy)
      expect(saidBy(asked)).toEqual(saidBy(asked.map(apart)))
    }
  })

  test('and these overlays make a difference', () => {
    const alike = overlays.filter(([, changes]) => {
      const base = fresh()
      const [before, after] = saidBy([base, overlayOf(changes, base).policy]).map((said) =>
        said.map((evaluation) => ({ ...evaluation, policy: undefined })),
      )
      return JSON.stringify(before) === JSON.stringify(after)
    })
    expect(alike.map(([what]) => what)).toEqual(['a fact more', 'nothing'])
  })
})

test.each(overlays)('clauses are had in common, and norms, where that is right: %s', (_what, changes, common) => {
  const base = fresh()
  const [below, above] = [base, overlayOf(changes, base).policy].map(
    (policy) => new Map(compiledPolicyOf(policy).clauses.map((clause) => [clause.id, clause])),
  )
  expect(all.filter((id) => above?.get(id) === below?.get(id))).toEqual(common)
  for (const id of all) expect(above?.get(id)?.norms).toBe(below?.get(id)?.norms)
})
