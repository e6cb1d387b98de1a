import type { Fact, FactValue } from '../action/facts.js'
import { epochOf } from '../action/instant.js'
import { requiredFacts } from '../action/required-facts.js'
import { comparisons, isOrdering, ordinal } from './compare.js'
import type { Test } from './condition.js'

/** Every set of some values, smaller ones first. */
const subsets = (values: readonly string[]): readonly (readonly string[])[] =>
  values
    .reduce<(readonly string[])[]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]])
    .sort((a, b) => a.length - b.length)

/** A string that none of those named equals. */
const another = (named: readonly string[]): string => {
  let other = 'other'
  while (named.includes(other)) other += '-x'
  return other
}

/** A threshold stands before its neighbours: it can be said, and at the ends of time they cannot. */
const around = (thresholds: readonly number[], step = 1): readonly number[] =>
  thresholds.flatMap((value) => [value, value - step, value + step])

/** Values of a fact, enough to make every comparison come out both ways where it can. */
export const candidatesOf = (fact: Fact, tests: readonly Test[]): readonly FactValue[] => {
  const named = tests.flatMap(({ value }) => value)
  switch (fact.type) {
    case 'boolean':
      return [false, true]
    case 'enumeration':
      return fact.values
    case 'set':
      return subsets(fact.values).filter(({ length }) => length > 0 || !requiredFacts.has(fact.id))
    case 'string':
      return [...(named as string[]), another(named as string[])]
    case 'integer':
      return around([1, ...(named as number[])]).filter((value) => value >= 0 && Number.isSafeInteger(value))
    case 'instant':
      return around((named as string[]).map(epochOf)).map((epoch) => new Date(epoch).toISOString())
    case 'time':
      return around(['12:00', ...(named as string[])].map(epochOf), 60_000)
        .filter((value) => value >= 0 && value < 86_400_000)
        .map((value) => new Date(value).toISOString().slice(11, 16))
  }
}

/** The first value of each kind. */
export const oneOfEach = (values: readonly FactValue[], kindOf: (value: FactValue) => string): readonly FactValue[] => {
  const kinds = new Map<string, FactValue>()
  for (const value of values) {
    const kind = kindOf(value)
    if (!kinds.has(kind)) kinds.set(kind, value)
  }
  return [...kinds.values()]
}

/** How many of some numbers in order satisfy a condition that the first ones do. */
const countWhile = (numbers: readonly number[], holds: (number: number) => boolean): number => {
  let [from, to] = [0, numbers.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(numbers[middle] as number)) from = middle + 1
    else to = middle
  }
  return from
}

const thresholds = (tests: readonly Test[], ...among: readonly Test['comparison'][]): readonly number[] =>
  tests
    .filter(({ comparison }) => among.includes(comparison))
    .map(({ value }) => ordinal(value))
    .sort((a, b) => a - b)

/**
 * What tells values apart: which comparisons hold. Of those with a threshold it is enough how many thresholds a value has
 * passed, as there may be thousands.
 */
const kindBy = (tests: readonly Test[]): ((value: FactValue) => string) => {
  const passedFrom = thresholds(tests, 'lessThan', 'greaterThanInclusive')
  const passedAfter = thresholds(tests, 'lessThanInclusive', 'greaterThan')
  const others = tests.filter(({ comparison }) => !isOrdering(comparison))
  return (value) => {
    const kinds = others.map((test) => (comparisons[test.comparison](value, test.value) ? '1' : '0')).join('')
    if (passedFrom.length + passedAfter.length === 0) return kinds
    const at = ordinal(value)
    return `${countWhile(passedFrom, (one) => one <= at)} ${countWhile(passedAfter, (one) => one < at)} ${kinds}`
  }
}

/** The values of a fact that a policy can tell apart, one of each kind; at the ends of time, ones that no action can say. */
export const domainOf = (fact: Fact, tests: readonly Test[]): readonly FactValue[] => {
  // Derived facts tell a boolean's values apart even where no rule does.
  if (fact.type === 'boolean') return candidatesOf(fact, tests)
  return oneOfEach(candidatesOf(fact, tests), kindBy(tests))
}
