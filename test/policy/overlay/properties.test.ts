import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogueOf } from '../../../src/action/catalogue.js'
import type { SocialAction } from '../../../src/action/social-action.js'
import { createEvaluator, type Evaluator } from '../../../src/api/create-evaluator.js'
import { flatFilesOf } from '../../../src/policy/overlay/flat-files.js'
import type { Policy } from '../../../src/policy/policy.js'
import { anyShape, carrying } from '../../support/arbitrary-action.js'
import { arbitraryLevels } from '../../support/arbitrary-overlay.js'
import { arbitraryPolicy } from '../../support/arbitrary-policy.js'
import { policyFiles, policyIds } from '../../support/policy-files.js'
import { announce, seed } from '../../support/seed.js'
import { loaded } from '../tiny-policy.js'

/** A policy that has nothing in common with any other one: as it would be read from files. */
const apart = (policy: Policy): Policy => loaded(structuredClone(flatFilesOf(policy)))

const assumptions = ['unknown', 'ordinary'] as const
const evaluatorsOf = (policy: Policy): readonly Evaluator[] =>
  assumptions.map((assume) => createEvaluator(policy, { assume }))

/** An act as far as a policy has the facts that it carries. */
const within = ({ extra, ...act }: SocialAction, { facts = {} }: Policy): SocialAction => ({
  ...act,
  ...(extra && { extra: Object.fromEntries(Object.entries(extra).filter(([name]) => Object.hasOwn(facts, name))) }),
})

/** Each policy judges every act as it does where it has nothing in common with the others, in whatever order they do. */
const judgesAlike = (policies: readonly Policy[], acts: readonly SocialAction[]): void => {
  const [ours, theirs] = [policies, policies.map(apart)].map((each) => each.map(evaluatorsOf))
  for (const [at, act] of acts.entries())
    for (let turn = 0; turn < policies.length; turn += 1) {
      const index = (turn + at) % policies.length
      const told = within(act, policies[index] as Policy)
      for (const assume of assumptions.keys())
        expect(ours?.[index]?.[assume]?.(told)).toEqual(theirs?.[index]?.[assume]?.(told))
    }
}

const holdsOf = (base: Policy, acts: number) =>
  arbitraryLevels(base).chain(([trust, school]) =>
    fc.record({
      trust: fc.constant(trust),
      school: fc.constant(school),
      acts: fc.array(carrying(anyShape, catalogueOf(school.policy.facts)), { minLength: acts, maxLength: acts }),
    }),
  )

const check = ({ trust, school, acts }: Levels, base: Policy): void => {
  for (const { policy } of [trust, school]) expect(apart(policy)).toEqual(policy)
  judgesAlike([base, trust.policy, school.policy], acts)
}

interface Levels {
  readonly trust: { readonly policy: Policy; readonly changes: readonly { readonly change: string }[] }
  readonly school: Levels['trust']
  readonly acts: readonly SocialAction[]
}

test.each(policyIds)('overlays of %s, at two levels, are the policies that they come to', (id) => {
  const base = loaded(policyFiles(id))
  const numRuns = 2
  fc.assert(
    fc.property(holdsOf(base, 15), (levels) => check(levels, base)),
    { numRuns, seed, endOnFailure: true },
  )
  announce(`${numRuns} random overlays of ${id}`)
})

test('and so are those of random policies', () => {
  const numRuns = 30
  fc.assert(
    fc.property(
      arbitraryPolicy.chain((base) => holdsOf(base, 10).map((levels) => ({ base, levels }))),
      ({ base, levels }) => check(levels, base),
    ),
    { numRuns, seed, endOnFailure: true },
  )
  announce(`${numRuns} random overlays of random policies`)
})
