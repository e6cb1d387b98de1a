import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../../src/action/catalogue.js'
import { deriveFacts } from '../../src/action/derive.js'
import type { FactValues } from '../../src/action/facts.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../src/base/truth.js'
import { all, any, constant, not } from '../../src/logic/build.js'
import type { Condition } from '../../src/logic/condition.js'
import { simplify } from '../../src/logic/simplify.js'
import { testsOf } from '../../src/logic/tests-of.js'
import { programOf } from '../../src/readings/evaluate/program.js'
import { trace } from '../../src/readings/evaluate/reference.js'
import { testTruth } from '../../src/readings/evaluate/test-truth.js'
import { anyAct } from '../support/arbitrary-action.js'
import { arbitraryPolicy } from '../support/arbitrary-policy.js'
import { announce, seed } from '../support/seed.js'

const [F, U, T] = [FALSE, UNKNOWN, TRUE] as const
const nothing: FactValues = []
const raw = {
  all: (of: readonly Condition[]): Condition => ({ kind: 'all', of, source: '' }),
  any: (of: readonly Condition[]): Condition => ({ kind: 'any', of, source: '' }),
  not: (of: Condition): Condition => ({ kind: 'not', of, source: '' }),
}

describe.each([
  ['as built', { all, any, not }],
  ['as lowered', raw],
])('strong Kleene logic, %s', (_name, build) => {
  const truthsOf = (condition: Condition) => [trace(condition, nothing).truth, programOf(condition)(nothing)]

  test.each<[a: Truth, b: Truth, all: Truth, any: Truth]>([
    [F, F, F, F],
    [F, U, F, U],
    [F, T, F, T],
    [U, F, F, U],
    [U, U, U, U],
    [U, T, U, T],
    [T, F, F, T],
    [T, U, U, T],
    [T, T, T, T],
  ])('%i and %i', (a, b, both, either) => {
    expect(truthsOf(build.all([constant(a), constant(b)]))).toEqual([both, both])
    expect(truthsOf(build.any([constant(a), constant(b)]))).toEqual([either, either])
  })

  test.each<[a: Truth, not: Truth]>([
    [F, T],
    [U, U],
    [T, F],
  ])('not %i', (a, flipped) => {
    expect(truthsOf(build.not(constant(a)))).toEqual([flipped, flipped])
    expect(truthsOf(build.not(build.not(constant(a))))).toEqual([a, a])
    expect(truthsOf(build.all([constant(a)]))).toEqual([a, a])
    expect(truthsOf(build.any([constant(a)]))).toEqual([a, a])
  })
})

test('fixing comparisons that facts have fixed already changes nothing', () => {
  let compared = 0
  fc.assert(
    fc.property(arbitraryPolicy, anyAct, fc.infiniteStream(fc.boolean()), (policy, action, coins) => {
      const compiled = compiledPolicyOf(policy)
      const facts = deriveFacts(action, {
        assume: 'unknown',
        accountManagers: [],
        ownChildExemption: false,
        catalogue: catalogueOf(),
      })
      const conditions = [
        compiled.outOfScope,
        ...compiled.clauses.flatMap(({ norms }) => norms.map(({ condition }) => condition)),
      ]
      for (const condition of conditions) {
        const fixed = new Set(testsOf(condition).filter(() => coins.next().value))
        const residue = simplify(condition, (one) => (fixed.has(one) ? testTruth(one, facts) : undefined))
        const { truth } = trace(condition, facts)
        expect([trace(residue, facts).truth, programOf(residue)(facts)]).toEqual([truth, truth])
        expect(testsOf(residue).filter((one) => fixed.has(one))).toEqual([])
        compared += 1
      }
    }),
    { numRuns: 500, seed },
  )
  announce(`${compared} conditions simplified`)
})
