import type { FactId } from '../../action/facts.js'
import { peopleFactIds } from '../../action/people.js'
import { type Truth, truthOf } from '../../base/truth.js'
import { comparisons } from '../../logic/compare.js'
import type { Test } from '../../logic/condition.js'
import { derivationTests } from '../../logic/derivation-tests.js'
import { reachOf } from './people-cells.js'
import { contentAssumed, factOf, givenFact, peopleOf, type Situation } from './situation.js'
import { testTruth } from './test-truth.js'

/** What tells acts apart, as a number that is equal where they are alike in it. */
export type Answer = (situation: Situation) => number

const given = (situation: Situation, fact: Parameters<typeof givenFact>[1]): Truth =>
  truthOf(givenFact(situation, fact) as boolean | undefined)
const known = (situation: Situation, fact: Parameters<typeof factOf>[1]): Truth =>
  truthOf(factOf(situation, fact) as boolean | undefined)

const authorised: Answer = (situation) =>
  given(situation, 'actor.authorised') * 3 + testTruth(derivationTests(situation.policy).standIn, situation.facts)

const concern: Answer = (situation) => {
  const said = givenFact(situation, 'content.safeguardingConcern') as boolean | undefined
  return truthOf(said ?? (contentAssumed(situation) ? false : undefined)) * 3 + known(situation, 'content.disclosure')
}

/** Whose timetable is asked for: nobody's as there is none, one not named, one listed, one not listed. */
const asked = ({ given: { actorId }, derivation: { teachingTime } }: Situation): number =>
  teachingTime === undefined ? 0 : actorId === undefined ? 1 : teachingTime.lists(actorId) ? 2 : 3

const teachingTime: Answer = (situation) => {
  const truths = given(situation, 'timing.teachingTime') * 3 + known(situation, 'timing.teachingTime')
  return (truths * 4 + asked(situation)) * 2 + (givenFact(situation, 'timing.at') === undefined ? 0 : 1)
}

const people: Answer = (situation) => reachOf(peopleOf(situation), situation.derivation.ownChildExemption).number

const references: Answer = (situation) =>
  people(situation) * 3 + testTruth(derivationTests(situation.policy).someReference, situation.facts)

/** Of a derived fact: all that it, and what would have to be supplied to settle it, depend on. */
const derived: Readonly<Partial<Record<FactId, Answer>>> = {
  ...Object.fromEntries(peopleFactIds.map((fact) => [fact, people])),
  'content.refersToIndividual': references,
  'actor.authorised': authorised,
  'content.safeguardingConcern': concern,
  'timing.teachingTime': teachingTime,
}

/** What a comparison of a fact that is not derived comes to, whether or not it is presumed; 2 while the fact is unknown. */
const comparing =
  ({ slot, comparison, value }: Test): Answer =>
  ({ facts }) => {
    const actual = facts[slot]
    return actual === undefined ? 2 : comparisons[comparison](actual, value) ? 1 : 0
  }

/** A question about an act that a comparison depends on. */
export interface Question {
  /** Equal where the same is asked. */
  readonly key: string
  readonly answer: Answer
  /** Whether it comes before all others. */
  readonly isFirst: boolean
  /** Where the question is whether a fact, which is not derived, equals a value: asked without a call. */
  readonly slot: number
  readonly value: Test['value'] | undefined
}

export const questionOf = (test: Test, isFirst: boolean): Question => {
  const { fact, slot, comparison, value } = test
  const answer = derived[fact]
  if (answer) return { key: answer === people ? 'people' : fact, answer, isFirst, slot: -1, value: undefined }
  const isEqual = comparison === 'equal' && typeof value !== 'object'
  const key = JSON.stringify([fact, comparison, value])
  return { key, answer: comparing(test), isFirst, slot: isEqual ? slot : -1, value }
}
