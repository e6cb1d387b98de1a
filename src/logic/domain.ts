import type { Fact, FactValue } from '../action/facts.js'
import { epochOf } from '../action/instant.js'
import { requiredFacts } from '../action/required-facts.js'
import { comparisons } from './compare.js'
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

/** The values of a fact that a policy can tell apart, one of each kind; at the ends of time, ones that no action can say. */
export const domainOf = (fact: Fact, tests: readonly Test[]): readonly FactValue[] => {
  // Derived facts tell a boolean's values apart even where no rule does.
  if (fact.type === 'boolean') return candidatesOf(fact, tests)
  return oneOfEach(candidatesOf(fact, tests), (value) =>
    tests.map((test) => (comparisons[test.comparison](value, test.value) ? '1' : '0')).join(''),
  )
}
