import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutContent } from '../../../src/action/given.js'
import type { SocialAction } from '../../../src/action/social-action.js'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import type { CompiledPolicy } from '../../../src/logic/compiled-policy.js'
import type { Condition } from '../../../src/logic/condition.js'
import { testsOf } from '../../../src/logic/tests-of.js'
import { policy } from '../../../src/policies/stokes-wood-primary.js'
import type { Settings } from '../../../src/readings/prove/inputs.js'
import { truthsUnder } from '../../../src/readings/prove/truths.js'
import { worldOf } from '../../../src/readings/prove/world.js'
import { loaded } from '../../policy/tiny-policy.js'
import { anyAct, anyShape, carrying } from '../../support/arbitrary-action.js'
import { arbitraryCondition } from '../../support/arbitrary-condition.js'
import { arbitraryPolicy } from '../../support/arbitrary-policy.js'
import { catalogue } from '../../support/own-facts.js'
import { policyFiles, policyIds } from '../../support/policy-files.js'
import { announce, seed } from '../../support/seed.js'
import { trickyPolicies } from '../tricky-policies.js'
import { followed, type Made, placeOf, referenceTruth } from './cells.js'

const readings = ['unknown', 'ordinary'] as const
const conditionsOf = (compiled: CompiledPolicy): readonly Condition[] => [
  compiled.outOfScope,
  ...compiled.companions.map(({ condition }) => condition),
  ...compiled.clauses.flatMap(({ norms }) => norms.map(({ condition }) => condition)),
]

/** Follows each condition's diagram to where an action lies, and asks the reference evaluator. */
const agreement = (conditions: readonly Condition[], settings: Settings) => {
  const tests = conditions.flatMap(testsOf)
  const worlds = readings.map((assume) => {
    const made: Made = { inputs: worldOf(tests, [settings], assume), tests, settings: [settings] }
    const truthOf = truthsUnder(made.inputs, settings)
    return { made, diagrams: conditions.map(truthOf) }
  })
  return (action: SocialAction) => {
    for (const { made, diagrams } of worlds) {
      const { assume } = made.inputs
      const place = placeOf(action, made)
      const led = diagrams.map((diagram) => followed(diagram, place, made))
      const wanted = conditions.map((condition) => [referenceTruth(condition, action, settings, assume)])
      expect({ assume, truths: led }).toEqual({ assume, truths: wanted })
    }
  }
}

describe('where an action leads in a diagram is what the reference evaluator says', () => {
  test('of random conditions', () => {
    const settings = fc.record({
      accountManagers: fc.constantFrom([], ['admin-team'], ['teacher', 'dsl']),
      ownChildExemption: fc.boolean(),
      catalogue: fc.constant(catalogue),
    })
    fc.assert(
      fc.property(
        fc.array(arbitraryCondition, { minLength: 1, maxLength: 3 }),
        settings,
        fc.array(anyAct, { minLength: 8, maxLength: 8 }),
        (conditions, given, actions) => actions.forEach(agreement(conditions, given)),
      ),
      { numRuns: 150, seed },
    )
    announce('1,200 actions over random conditions')
  })

  test('of random policies', () => {
    fc.assert(
      fc.property(arbitraryPolicy, fc.array(anyAct, { minLength: 8, maxLength: 8 }), (random, actions) => {
        const compiled = compiledPolicyOf(random)
        actions.forEach(agreement(conditionsOf(compiled), compiled))
      }),
      { numRuns: 80, seed },
    )
  })

  test.each(trickyPolicies)('of %s', (_name, tricky) => {
    const compiled = compiledPolicyOf(tricky)
    fc.assert(fc.property(anyShape, agreement(conditionsOf(compiled), compiled)), { numRuns: 60, seed })
  })

  test.each(policyIds)('of every condition of the policy %s', (id) => {
    const compiled = compiledPolicyOf(loaded(policyFiles(id)))
    fc.assert(fc.property(carrying(anyShape, compiled.catalogue), agreement(conditionsOf(compiled), compiled)), {
      numRuns: 300,
      seed,
    })
  })
})

test('an action lies in one cell of each variable, but for people whom its act does not tell apart', () => {
  const compiled = compiledPolicyOf(policy)
  const tests = conditionsOf(compiled).flatMap(testsOf)
  const made: Made = { inputs: worldOf(tests, [compiled]), tests, settings: [compiled] }
  const people = made.inputs.variables.findIndex(({ field }) => field === 'content.people')
  fc.assert(
    fc.property(anyShape, (action) => {
      const counts = placeOf(action, made).map(({ length }) => length)
      expect(
        counts.map((count, level) =>
          level === people && withoutContent.has(action.verb) ? Math.min(count, 1) : count,
        ),
      ).toEqual(made.inputs.variables.map(() => 1))
    }),
    { numRuns: 300, seed },
  )
})
