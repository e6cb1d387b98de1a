import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { derivationOf } from '../../src/api/options.js'
import { createReferenceEvaluator } from '../../src/authoring/reference-evaluator.js'
import type { Test } from '../../src/logic/condition.js'
import type { Policy } from '../../src/policy/policy.js'
import { Diagram } from '../../src/readings/evaluate/diagram.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { situationOf } from '../../src/readings/evaluate/situation.js'
import { literal, policyOf } from '../policy/tiny-policy.js'
import { numbersFrom } from '../support/mutate-bytes.js'
import { announce, seed } from '../support/seed.js'

/** Facts that nothing else follows from: whatever is said of them is a reason of its own. */
const independent = [
  'abusive',
  'harmful',
  'racist',
  'sexist',
  'homophobic',
  'inflammatory',
  'harassing',
  'discriminatory',
  'inappropriate',
  'personalInformation',
  'commercial',
  'spam',
  'political',
  'readsAsSchoolView',
]
const ofActor = ['policyAcknowledged', 'safeguardingTrained', 'privacySettingsChecked', 'profileIdentifiable']
const facts = [...independent.map((name) => `content.${name}`), ...ofActor.map((name) => `actor.${name}`)]

/** Alternatives that are all reasons where they hold, so that as many acts differ as there are sets of facts. */
const manyWays = (): Policy =>
  policyOf([
    { any: facts.map((fact) => literal(fact, 'equal', true)) },
    { all: [literal('verb', 'equal', 'post'), literal(facts[0] as string, 'equal', false)] },
  ])

const verbs = ['post', 'share', 'comment'] as const
const values = [true, false, false, true, false, undefined]

const someAct = (next: (below: number) => number): SocialAction => {
  const some = (names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = values[next(values.length)]
        return value === undefined ? [] : [[name, value]]
      }),
    )
  return {
    verb: verbs[next(verbs.length)] as 'post',
    actor: { roles: ['staff'], ...some(ofActor) },
    content: some(independent),
  }
}

/** More than it takes to fill a diagram of 20,000 nodes, with a third of them left over. */
const count = 6_000

describe('a diagram that has grown to its bound', () => {
  test('forgets, and says of every act what the reference says', () => {
    const next = numbersFrom(seed)
    const policy = manyWays()
    const [compiled, reference] = [createEvaluator(policy), createReferenceEvaluator(policy)]
    const first = someAct(numbersFrom(1))
    const foundOf = (): unknown => compiled(first).violations[0]
    const wanted = JSON.stringify(reference(first))
    let last = foundOf()
    expect(last).toBeDefined()
    let forgotten = 0
    for (let index = 0; index < count; index += 1) {
      const act = someAct(next)
      const [found, right] = [compiled(act), reference(act)]
      if (JSON.stringify(found) !== JSON.stringify(right)) expect(found).toEqual(right)
      if (index % 50 !== 0) continue
      expect(JSON.stringify(compiled(first))).toBe(wanted)
      const now = foundOf()
      // The same object while it is remembered: another one says that it was not.
      if (now !== last) forgotten += 1
      last = now
    }
    announce(`${count} acts, a diagram that forgot ${forgotten} times`)
    expect(forgotten).toBeGreaterThanOrEqual(1)
    expect(forgotten).toBeLessThan(10)
  })

  test('keeps the places where acts enter it', () => {
    const next = numbersFrom(seed + 1)
    const policy = compiledPolicyOf(manyWays())
    const derivation = derivationOf(policy, {})
    const clause = policy.clauses[0]
    const conclusions = { made: 0 }
    const diagram = new Diagram<{ readonly truth: unknown }>({
      alternatives: [
        {
          kind: 'all',
          of: [...policy.clauses].map(({ norms }) => norms[0]?.condition as Test),
          source: clause?.id as string,
        },
        ...policy.clauses.map(({ norms }) => norms[0]?.condition as Test),
      ],
      isFirst: ({ fact }) => fact === 'verb',
      conclude: (truths) => {
        conclusions.made += 1
        return { truth: truths.join() }
      },
    })
    const heads = new Map<string, number>()
    const truths = new Map<string, string>()
    for (let index = 0; index < count; index += 1) {
      const act = someAct(next)
      const situation = situationOf(policy, act, derivation)
      const head = diagram.head(situation)
      expect(heads.get(act.verb) ?? head).toBe(head)
      heads.set(act.verb, head)
      const { truth } = diagram.conclusion(head, situation) as { truth: string }
      const key = JSON.stringify(act)
      expect(truths.get(key) ?? truth).toBe(truth)
      truths.set(key, truth)
    }
    // What is remembered is not concluded again, and what is forgotten is.
    const early = [...truths].slice(0, 200)
    const before = conclusions.made
    for (const [key, truth] of early) {
      const situation = situationOf(policy, JSON.parse(key) as SocialAction, derivation)
      expect(diagram.conclusion(diagram.head(situation), situation)?.truth).toBe(truth)
    }
    expect(conclusions.made).toBeGreaterThan(before)
    const after = conclusions.made
    for (const [key] of early) {
      const situation = situationOf(policy, JSON.parse(key) as SocialAction, derivation)
      diagram.conclusion(diagram.head(situation), situation)
    }
    expect(conclusions.made).toBe(after)
  })
})

const pairOf = (policy: Policy): readonly [(act: SocialAction) => Evaluation, (act: SocialAction) => Evaluation] => [
  createEvaluator(policy),
  createReferenceEvaluator(policy),
]

const acting = (more: object) => ({ verb: 'post', ...more }) as unknown as SocialAction

describe('what is said of many acts at once', () => {
  const roles = literal('actor.roles', 'contains', 'staff')
  const positions = literal('actor.positions', 'contains', 'dsl')

  test('is the same object for acts that are alike, frozen all the way down', () => {
    const [compiled] = pairOf(policyOf([roles, literal('content.spam', 'equal', true)]))
    const [one, other] = ['a', 'b'].map((id) => compiled(acting({ id, actor: { roles: ['staff'] } })))
    expect(other?.violations[0]).toBe(one?.violations[0])
    expect(other?.undetermined[0]).toBe(one?.undetermined[0])
    expect(one?.violations[0]).toBeDefined()
    expect(one?.undetermined[0]).toBeDefined()
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen))
    expect([...(one?.violations ?? []), ...(one?.undetermined ?? [])].every(isFrozen)).toBe(true)
  })

  test('never keeps a list of a caller, nor freezes it', () => {
    const [compiled] = pairOf(policyOf([roles, positions]))
    const held = ['teacher', 'dsl']
    const act = acting({ actor: { roles: ['staff', 'parent'], positions: held } })
    const before = compiled(act)
    const actual = before.violations[1]?.because[0]?.actual
    expect(actual).toEqual(['teacher', 'dsl'])
    expect(actual).not.toBe(held)
    expect(Object.isFrozen(held)).toBe(false)
    held.push('other')
    expect(before.violations[1]?.because[0]?.actual).toEqual(['teacher', 'dsl'])
    expect(compiled(acting({ actor: { roles: ['staff', 'parent'], positions: ['teacher', 'dsl'] } }))).toEqual(before)
  })

  test('shows lists as they were written: in their order, with what is there twice', () => {
    const [compiled, reference] = pairOf(
      policyOf([roles, positions, { not: literal('target.roles', 'contains', 'pupil') }]),
    )
    const lists = [
      ['dsl'],
      ['dsl', 'dsl'],
      ['dsl', 'teacher'],
      ['teacher', 'dsl'],
      ['teacher', 'dsl', 'teacher'],
      ['dsl', 'teacher', 'dsl'],
    ]
    // Twice, and backwards: what is remembered of one must not be shown of another.
    for (const written of [...lists, ...[...lists].reverse()]) {
      const act = acting({
        actor: { roles: ['parent', 'staff', 'parent'], positions: written },
        target: { roles: ['staff', 'parent', 'staff'] },
      })
      const found = compiled(act)
      expect(found.violations.map(({ because }) => because[0]?.actual)).toEqual([
        ['parent', 'staff', 'parent'],
        written,
        ['staff', 'parent', 'staff'],
      ])
      expect(found).toEqual(reference(act))
    }
  })

  test("and those of a policy's own facts, whatever their values look like", () => {
    const values = ['a', 'b', 'a-b', 'b-a']
    const own = { told: { type: 'set', label: 'who was told', description: 'A sentence.', values } }
    const [compiled, reference] = pairOf(policyOf([literal('extra.told', 'contains', 'a')], {}, undefined, own))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...values), { maxLength: 4 }), (told) => {
        const act = acting({ actor: { roles: ['staff'] }, extra: { told } })
        const found = compiled(act)
        expect(found).toEqual(reference(act))
        for (const { because } of found.violations) expect(because[0]?.actual).toEqual(told)
      }),
      { numRuns: 300, seed },
    )
  })
})
