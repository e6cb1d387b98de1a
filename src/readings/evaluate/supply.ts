import type { FactId } from '../../action/facts.js'
import { type PeopleFactId, peopleFactIds } from '../../action/people.js'
import { comparisons } from '../../logic/compare.js'
import type { Test } from '../../logic/condition.js'
import { derivationTests } from '../../logic/derivation-tests.js'
import { domainsOf } from './domains.js'
import { and, atom, type Formula, known, leftUnknown, or } from './formula.js'
import { bitOf } from './people-cells.js'
import { contentAssumed, factOf, givenFact, type Situation } from './situation.js'

/** Variables that are not input facts of their own name: a value supplied, or something a timetable says. */
const given = (fact: FactId) => `given ${fact}`
const slot = 'timetable'
const booleanCells = { no: 2n, yes: 4n } as const
const cellOf = (value: boolean) => (value ? booleanCells.yes : booleanCells.no)

/** What must be supplied for a derived fact to be known to have a value. */
export type Supply = (situation: Situation, value: boolean) => Formula

/** That a boolean field which may be known already takes a value. */
const field = (variable: string, current: boolean | undefined, value: boolean): Formula =>
  current === undefined ? atom(variable, cellOf(value)) : known(current === value)

const stayingAbsent = (variable: string, current: boolean | undefined): Formula =>
  current === undefined ? atom(variable, leftUnknown) : known(false)

/** A fact about people, by every joint value that the list can still take. */
const fromPeople =
  (fact: PeopleFactId): Supply =>
  (situation, value) => {
    const cells = situation.reach.facts
    const fits = cells.map((bits) => ((bits & bitOf(fact)) !== 0) === value)
    if (new Set(fits).size === 1) return known(fits[0] as boolean)
    return atom(
      'content.people',
      fits.reduce((mask, fit, index) => (fit ? mask | (2n << BigInt(index)) : mask), 0n),
    )
  }

const refersToIndividual: Supply = (situation, value) => {
  const listed = factOf(situation, 'content.refersTo') as readonly string[] | undefined
  const test = derivationTests(situation.policy).someReference
  const domains = domainsOf(situation.policy)
  const holding = domains.cellsWhere(test)
  const cells = value ? holding : domains.everyCell(test.fact) & ~holding
  const list = listed ? known(listed.length > 0 === value) : atom(test.fact, cells)
  return (value ? or : and)([list, fromPeople('content.refersToIndividual')(situation, value)])
}

const authorised: Supply = (situation, value) => {
  const current = givenFact(situation, 'actor.authorised') as boolean | undefined
  const variable = given('actor.authorised')
  const supplied = field(variable, current, value)
  if (!value) return supplied
  const positions = factOf(situation, 'actor.positions')
  const test = derivationTests(situation.policy).standIn
  const standsIn = positions
    ? known(comparisons.intersects(positions, test.value))
    : atom(test.fact, domainsOf(situation.policy).cellsWhere(test))
  return or([supplied, and([stayingAbsent(variable, current), standsIn])])
}

const safeguardingConcern: Supply = (situation, value) => {
  const assumed = contentAssumed(situation) ? false : undefined
  const concern = (givenFact(situation, 'content.safeguardingConcern') as boolean | undefined) ?? assumed
  const disclosure = factOf(situation, 'content.disclosure') as boolean | undefined
  return (value ? or : and)([
    field(given('content.safeguardingConcern'), concern, value),
    field('content.disclosure', disclosure, value),
  ])
}

const teachingTime: Supply = (situation, value) => {
  const current = givenFact(situation, 'timing.teachingTime') as boolean | undefined
  const variable = given('timing.teachingTime')
  const derived = current === undefined ? (factOf(situation, 'timing.teachingTime') as boolean | undefined) : undefined
  const timetable =
    derived !== undefined
      ? known(derived === value)
      : lackingForTimetable(situation).length > 0
        ? atom(slot, cellOf(value))
        : known(false)
  return or([field(variable, current, value), and([stayingAbsent(variable, current), timetable])])
}

/** What the caller's timetable would need to say whether it was teaching time; nothing of people it does not list. */
const lackingForTimetable = (situation: Situation): readonly string[] => {
  const { actorId } = situation.given
  const { teachingTime } = situation.derivation
  if (teachingTime === undefined || (actorId !== undefined && !teachingTime.lists(actorId))) return []
  return [
    ...(actorId === undefined ? ['actor.id'] : []),
    ...(givenFact(situation, 'timing.at') === undefined ? ['timing.at'] : []),
  ]
}

/** Every derived fact. */
export const supplies: Readonly<Partial<Record<FactId, Supply>>> = {
  ...Object.fromEntries(peopleFactIds.map((fact) => [fact, fromPeople(fact)])),
  'content.refersToIndividual': refersToIndividual,
  'actor.authorised': authorised,
  'content.safeguardingConcern': safeguardingConcern,
  'timing.teachingTime': teachingTime,
}

/** A variable as the input fields that a caller would supply. */
export const fieldsOf = (variable: string, situation: Situation): readonly string[] =>
  variable === slot ? lackingForTimetable(situation) : [variable.replace(/^given /, '')]

/** How many cells a variable has, "stays unknown" left out. */
export const cellCount = (variable: string, situation: Situation): number => {
  if (variable === slot || variable.startsWith('given ')) return 2
  if (variable === 'content.people') return situation.reach.facts.length
  return (
    domainsOf(situation.policy)
      .everyCell(variable as FactId)
      .toString(2).length - 1
  )
}

/** Whether nothing that a caller could still supply changes what a comparison reads. */
export const isKnown = ({ fact, slot }: Test, situation: Situation): boolean => {
  const supply = supplies[fact]
  if (supply === undefined) return situation.facts[slot] !== undefined
  return [false, true].every((value) => supply(situation, value).kind === 'known')
}
