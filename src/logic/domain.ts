import { type FactId, type FactValue, facts } from '../action/facts.js'
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
const around = (thresholds: readonly number[]): readonly number[] =>
  thresholds.flatMap((value) => [value, value - 1, value + 1])

/** Values of a fact, enough to make every comparison come out both ways where it can. */
const candidates = (fact: FactId, tests: readonly Test[]): readonly FactValue[] => {
  const definition = facts[fact]
  const named = tests.flatMap(({ value }) => value)
  switch (definition.type) {
    case 'boolean':
      return [false, true]
    case 'enumeration':
      return definition.values
    case 'set':
      return subsets(definition.values).filter(({ length }) => length > 0 || !requiredFacts.has(fact))
    case 'string':
      return [...(named as string[]), another(named as string[])]
    case 'integer':
      return around([1, ...(named as number[])]).filter((value) => value >= 0 && Number.isSafeInteger(value))
    case 'instant':
      return around((named as string[]).map(epochOf)).map((epoch) => new Date(epoch).toISOString())
  }
}

/** The values of a fact that a policy can tell apart, one of each kind; at the ends of time, ones that no action can say. */
export const domainOf = (fact: FactId, tests: readonly Test[]): readonly FactValue[] => {
  // Derived facts tell a boolean's values apart even where no rule does.
  if (facts[fact].type === 'boolean') return candidates(fact, tests)
  const kinds = new Map<string, FactValue>()
  for (const value of candidates(fact, tests)) {
    const signature = tests.map((test) => (comparisons[test.comparison](value, test.value) ? '1' : '0')).join('')
    if (!kinds.has(signature)) kinds.set(signature, value)
  }
  return [...kinds.values()]
}
