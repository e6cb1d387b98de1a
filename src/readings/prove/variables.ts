import type { Catalogue } from '../../action/catalogue.js'
import type { Fact, FactId, FactValue } from '../../action/facts.js'
import { epochOf, instantPattern } from '../../action/instant.js'
import { requiredFacts } from '../../action/required-facts.js'
import type { Person } from '../../action/social-action.js'
import type { Test } from '../../logic/condition.js'
import { domainOf } from '../../logic/domain.js'
import { type PeopleFact, peopleLists } from './people-lists.js'

/** A value that an input field may take; absent, and so unknown, without one. */
export interface Cell {
  readonly value?: FactValue | readonly Person[]
  /** How much it adds to an action. */
  readonly cost: number
}

/** An input field, with a cell for each kind of value that the policies in question can tell apart. */
export interface Variable {
  /** The fact of the same name, or `content.people`. */
  readonly field: FactId | 'content.people'
  readonly cells: readonly Cell[]
}

const absent: Cell = { cost: 0 }
/** An instant where no rule names one: only whether it is known can matter. */
const someInstant = '2026-01-01T12:00:00.000Z'

/** Leaves of the JSON, with a little more for the later of two values, so that ties fall the same way. */
const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((size, member) => size + sizeOf(member), 1)
    : 1
const costed = (values: readonly NonNullable<Cell['value']>[]): readonly Cell[] =>
  values.map((value, index) => ({ value, cost: sizeOf(value) + index / 2 ** 20 }))

/** A moment as an action can say it: in UTC or, where its year would not have four digits, with an offset. */
const sayableInstant = (instant: string): string | undefined =>
  [0, -1439, 1439]
    .map((minutes) => {
      const offset = minutes === 0 ? 'Z' : minutes < 0 ? '-23:59' : '+23:59'
      return new Date(epochOf(instant) + minutes * 60_000).toISOString().replace('Z', offset)
    })
    .find((text) => instantPattern.test(text))

const valuesOf = (fact: Fact, tests: readonly Test[]): readonly FactValue[] => {
  const values = domainOf(
    fact,
    tests.filter((test) => test.fact === fact.id),
  )
  if (fact.type !== 'instant') return values
  return values.length === 0 ? [someInstant] : values.flatMap((value) => sayableInstant(value as string) ?? [])
}

const ofFact = (fact: Fact, tests: readonly Test[]): Variable => {
  const cells = costed(valuesOf(fact, tests))
  if (!requiredFacts.has(fact.id)) return { field: fact.id, cells: [absent, ...cells] }
  const least = Math.min(...cells.map(({ cost }) => cost))
  return { field: fact.id, cells: cells.map((cell) => ({ ...cell, cost: cell.cost - least })) }
}

/** The input fields that facts are read from, the verb first and the rest as in the catalogue. */
export const variablesFor = (
  tests: readonly Test[],
  people: readonly PeopleFact[],
  catalogues: readonly Catalogue[],
): readonly Variable[] => {
  const facts = new Map(catalogues.flatMap((catalogue) => [...catalogue.facts]))
  const read = new Set(
    tests.flatMap(({ fact }) => facts.get(fact)?.inputs ?? []).concat('verb', 'actor.roles', 'timing.at') as string[],
  )
  const ofPeople: Variable = {
    field: 'content.people',
    cells: [absent, ...costed(peopleLists(people).map((list) => list.people))],
  }
  return [
    ...[...facts.values()].filter(({ id }) => read.has(id)).map((fact) => ofFact(fact, tests)),
    ...(people.length > 0 ? [ofPeople] : []),
  ]
}
