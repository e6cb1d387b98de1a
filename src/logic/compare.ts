import type { FactValue } from '../action/facts.js'
import { epochOf } from '../action/instant.js'
import type { Comparison, Value } from './condition.js'

type Compare = (actual: FactValue, value: Value) => boolean

const includes = (list: unknown, member: unknown): boolean => (list as readonly unknown[]).includes(member)
/** Numbers as they are; instants and times of day, which are text, by the moment they name. */
export const ordinal = (value: FactValue | Value): number =>
  typeof value === 'string' ? epochOf(value) : (value as number)

/** Whether a comparison is one of order. */
export const isOrdering = (comparison: Comparison): boolean => /^(?:less|greater)Than/.test(comparison)

/** What each comparison means for a known fact. The one home of their meaning. */
export const comparisons: Readonly<Record<Comparison, Compare>> = {
  equal: (actual, value) => actual === value,
  notEqual: (actual, value) => actual !== value,
  in: (actual, value) => includes(value, actual),
  notIn: (actual, value) => !includes(value, actual),
  contains: (actual, value) => includes(actual, value),
  doesNotContain: (actual, value) => !includes(actual, value),
  intersects: (actual, value) => {
    for (const member of actual as readonly unknown[]) if (includes(value, member)) return true
    return false
  },
  lessThan: (actual, value) => ordinal(actual) < ordinal(value),
  lessThanInclusive: (actual, value) => ordinal(actual) <= ordinal(value),
  greaterThan: (actual, value) => ordinal(actual) > ordinal(value),
  greaterThanInclusive: (actual, value) => ordinal(actual) >= ordinal(value),
}
