import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact, FactValue } from '../../src/action/facts.js'
import { comparisons } from '../../src/logic/compare.js'
import type { Test } from '../../src/logic/condition.js'
import { candidatesOf, domainOf, oneOfEach } from '../../src/logic/domain.js'
import { seed } from '../support/seed.js'

const orderings = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const
const single = ['equal', 'notEqual', ...orderings] as const

const factOf = (type: 'integer' | 'instant' | 'time') => ({ id: 'extra.some', type, slot: 0 }) as unknown as Fact
const testOf = (comparison: Test['comparison'], value: Test['value']) =>
  ({ kind: 'test', fact: 'extra.some', comparison, value, presumed: false }) as unknown as Test

const minute = fc.integer({ min: 0, max: 59 }).map((each) => String(each).padStart(2, '0'))
const values: Readonly<Record<'integer' | 'instant' | 'time', fc.Arbitrary<number | string>>> = {
  integer: fc.integer({ min: 0, max: 12 }),
  instant: minute.map((each) => `2026-03-04T10:${each}:00Z`),
  time: minute.map((each) => `10:${each}`),
}

const cases = fc.constantFrom('integer', 'instant', 'time' as const).chain((type) =>
  fc
    .array(
      fc.oneof(
        fc.tuple(fc.constantFrom(...single), values[type]),
        fc.tuple(fc.constantFrom('in', 'notIn' as const), fc.array(values[type], { maxLength: 3 })),
      ),
      { maxLength: 12 },
    )
    .map((tests) => ({
      type,
      tests: tests.map(([comparison, value]) => testOf(comparison, value as Test['value'])),
    })),
)

/** By its definition: values are of one kind where no comparison tells them apart. */
const kindOf = (tests: readonly Test[]) => (value: FactValue) =>
  tests.map((each) => Number(comparisons[each.comparison](value, each.value))).join('')

test('a domain has the first value of every kind that comparisons tell apart', () => {
  fc.assert(
    fc.property(cases, ({ type, tests }) => {
      const fact = factOf(type)
      expect(domainOf(fact, tests)).toEqual(oneOfEach(candidatesOf(fact, tests), kindOf(tests)))
    }),
    { numRuns: 3_000, seed },
  )
})
