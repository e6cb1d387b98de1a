import type { RosterPerson } from '../context/person.js'
import type { AccountRef, School } from '../context/roster.js'
import type { Evidence, IntakeProblem } from '../intake.js'
import { actingOf, isProblem, type Known, ofPerson, personTarget, targetOf } from '../who.js'
import type { AccountColumn } from './mapping-schema.js'

/** Facts by their ids, and what they rest on. */
export interface RowFacts {
  readonly facts: Readonly<Record<string, unknown>>
  readonly evidence: readonly Evidence[]
  readonly problems: readonly IntakeProblem[]
  readonly person?: RosterPerson | undefined
}

export const noFacts: RowFacts = { facts: {}, evidence: [], problems: [] }

/** Later ones take the place of earlier ones, with their evidence. */
export const overlaid = (earlier: RowFacts, later: RowFacts): RowFacts => ({
  facts: { ...earlier.facts, ...later.facts },
  evidence: [...earlier.evidence.filter(({ fact }) => !Object.hasOwn(later.facts, fact)), ...later.evidence],
  problems: [...earlier.problems, ...later.problems],
  person: later.person ?? earlier.person,
})

const inGroup = (group: string, facts: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [`${group}.${key}`, value]))

const known = (group: string, { facts, evidence }: Known<object>): RowFacts => ({
  facts: inGroup(group, facts),
  evidence,
  problems: [],
})

type Place = { readonly item: string; readonly path: string }

export const refOf = (column: AccountColumn, platform: string, cell: string): AccountRef => ({
  platform: column.platform ?? platform,
  [column.by]: cell.trim(),
})

/** What an account in a cell says of who acted. */
export const actorByAccount = (school: School, ref: AccountRef, place: Place): RowFacts => {
  const acting = actingOf(school, ref, place)
  if (isProblem(acting)) return { ...noFacts, problems: [acting] }
  const { actor, channel, evidence, person } = acting
  return { facts: { ...inGroup('actor', actor), ...inGroup('channel', channel) }, evidence, problems: [], person }
}

const stranger = (place: Place): RowFacts => ({
  ...noFacts,
  problems: [
    {
      ...place,
      code: 'person-unknown',
      message: 'nobody in `people` of the context has this id; add them, or correct it',
    },
  ],
})

/** What the roster says of a person in a cell who acted. */
export const actorByPerson = (school: School, id: string, place: Place): RowFacts => {
  const found = school.person(id)
  return found ? { ...known('actor', ofPerson(found)), person: found.value } : stranger(place)
}

/** What the context says of an account in a cell that the act is aimed at. */
export const targetByAccount = (
  school: School,
  ref: AccountRef,
  actor: RosterPerson | undefined,
  place: Place,
): RowFacts => {
  const found = known('target', targetOf(school, ref, actor))
  if (Object.keys(found.facts).length > 0) return found
  const message = 'nothing in the context says whose account this is; whom the act is aimed at stays unknown'
  return { ...found, problems: [{ ...place, code: 'target-unknown', message }] }
}

/** What the roster says of a person in a cell at whom the act is aimed. */
export const targetByPerson = (school: School, id: string, actor: RosterPerson | undefined, place: Place): RowFacts => {
  const found = school.person(id)
  if (found === undefined) return stranger(place)
  const facts = inGroup('target', personTarget(found.value, actor))
  const evidence = Object.keys(facts).map(
    (fact): Evidence => ({ fact, from: found.from, confidence: 'certain', source: 'roster' }),
  )
  return { facts, evidence, problems: [] }
}
