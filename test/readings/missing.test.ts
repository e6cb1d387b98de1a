import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { policy as bundled } from '../../src/policies/stokes-wood-primary.js'
import type { Policy } from '../../src/policy/policy.js'
import { arbitraryAction, carrying } from '../support/arbitrary-action.js'
import { arbitraryPolicy } from '../support/arbitrary-policy.js'
import { catalogue } from '../support/own-facts.js'
import { announce, seed } from '../support/seed.js'
import { bruteForce, isSubset, pairsOf, properSubsets, triplesOf } from './brute-force.js'
import { trickyPolicies } from './tricky-policies.js'

/** Sets whose values are more than this are not enumerated. */
const most = 20_000
const sparse = fc.oneof(arbitraryAction('sparse'), arbitraryAction('mixed'))

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 })
const flag = maybe(fc.boolean())
const person = fc.record({
  role: maybe(fc.constantFrom('pupil', 'staff', 'child', 'other')),
  relation: maybe(fc.constantFrom('self', 'own-child', 'other')),
  named: flag,
  pictured: flag,
  consent: maybe(fc.record({ name: flag, image: flag })),
})
/** Acts of which nothing is known but some people, perhaps. */
const peopled = fc.record({
  verb: fc.constant('post'),
  actor: fc.constant({ roles: ['staff'] }),
  content: fc.record({
    refersTo: maybe(fc.constant([])),
    people: maybe(
      fc.array(
        fc.oneof(
          person,
          fc.constantFrom({ role: 'pupil', relation: 'other' }, { role: 'pupil', relation: 'self' }, { role: 'other' }),
        ),
        { minLength: 1, maxLength: 2 },
      ),
    ),
  }),
}) as unknown as fc.Arbitrary<SocialAction>
/** Acts in which what the tricky policies read is sometimes known. */
const focused = fc.record({
  verb: fc.constantFrom('post', 'message', 'browse'),
  actor: fc.record({
    roles: fc.constant(['staff']),
    authorised: flag,
    positions: maybe(fc.subarray(['headteacher', 'admin-team', 'teacher', 'dsl'], { maxLength: 2 })),
  }),
  channel: maybe(
    fc.record({
      platform: maybe(fc.constantFrom('x', 'email', 'facebook')),
      space: maybe(fc.constantFrom('group', 'page')),
    }),
  ),
  content: maybe(
    fc.record({
      people: maybe(fc.array(person, { maxLength: 2 })),
      refersTo: maybe(fc.subarray(['pupil', 'staff'])),
      disclosure: flag,
      safeguardingConcern: flag,
      spam: flag,
    }),
  ),
}) as unknown as fc.Arbitrary<SocialAction>

const counts = { sets: 0, settling: 0, findings: 0, lifting: 0 }

/** Holds what an evaluation says to be missing, and to lift its findings, to all that can be supplied. */
const hold = (
  policy: Policy,
  action: SocialAction,
  larger: boolean,
  assume: 'unknown' | 'ordinary' = 'unknown',
): void => {
  const compiled = compiledPolicyOf(policy)
  const { outcome, violations, duties, permissions, recommendations, undetermined } = createEvaluator(policy, {
    assume,
  })(action)
  if (outcome === 'out-of-scope') return
  const forClause = (id: string) =>
    bruteForce(compiled, compiled.clauses.find((clause) => clause.id === id) as never, action, assume)
  for (const { clause, missing } of undetermined) {
    const { fields, size, settles } = forClause(clause)
    const wrong = missing.filter((set) => size(set) <= most && (!settles(set) || properSubsets(set).some(settles)))
    const candidates = [...fields.map((field) => [field]), ...pairsOf(fields), ...(larger ? triplesOf(fields) : [])]
    const missed = candidates.filter(
      (set) => size(set) <= most && !missing.some((one) => isSubset(one, set)) && settles(set),
    )
    expect({ clause, wrong, missed }).toEqual({ clause, wrong: [], missed: [] })
    counts.sets += missing.length
    counts.settling += candidates.length
  }
  for (const { clause, defeasibleBy } of [...violations, ...duties, ...permissions, ...recommendations]) {
    const { fields, lifts } = forClause(clause)
    expect({ clause, defeasibleBy }).toEqual({ clause, defeasibleBy: fields.filter(lifts) })
    counts.findings += 1
    counts.lifting += defeasibleBy.length
  }
}

describe('what is missing, and what would lift a finding, are what trying everything says', () => {
  test('of the bundled policy', () => {
    fc.assert(
      fc.property(sparse, (action) => hold(bundled, action, false)),
      { numRuns: 300, seed },
    )
  })

  test.each(trickyPolicies)('of a policy that reads %s', (_name, policy) => {
    fc.assert(
      fc.property(fc.oneof(focused, peopled, sparse), (action) => hold(policy, action, true)),
      { numRuns: 300, seed },
    )
  })

  test.each([['the bundled policy', bundled] as const, ...trickyPolicies])(
    'assuming the ordinary: of %s',
    (_name, policy) => {
      fc.assert(
        fc.property(fc.oneof(focused, peopled, sparse), (action) => hold(policy, action, false, 'ordinary')),
        { numRuns: 300, seed },
      )
    },
  )

  test('of random policies', () => {
    fc.assert(
      fc.property(arbitraryPolicy, carrying(fc.oneof(focused, peopled, sparse), catalogue), (policy, action) =>
        hold(policy, action, false),
      ),
      { numRuns: 2_000, seed },
    )
    announce(`missing and defeasibleBy: ${JSON.stringify(counts)}`)
  })
})
