import type { Catalogue } from '../../action/catalogue.js'
import type { Fact, FactValue } from '../../action/facts.js'
import { epochOf, instantPattern } from '../../action/instant.js'
import { operandMismatch, valueMismatch } from '../../action/mismatch.js'
import { comparisons } from '../../logic/compare.js'
import type { Test } from '../../logic/condition.js'
import { candidatesOf, domainOf, oneOfEach } from '../../logic/domain.js'

/** All that decides which values a fact may have. */
const formOf = (fact: Fact): string => JSON.stringify([fact.type, 'values' in fact && fact.values])

/** What each fact is by some policies: one thing, but for a fact of their own that they declare differently. */
export const definitionsIn = (catalogues: readonly Catalogue[]): ReadonlyMap<string, readonly Fact[]> => {
  const found = new Map<string, readonly Fact[]>()
  for (const { facts } of catalogues)
    for (const [id, fact] of facts) {
      const known = found.get(id) ?? []
      if (!known.some((other) => formOf(other) === formOf(fact))) found.set(id, [...known, fact])
    }
  return found
}

/** An instant where no rule names one: only whether it is known can matter. */
const someInstant = '2026-01-01T12:00:00.000Z'

/** A moment as an action can say it: in UTC or, where its year would not have four digits, with an offset. */
const sayableInstant = (instant: string): string | undefined =>
  [0, -1439, 1439]
    .map((minutes) => {
      const offset = minutes === 0 ? 'Z' : minutes < 0 ? '-23:59' : '+23:59'
      return new Date(epochOf(instant) + minutes * 60_000).toISOString().replace('Z', offset)
    })
    .find((text) => instantPattern.test(text))

const sayable = ({ type }: Fact, values: readonly FactValue[]): readonly FactValue[] => {
  if (type !== 'instant') return values
  return values.length === 0 ? [someInstant] : values.flatMap((value) => sayableInstant(value as string) ?? [])
}

const isOfSets = ({ comparison }: Test): boolean => ['contains', 'doesNotContain', 'intersects'].includes(comparison)

const fits =
  (fact: Fact) =>
  ({ value }: Test): boolean =>
    [value].flat().every((each) => operandMismatch(each, fact) === undefined)

/** The values of a fact that policies declare in several ways, one for all that they cannot tell apart. */
const jointValuesOf = (facts: readonly Fact[], tests: readonly Test[]): readonly FactValue[] =>
  oneOfEach(
    facts.flatMap((fact) => sayable(fact, candidatesOf(fact, tests.filter(fits(fact))))),
    (value) =>
      JSON.stringify([
        facts.map((fact) => valueMismatch(value, fact) === undefined),
        tests
          .filter((test) => isOfSets(test) === Array.isArray(value))
          .map((test) => comparisons[test.comparison](value, test.value)),
      ]),
  )

/** The values of a fact that an action can say and some comparisons can tell apart, one of each kind. */
export const valuesOf = (definitions: readonly Fact[], tests: readonly Test[]): readonly FactValue[] => {
  const [fact, ...others] = definitions as readonly [Fact, ...Fact[]]
  return others.length > 0 ? jointValuesOf(definitions, tests) : sayable(fact, domainOf(fact, tests))
}
