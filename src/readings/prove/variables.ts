import type { Catalogue } from '../../action/catalogue.js'
import type { Fact, FactId, FactValue } from '../../action/facts.js'
import { requiredFacts } from '../../action/required-facts.js'
import type { Person } from '../../action/social-action.js'
import type { Test } from '../../logic/condition.js'
import { definitionsIn, valuesOf } from './field-values.js'
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
/** Leaves of the JSON, with a little more for the later of two values, so that ties fall the same way. */
const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((size, member) => size + sizeOf(member), 1)
    : 1
const costed = (values: readonly NonNullable<Cell['value']>[]): readonly Cell[] =>
  values.map((value, index) => ({ value, cost: sizeOf(value) + index / 2 ** 20 }))

const ofFact = (facts: readonly Fact[], tests: readonly Test[]): Variable => {
  const [fact] = facts as readonly [Fact]
  const cells = costed(
    valuesOf(
      facts,
      tests.filter((test) => test.fact === fact.id),
    ),
  )
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
  const facts = definitionsIn(catalogues)
  const read = new Set(
    tests
      .flatMap(({ fact }) => facts.get(fact)?.[0]?.inputs ?? [])
      .concat('verb', 'actor.roles', 'timing.at') as string[],
  )
  const ofPeople: Variable = {
    field: 'content.people',
    cells: [absent, ...costed(peopleLists(people).map((list) => list.people))],
  }
  return [
    ...[...facts].filter(([id]) => read.has(id)).map(([, definitions]) => ofFact(definitions, tests)),
    ...(people.length > 0 ? [ofPeople] : []),
  ]
}
