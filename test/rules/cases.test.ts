import { expect, test } from 'vitest'
import { builtInIds } from '../../src/action/facts.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { validatePolicy } from '../../src/authoring/validate/validate-policy.js'
import { testsOf } from '../../src/logic/tests-of.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { cases } from '../support/cases.js'
import { policyTexts } from '../support/policy-files.js'

const { clauses } = compiledPolicyOf(policy)

/** Every clause in some list, by whether the list says that it holds or that it is open. */
const expected = cases.flatMap(({ case: one }) =>
  (['violations', 'duties', 'permissions', 'recommendations', 'undetermined'] as const).flatMap((list) =>
    (one.expect[list] ?? []).map((finding) => ({
      name: one.name,
      clause: typeof finding === 'string' ? finding : finding.clause,
      list: list === 'undetermined' ? 'open' : 'holds',
    })),
  ),
)

/** A clause that reads only presumed facts, and the two that every action has, is never open. */
const canBeOpen = (clause: (typeof clauses)[number]): boolean =>
  clause.norms
    .flatMap(({ condition }) => testsOf(condition))
    .some(({ fact, presumed }) => !presumed && fact !== 'verb' && fact !== 'actor.roles')

test.each(clauses.map((clause) => [clause.id, clause] as const))(
  '%s has a case that holds, one that does not, and one that is open',
  (id, clause) => {
    const holding = expected.filter((one) => one.clause === id && one.list === 'holds').map(({ name }) => name)
    const open = expected.filter((one) => one.clause === id && one.list === 'open').map(({ name }) => name)
    const neither = cases.filter(
      ({ section, case: one }) => section === clause.section && ![...holding, ...open].includes(one.name),
    )
    expect(holding).not.toEqual([])
    expect(neither.length).toBeGreaterThan(0)
    if (canBeOpen(clause)) expect(open).not.toEqual([])
    else expect(open).toEqual([])
  },
)

test('they fit the policy, and no two share a name', () => {
  expect(validatePolicy(policyTexts()).problems).toEqual([])
})

test('the facts that no rule reads are those that the policy leaves alone', () => {
  const read = new Set(
    clauses.flatMap(({ norms }) => norms.flatMap(({ condition }) => testsOf(condition).map(({ fact }) => fact))),
  )
  expect(builtInIds.filter((fact) => !read.has(fact))).toEqual([
    'actor.positions',
    'channel.audience',
    'content.refersTo',
    'timing.at',
  ])
})
