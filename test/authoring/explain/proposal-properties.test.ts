import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveFacts } from '../../../src/action/derive.js'
import { type BuiltInFactId, builtIn } from '../../../src/action/facts.js'
import { parseAction } from '../../../src/action/parse-action.js'
import type { SocialAction } from '../../../src/action/social-action.js'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import { derivationOf } from '../../../src/api/options.js'
import { explainAction } from '../../../src/authoring/explain/explain-action.js'
import { search, take } from '../../../src/authoring/explain/search.js'
import { createStanding } from '../../../src/authoring/explain/standing.js'
import { fieldOf, type Step } from '../../../src/authoring/explain/step.js'
import { stepsOf } from '../../../src/authoring/explain/steps.js'
import { createReferenceEvaluator } from '../../../src/authoring/reference-evaluator.js'
import type { Policy } from '../../../src/policy/policy.js'
import { compiledVerdict } from '../../../src/readings/evaluate/compiled.js'
import { isDecisive } from '../../../src/report/entries.js'
import { loaded } from '../../policy/tiny-policy.js'
import { anyShape, carrying } from '../../support/arbitrary-action.js'
import { arbitraryPolicy } from '../../support/arbitrary-policy.js'
import { casesOf } from '../../support/cases.js'
import { policyFiles, policyIds } from '../../support/policy-files.js'
import { announce, seed } from '../../support/seed.js'

const actOf = (policy: Policy) => carrying(anyShape, compiledPolicyOf(policy).catalogue)
const assumes = fc.constantFrom('unknown' as const, 'ordinary' as const)
const random = arbitraryPolicy.chain((policy) =>
  fc.record({ policy: fc.constant(policy), action: actOf(policy), assume: assumes }),
)

/** The written policies, each with random acts and with those of its cases, most of which break one rule alone. */
const written = fc.oneof(
  ...policyIds.map((id) => {
    const policy = loaded(policyFiles(id))
    const ofCases = fc.constantFrom(...casesOf(id).map(({ action }) => action))
    return fc.record({ policy: fc.constant(policy), action: fc.oneof(actOf(policy), ofCases), assume: assumes })
  }),
)
const told = fc.oneof({ weight: 3, arbitrary: written }, { weight: 2, arbitrary: random })

/** Whatever is proposed, this stays as it is. */
const untouchable = [
  ...['roles', 'positions', 'authorised', 'safeguardingTrained', 'id'].map((key) => `actor.${key}`),
  ...['disclosure', 'safeguardingConcern', 'raisesConcern', 'behaviourIncident'].map((key) => `content.${key}`),
  'channel.professional',
  'history.priorIncidents',
]
/** And so does whom it is aimed at, unless it goes to the school instead. */
const aim = ['roles', 'family', 'commercial', 'kind', 'account'].map((key) => `target.${key}`)

/** What may be told of harm by being said of people. */
const said = [
  ...['complainsAbout', 'disrespectfulTo', 'inappropriateAbout', 'refersTo', 'people', 'harmful', 'abusive'],
  ...['harassing', 'racist', 'sexist', 'homophobic', 'discriminatory', 'inappropriate', 'personalInformation'],
].map((key) => `content.${key}`)

const same = (a: SocialAction, b: SocialAction, fields: readonly string[]): void => {
  for (const field of fields) expect(fieldOf(b, field), field).toEqual(fieldOf(a, field))
}

const whoTheyAre = ({ content }: SocialAction) =>
  content?.people?.map(({ named: _named, pictured: _pictured, ...person }) => person)

const factsOf = (policy: Policy, action: SocialAction, assume: 'unknown' | 'ordinary') => {
  const values = deriveFacts(action, derivationOf(compiledPolicyOf(policy), { assume }))
  return (fact: BuiltInFactId) => values[builtIn[fact].slot]
}

test('what is proposed does what it should, is an act, and leaves alone what is not to be chosen', () => {
  const seen = { compliant: 0, 'not-broken': 0, withheld: 0, none: 0, 'not-needed': 0 }
  fc.assert(
    fc.property(told, ({ policy, action, assume }) => {
      const { evaluation, proposals } = explainAction(policy, action, { assume })
      if (proposals === undefined) throw new Error('no proposals')
      const { status, careful } = proposals
      seen[status] += 1
      const concern = factsOf(policy, action, assume)('content.safeguardingConcern')
      const isBad = evaluation.outcome === 'breach' || evaluation.outcome === 'undetermined'
      expect(status === 'not-needed').toBe(!isBad)
      expect(status === 'withheld').toBe(isBad && concern === true)
      expect(careful && concern !== undefined).toBe(false)
      expect(proposals.proposals.length > 0).toBe(status === 'compliant' || status === 'not-broken')
      const openBefore = evaluation.undetermined.filter(isDecisive).map(({ clause }) => clause)
      for (const { action: changed, changes, outcome, orders } of proposals.proposals) {
        expect(parseAction(changed)).toEqual({ ok: true, action: changed })
        const after = createReferenceEvaluator(policy, { assume })(changed)
        expect(after.outcome).toBe(outcome)
        if (status === 'compliant') expect(outcome).toBe('compliant')
        else {
          expect(after.violations).toEqual([])
          expect(openBefore).toEqual(
            expect.arrayContaining(after.undetermined.filter(isDecisive).map(({ clause }) => clause)),
          )
        }
        same(
          action,
          changed,
          untouchable.filter(
            (field) => changed.channel?.account === action.channel?.account || !field.startsWith('channel.'),
          ),
        )
        if (changed.verb === action.verb && changed.target?.account === action.target?.account)
          same(action, changed, aim)
        else expect([changed.verb, changed.target?.account]).toEqual(['message', 'official'])
        if (changed.content?.people !== undefined && action.content?.people !== undefined)
          expect(whoTheyAre(changed)).toEqual(whoTheyAre(action))
        const own = Object.entries(policy.facts ?? {})
        const others = own.filter(
          ([, fact]) => fact.changeable !== true || fact.type === 'instant' || concern === undefined,
        )
        same(
          action,
          changed,
          others.map(([name]) => `extra.${name}`),
        )
        if (changed.channel?.account !== action.channel?.account) {
          const facts = factsOf(policy, changed, assume)
          if (changed.channel?.account === 'official') expect(facts('actor.authorised')).toBe(true)
          else expect([facts('content.picturesPupil'), facts('content.picturesOtherChild')]).not.toContain(true)
        }
        if (action.content?.raisesConcern === true)
          same(action, changed, ['content.complainsAbout', 'timing.teachingTime', 'channel.platform'])
        if (concern === undefined) same(action, changed, [...said, 'timing.teachingTime', 'channel.account'])
        for (const { field, from, to } of changes) {
          expect(fieldOf(action, field) ?? null).toEqual(from)
          expect(fieldOf(changed, field) ?? null).toEqual(to)
        }
        expect(orders.length).toBeGreaterThan(0)
      }
    }),
    { seed, numRuns: 400 },
  )
  for (const status of ['compliant', 'withheld', 'none', 'not-needed'] as const) expect(seen[status]).toBeGreaterThan(0)
  announce(`proposals for random acts (${JSON.stringify(seen)})`)
}, 60_000)

/** A platform is only chosen where the clause in the way names it, which trying everything would not look into. */
const isChosenFreely = ({ named }: Step): boolean => named?.field !== 'channel.platform'

const subsets = <T>(members: readonly T[]): readonly (readonly T[])[] =>
  members.reduce<readonly (readonly T[])[]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])

test('the search finds every smallest choice of at most two steps, and no choice of which a part is enough', () => {
  let found = 0
  fc.assert(
    fc.property(told, ({ policy, action, assume }) => {
      const compiled = compiledPolicyOf(policy)
      const derivation = derivationOf(compiled, { assume })
      const standingOf = createStanding('compliant', action, new Set(), compiled, derivation, compiledVerdict(compiled))
      const isWanted = (chosen: readonly Step[]): boolean => {
        const changed = take(chosen, action)
        return changed !== undefined && standingOf(changed, chosen).wanted
      }
      const steps = stepsOf(policy, compiled, action).filter(isChosenFreely).slice(0, 30)
      // As it is used: of acts that are not as wanted.
      if (isWanted([])) return
      const single = steps.filter((step) => isWanted([step]))
      const pairs = steps
        .flatMap((a, index) => steps.slice(index + 1).map((b) => [a, b]))
        .filter((pair) => !pair.some((step) => single.includes(step)) && isWanted(pair))
      const result = search(action, steps, standingOf, { steps: 3, beyond: 2, acts: 4_000 })
      const chosen = result.found.map((changed) => changed.steps)
      for (const set of chosen)
        for (const part of subsets(set)) if (part.length < set.length) expect(isWanted(part)).toBe(false)
      found += chosen.length
      const few = chosen.filter(({ length }) => length < 3).map((set) => set.map((step) => steps.indexOf(step)))
      const expected = [...single.map((step) => [step]), ...pairs]
      expect(new Set(few.map(String))).toEqual(new Set(expected.map((set) => String(set.map((s) => steps.indexOf(s))))))
    }),
    { seed, numRuns: 150 },
  )
  expect(found).toBeGreaterThan(10)
  announce(`search for ${found} smallest changes`)
}, 60_000)
