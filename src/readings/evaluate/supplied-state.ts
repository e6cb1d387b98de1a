import type { FactId } from '../../action/facts.js'
import { patternOf, peopleFactIds } from '../../action/people.js'
import { once } from '../../base/once.js'
import { type Truth, truthOf } from '../../base/truth.js'
import { derivationTests } from '../../logic/derivation-tests.js'
import { reachablePeopleFacts } from './people-cells.js'
import { contentAssumed, factOf, peopleOf, type Situation } from './situation.js'
import { testTruth } from './test-truth.js'

/** What the supply of a derived fact depends on beyond the facts themselves, as one digit. */
export interface State {
  readonly size: number
  readonly of: (situation: Situation) => number
}

const given = (value: boolean | undefined): Truth => truthOf(value)
const known = (situation: Situation, fact: Parameters<typeof factOf>[1]): Truth =>
  truthOf(factOf(situation, fact) as boolean | undefined)

const authorised: State = {
  size: 9,
  of: ({ action, policy, facts }) =>
    given(action.actor.authorised) * 3 + testTruth(derivationTests(policy).standIn, facts),
}

const concern: State = {
  size: 9,
  of: (situation) =>
    given(situation.action.content?.safeguardingConcern ?? (contentAssumed(situation) ? false : undefined)) * 3 +
    known(situation, 'content.disclosure'),
}

/** Whose timetable is asked for: nobody's as there is none, one not named, one listed, one not listed. */
const asked = ({ action, derivation }: Situation): number => {
  const { id } = action.actor
  if (derivation.teachingTime === undefined) return 0
  return id === undefined ? 1 : derivation.teachingTime.lists(id) ? 2 : 3
}

const teachingTime: State = {
  size: 72,
  of: (situation) => {
    const { timing } = situation.action
    const truths = given(timing?.teachingTime) * 3 + known(situation, 'timing.teachingTime')
    return (truths * 4 + asked(situation)) * 2 + (timing?.at === undefined ? 0 : 1)
  },
}

/** Lists of people are alike where they can come to the same; 0 is no list. Bounded for hostile input only. */
const mostLists = 20_000
const listNumbers = once((_catalogue: object) => ({
  byPatterns: new Map<number | string, number>(),
  byReach: new Map<string, number>(),
}))

const people: State = {
  size: 2 ** 20,
  of: (situation) => {
    const list = situation.action.content?.people
    if (list === undefined && !contentAssumed(situation)) return 0
    const exempt = situation.derivation.ownChildExemption
    const assumed = contentAssumed(situation)
    const patterns = (list ?? []).map((person) => patternOf(person, assumed))
    const key = `${exempt} ${[...new Set(patterns)].sort()}`
    const { byPatterns, byReach } = listNumbers(situation.policy)
    const found = byPatterns.get(key)
    if (found !== undefined) return found
    const reach = reachablePeopleFacts(peopleOf(situation), exempt).join()
    const number = byReach.get(reach) ?? byReach.size + 1
    if (byPatterns.size < mostLists) byPatterns.set(key, number)
    byReach.set(reach, number)
    return number
  },
}

const references: State = {
  size: 3,
  of: ({ policy, facts }) => testTruth(derivationTests(policy).someReference, facts),
}

const states: Readonly<Partial<Record<FactId, readonly State[]>>> = {
  ...Object.fromEntries(peopleFactIds.map((fact) => [fact, [people]])),
  'content.refersToIndividual': [references, people],
  'actor.authorised': [authorised],
  'content.safeguardingConcern': [concern],
  'timing.teachingTime': [teachingTime],
}

/** Of a derived fact; of others nothing, as they depend on nothing more. */
export const stateOf = (fact: FactId): readonly State[] | undefined => states[fact]
