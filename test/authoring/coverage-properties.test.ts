import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { parseAction } from '../../src/action/parse-action.js'
import { evaluate } from '../../src/api/evaluate.js'
import { matches } from '../../src/authoring/cases/compare-case.js'
import { casesForGaps } from '../../src/authoring/coverage/cases-for-gaps.js'
import type { Count } from '../../src/authoring/coverage/coverage.js'
import { coverageOf } from '../../src/authoring/coverage/coverage-of.js'
import { createCoverer } from '../../src/authoring/coverage/covered.js'
import { obligationsOf } from '../../src/authoring/coverage/obligations.js'
import type { AssumedWitness } from '../../src/authoring/ready-made-case.js'
import type { Test } from '../../src/logic/condition.js'
import { policy as bundled } from '../../src/policies/stokes-wood-primary.js'
import { type Case, casesSchema } from '../../src/policy/case.js'
import type { Policy } from '../../src/policy/policy.js'
import { loaded } from '../policy/tiny-policy.js'
import { anyAct, anyShape } from '../support/arbitrary-action.js'
import { arbitraryPolicy } from '../support/arbitrary-policy.js'
import { policyFiles } from '../support/policy-files.js'
import { announce, seed } from '../support/seed.js'
import { bruteForce, literalsOf } from './coverage-brute-force.js'
import { actionCase, namedCases } from './named-cases.js'

const harbourLane = loaded(policyFiles('harbour-lane-primary'))

const assumes = fc.constantFrom('unknown' as const, 'ordinary' as const)

/** The truth with which each literal decides, as coverage has it. */
const decided = (policy: Policy, witness: AssumedWitness): ReadonlyMap<Test, number> => {
  const met = new Set(createCoverer(policy)(witness))
  return new Map(
    obligationsOf(policy).flatMap(({ id, subject, truth }) =>
      met.has(id) && subject.comparison ? [[subject.comparison, truth] as const] : [],
    ),
  )
}

/** Compares every so many literals, so that a large policy takes no longer than a small one. */
const agrees = (policy: Policy, witness: AssumedWitness, { every, from }: { every: number; from: number }): void => {
  const literals = literalsOf(policy).filter((_literal, index) => index % every === from % every)
  const found = decided(policy, witness)
  expect(literals.map(({ literal }) => found.get(literal))).toEqual(
    literals.map((placed) => bruteForce(policy, placed, witness.action, witness.assume)),
  )
}

test('a literal decides exactly where another truth in its place changes what the reference evaluator says', () => {
  fc.assert(
    fc.property(
      arbitraryPolicy,
      fc.array(anyAct, { minLength: 5, maxLength: 5 }),
      assumes,
      (policy, actions, assume) => {
        for (const action of actions) agrees(policy, { action, assume }, { every: 1, from: 0 })
      },
    ),
    { seed, numRuns: 60 },
  )
  announce('literals of random policies')
})

test.each([
  ['the bundled policy', bundled],
  ['a policy that uses the whole language', harbourLane],
])('the same of %s', (name, policy) => {
  fc.assert(
    fc.property(anyShape, assumes, fc.nat(), (action, assume, from) =>
      agrees(policy, { action, assume }, { every: 20, from }),
    ),
    { seed, numRuns: 15 },
  )
  announce(`literals of ${name}`)
})

const isWhole = ({ met, possible }: Count): boolean => met === possible

test('ready-made cases are valid, pass, close the gaps they name, and together leave none', () => {
  fc.assert(
    fc.property(arbitraryPolicy, fc.array(anyAct, { maxLength: 3 }), assumes, (policy, actions, assume) => {
      const cases = actions.map((action, index) => actionCase(`case ${index}`, action, assume))
      const before = coverageOf(policy, namedCases(cases))
      const made = casesForGaps(policy, namedCases(cases))
      expect(before.readyMade).toEqual(made)
      expect(made.flatMap(({ closes }) => closes)).toHaveLength(before.totals.all.possible - before.totals.all.met)

      const added = made.map((one) => one.case)
      expect(z.safeParse(casesSchema, { section: '1', cases: added }).success).toBe(true)
      expect(new Set([...cases, ...added].map(({ name }) => name)).size).toBe(cases.length + added.length)
      for (const one of added) {
        const parsed = parseAction(one.action)
        expect(parsed.ok && matches(evaluate(parsed.action, { policy, assume: one.assume }), one)).toBe(true)
      }
      const obligationsMet = createCoverer(policy)
      const shown = (all: readonly Case[]) =>
        new Set(
          namedCases(all).flatMap((one) =>
            obligationsMet({ action: one.action, assume: one.case.assume ?? 'unknown' }),
          ),
        )
      for (const one of added)
        expect(shown([...cases, ...added.filter((other) => other !== one)]).size).toBeLessThan(
          before.totals.all.possible,
        )
      const { totals } = coverageOf(policy, namedCases([...cases, ...added]))
      expect(Object.values(totals).every(isWhole)).toBe(true)
      expect(totals.all.impossible).toBe(before.totals.all.impossible)
    }),
    { seed, numRuns: 15 },
  )
  announce('ready-made cases of random policies')
})

test('no act meets what is proved to be impossible', () => {
  fc.assert(
    fc.property(
      arbitraryPolicy,
      fc.array(anyAct, { minLength: 20, maxLength: 20 }),
      assumes,
      (policy, actions, assume) => {
        const nothing = coverageOf(policy, [])
        const some = coverageOf(
          policy,
          namedCases(actions.map((action, index) => actionCase(`${index}`, action, assume))),
        )
        expect(some.totals.all.impossible).toBe(nothing.totals.all.impossible)
      },
    ),
    { seed, numRuns: 15 },
  )
  announce('impossible obligations of random policies')
})
