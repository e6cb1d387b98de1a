import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAction } from '../../../src/action/parse-action.js'
import type { SocialAction } from '../../../src/action/social-action.js'
import { createEvaluator } from '../../../src/api/create-evaluator.js'
import { mutantsOf } from '../../../src/authoring/mutate/mutants-of.js'
import { onlyStricter } from '../../../src/authoring/stricter/only-stricter.js'
import { policy } from '../../../src/policies/stokes-wood-primary.js'
import type { Policy } from '../../../src/policy/policy.js'
import type { Evaluation } from '../../../src/readings/evaluate/evaluation.js'
import { anyAct } from '../../support/arbitrary-action.js'
import { arbitraryPolicy } from '../../support/arbitrary-policy.js'
import { cases } from '../../support/cases.js'
import { policyFiles } from '../../support/policy-files.js'
import { announce, seed } from '../../support/seed.js'
import { weakenedBy } from './oracle.js'

/** To shrink what fails would take minutes; the seed repeats it. */
const unshrunk = { endOnFailure: true }
const actsOfCases = cases.filter((_case, index) => index % 4 === 0).map(({ action }) => action)

/** No breach is any less, and what is undetermined stays so, is a breach or has brought a duty. */
const notLetOff = (base: Policy, other: Policy): ((action: SocialAction) => void) => {
  const pairs = (['unknown', 'ordinary'] as const).map((assume) =>
    [base, other].map((policy) => createEvaluator(policy, { assume })),
  )
  return (action) => {
    for (const pair of pairs) {
      const [was, is] = pair.map((evaluator) => evaluator(action)) as [Evaluation, Evaluation]
      if (was.outcome === 'breach') expect(is.outcome).toBe('breach')
      if (was.outcome === 'undetermined' && is.duties.length === 0)
        expect(['breach', 'undetermined']).toContain(is.outcome)
    }
  }
}

/** Holds the answer about two policies to evaluations of some acts, and gives whether they are ordered. */
const hold = (base: Policy, other: Policy, actions: readonly SocialAction[], what: string): boolean => {
  const { atLeastAsStrict, weaker, scope } = onlyStricter(base, other)
  const weakened = weakenedBy(base, other)
  expect(atLeastAsStrict).toBe(weaker.length === 0 && scope === undefined)
  for (const { clause, witness } of weaker) {
    const parsed = parseAction(witness)
    expect(parsed.ok, what).toBe(true)
    expect(weakened(witness), what).toContain(clause)
  }
  const listed = new Set([...weaker.map(({ clause }) => clause), ...(scope?.clauses ?? [])])
  const keeps = notLetOff(base, other)
  for (const action of actions) {
    expect(
      weakened(action).filter((clause) => !listed.has(clause)),
      `${what}: ${JSON.stringify(action)}`,
    ).toEqual([])
    if (atLeastAsStrict) keeps(action)
  }
  return atLeastAsStrict
}

test('random policies and each with a change, both ways round', () => {
  let pairs = 0
  let ordered = 0
  fc.assert(
    fc.property(arbitraryPolicy, fc.nat(), fc.array(anyAct, { minLength: 60, maxLength: 60 }), (base, at, actions) => {
      const mutants = mutantsOf(base, ['1-random.json'])
      for (const step of [0, 7, 13]) {
        const mutant = mutants[(at + step) % mutants.length]
        if (mutant === undefined) continue
        for (const [from, to] of [
          [base, mutant.policy()],
          [mutant.policy(), base],
        ] as const) {
          pairs += 1
          if (hold(from, to, actions, mutant.id)) ordered += 1
        }
      }
    }),
    { seed, numRuns: 20, ...unshrunk },
  )
  expect(ordered).toBeGreaterThan(0)
  expect(ordered).toBeLessThan(pairs)
  announce(`${pairs} pairs of random policies, ${ordered} proved`)
})

test('random policies that have nothing to do with one another', () => {
  fc.assert(
    fc.property(
      arbitraryPolicy,
      arbitraryPolicy,
      fc.array(anyAct, { minLength: 100, maxLength: 100 }),
      (base, other, actions) => {
        hold(base, other, actions, 'two random policies')
      },
    ),
    { seed, numRuns: 15, ...unshrunk },
  )
})

test('the bundled policy and each with a change, both ways round', () => {
  const mutants = mutantsOf(policy, Object.keys(policyFiles()))
  let ordered = 0
  fc.assert(
    fc.property(fc.constantFrom(...mutants), fc.boolean(), (mutant, turned) => {
      const [from, to] = turned ? [mutant.policy(), policy] : [policy, mutant.policy()]
      if (hold(from, to, actsOfCases, mutant.id)) ordered += 1
    }),
    { seed, numRuns: 15, ...unshrunk },
  )
  announce(`15 mutants of the bundled policy, ${ordered} proved`)
}, 60_000)
