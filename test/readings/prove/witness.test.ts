import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAction } from '../../../src/action/parse-action.js'
import type { SocialAction } from '../../../src/action/social-action.js'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import type { Truth } from '../../../src/base/truth.js'
import type { Condition } from '../../../src/logic/condition.js'
import { testsOf, testsOfPolicy } from '../../../src/logic/tests-of.js'
import type { Assume, Inputs, Settings } from '../../../src/readings/prove/inputs.js'
import { proverFor } from '../../../src/readings/prove/prover.js'
import { truthsUnder } from '../../../src/readings/prove/truths.js'
import { witnesses } from '../../../src/readings/prove/witness.js'
import { worldOf } from '../../../src/readings/prove/world.js'
import { loaded } from '../../policy/tiny-policy.js'
import { anyAct } from '../../support/arbitrary-action.js'
import { arbitraryCondition, arbitraryPair, lowered } from '../../support/arbitrary-condition.js'
import { catalogue, factOf } from '../../support/own-facts.js'
import { policyFiles, policyIds } from '../../support/policy-files.js'
import { announce, seed } from '../../support/seed.js'
import { referenceTruth, saidOf } from './cells.js'

const readings = ['unknown', 'ordinary'] as const
const plain: Settings = { accountManagers: ['admin-team'], ownChildExemption: false, catalogue }
const settings = fc.record({
  accountManagers: fc.constantFrom([], ['admin-team'], ['teacher', 'dsl']),
  ownChildExemption: fc.boolean(),
  catalogue: fc.constant(catalogue),
})

const isValid = (action: SocialAction) => {
  const parsed = parseAction(JSON.parse(JSON.stringify(action)))
  return parsed.ok ? { action: parsed.action } : { issues: parsed.issues }
}

const held = (inputs: Inputs, condition: Condition, given: Settings) => {
  const found = witnesses(inputs, truthsUnder(inputs, given)(condition))
  for (const [label, { action }] of found) {
    expect(isValid(action)).toEqual({ action })
    expect({ action, truth: referenceTruth(condition, action, given, inputs.assume) }).toEqual({ action, truth: label })
  }
  return found
}

describe('a witness is a valid action that shows what it is said to show', () => {
  test('of random conditions', () => {
    let count = 0
    fc.assert(
      fc.property(arbitraryCondition, settings, fc.constantFrom(...readings), (condition, given, assume) => {
        count += held(worldOf(testsOf(condition), [given], assume), condition, given).size
      }),
      { numRuns: 600, seed },
    )
    expect(count).toBeGreaterThan(600)
    announce(`${count} witnesses replayed`)
  })

  test.each(policyIds.flatMap((id) => readings.map((assume) => [id, assume] as const)))(
    'of every condition of the policy %s, %s',
    (id, assume) => {
      const compiled = compiledPolicyOf(loaded(policyFiles(id)))
      const inputs = worldOf(testsOfPolicy(compiled), [compiled], assume)
      for (const { norms } of compiled.clauses)
        for (const { condition } of norms) expect(held(inputs, condition, compiled).size).toBeGreaterThan(1)
    },
  )

  test('where comparisons are at the ends of what an action can say', () => {
    const ends = [
      lowered({ fact: 'timing.at', operator: 'greaterThan', value: '9999-12-31T23:59:59.999Z' }),
      lowered({ fact: 'timing.at', operator: 'lessThan', value: '0000-01-01T00:00Z' }),
      lowered({ fact: 'timing.at', operator: 'lessThanInclusive', value: '0000-01-01T00:00+23:59' }),
      lowered({ fact: 'timing.at', operator: 'greaterThanInclusive', value: '9999-12-31T23:59:59.999-23:59' }),
      lowered({ fact: 'timing.at', operator: 'greaterThan', value: '9999-12-31T23:59:59.999-23:59' }),
      lowered({ fact: 'history.priorIncidents', operator: 'greaterThanInclusive', value: Number.MAX_SAFE_INTEGER }),
      lowered({ fact: 'history.priorIncidents', operator: 'greaterThan', value: Number.MAX_SAFE_INTEGER }),
      lowered({ fact: 'history.priorIncidents', operator: 'lessThan', value: 0 }),
      lowered({ fact: 'history.priorIncidents', operator: 'equal', value: -1 }),
      lowered({
        all: [
          { fact: 'history.priorIncidents', operator: 'notEqual', value: Number.MAX_SAFE_INTEGER },
          { fact: 'history.priorIncidents', operator: 'notEqual', value: Number.MAX_SAFE_INTEGER - 1 },
          { fact: 'history.priorIncidents', operator: 'greaterThan', value: 5 },
        ],
      }),
    ]
    const possible = ends.map((condition) => held(worldOf(testsOf(condition), [plain]), condition, plain).has(2))
    expect(possible).toEqual([true, true, true, true, false, true, false, false, false, true])
  })
})

/** Every cell of every variable with every other. */
const everyChoice = ({ variables }: Inputs): readonly (readonly number[])[] =>
  variables.reduce<readonly (readonly number[])[]>(
    (rows, { cells }) => rows.flatMap((row) => cells.map((_cell, index) => [...row, index])),
    [[]],
  )

const actionAt = ({ variables }: Inputs, choice: readonly number[]): { action: SocialAction; cost: number } => {
  const action: Record<string, Record<string, unknown> | unknown> = {}
  let cost = 0
  choice.forEach((cell, level) => {
    const variable = variables[level] as Inputs['variables'][number]
    const { value, cost: added } = variable.cells[cell] as (typeof variable.cells)[number]
    cost += added
    const [part, key] = variable.field.split('.') as [string, string?]
    if (value === undefined) return
    if (key === undefined) action[part] = value
    else action[part] = { ...(action[part] as Record<string, unknown>), [key]: value }
  })
  return { action: action as unknown as SocialAction, cost }
}

const worldSize = ({ variables }: Inputs) => variables.reduce((size, { cells }) => size * cells.length, 1)

const leavesOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Object.values(value).reduce((sum, one) => sum + leavesOf(one), 0)
    : 1

describe('a witness is a smallest one', () => {
  test('no choice of cells costs less for the same truth, and every truth that is possible has one', () => {
    let choices = 0
    fc.assert(
      fc.property(arbitraryCondition, settings, fc.constantFrom(...readings), (condition, given, assume) => {
        const inputs = worldOf(testsOf(condition), [given], assume)
        fc.pre(worldSize(inputs) <= 3_000)
        const least = new Map<Truth, number>()
        for (const choice of everyChoice(inputs)) {
          choices += 1
          const { action, cost } = actionAt(inputs, choice)
          const truth = referenceTruth(condition, action, given, assume)
          least.set(truth, Math.min(cost, least.get(truth) ?? Number.POSITIVE_INFINITY))
        }
        const found = held(inputs, condition, given)
        expect([...found.keys()].sort()).toEqual([...least.keys()].sort())
        for (const [truth, { size }] of found) expect(size).toBeCloseTo(least.get(truth as Truth) as number, 9)
      }),
      { numRuns: 150, seed },
    )
    announce(`minimal among ${choices} choices`)
  })

  test('nor does a random action that says less of the same fields have it, people aside', () => {
    fc.assert(
      fc.property(arbitraryCondition, anyAct, fc.constantFrom(...readings), (condition, action, assume) => {
        fc.pre(!testsOf(condition).some(({ fact }) => factOf(fact).inputs.includes('content.people')))
        const inputs = worldOf(testsOf(condition), [plain], assume)
        const fields = inputs.variables.map(({ field }) => field)
        const truth = referenceTruth(condition, action, plain, assume)
        const { action: smallest } = held(inputs, condition, plain).get(truth) as { action: SocialAction }
        const size = (of: SocialAction) =>
          fields.reduce((sum, field) => sum + (saidOf(of, field) === undefined ? 0 : leavesOf(saidOf(of, field))), 0)
        expect(size(smallest)).toBeLessThanOrEqual(size(action))
      }),
      { numRuns: 400, seed },
    )
  })
})

test('what a prover answers is shown by the evaluator', () => {
  let shown = 0
  const check = (assume: Assume) =>
    fc.property(arbitraryPair, settings, ([a, b], given) => {
      const prover = proverFor([a, b], given, assume)
      const truth = (condition: Condition, action: SocialAction) => referenceTruth(condition, action, given, assume)
      const apart = prover.tellApart(a, b)?.action
      if (apart) expect(truth(a, apart)).not.toBe(truth(b, apart))
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        const refuted = prover.refuteImplication(from, to)?.action
        if (!refuted) continue
        shown += 1
        expect([truth(from, refuted), truth(to, refuted) === 2]).toEqual([2, false])
      }
      for (const wanted of [0, 1, 2] as const) {
        const action = prover.satisfy(a, wanted)?.action
        if (action) expect(truth(a, action)).toBe(wanted)
      }
    })
  for (const assume of readings) fc.assert(check(assume), { numRuns: 200, seed })
  expect(shown).toBeGreaterThan(200)
})
