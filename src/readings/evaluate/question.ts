import { type BuiltInFactId, builtIn, type FactId, isBuiltIn } from '../../action/facts.js'
import { type Bits, bitsWhere, countAt, placeOf, truthAt } from '../../action/packed.js'
import { peopleFactIds } from '../../action/people.js'
import { once } from '../../base/once.js'
import { FALSE, TRUE, UNKNOWN } from '../../base/truth.js'
import { comparisons, isOrdering, ordinal } from '../../logic/compare.js'
import type { Test } from '../../logic/condition.js'
import { derivationTests } from '../../logic/derivation-tests.js'
import { contentAssumed, type Situation } from './situation.js'

/** What tells acts apart, as a number that is equal where they are alike in it. */
type Answer = (situation: Situation) => number

/** What is asked of an act. */
export interface Question {
  /** Equal where the same is asked. */
  readonly key: string
  /** Where a truth is the answer, and tells itself by these bits: whether a fact has one of their values. */
  readonly bits: Bits | undefined
  /** A truth; or else any number. */
  readonly answer: Answer
}

/**
 * The values of a fact that a comparison asks for, and of a truth-valued fact that it is true, whatever is asked; nothing
 * where there are none, or where bits do not tell.
 */
export const bitsOf = ({ fact, comparison, value }: Test): Bits | undefined => {
  if (!isBuiltIn(fact)) return undefined
  const { type } = builtIn[fact]
  if (type === 'boolean') return placeOf(fact)
  const isAskedFor =
    type === 'enumeration'
      ? (one: string) => comparisons[comparison](one, value)
      : type === 'set' && ['contains', 'doesNotContain', 'intersects'].includes(comparison)
        ? (one: string) => [value].flat().includes(one)
        : undefined
  const bits = isAskedFor && bitsWhere(fact, isAskedFor)
  return bits?.mask === 0 ? undefined : bits
}

const place = {
  authorised: placeOf('actor.authorised'),
  concern: placeOf('content.safeguardingConcern'),
  disclosure: placeOf('content.disclosure'),
  teachingTime: placeOf('timing.teachingTime'),
}

const keptBitsOf = once((test: Test) => bitsOf(test) as Bits)

/** What a comparison of a set with others that a derived fact makes comes to. */
const holdsOne = (test: Test, { packed }: Situation): number => truthAt(packed, keptBitsOf(test))

const authorised: Answer = (situation) =>
  truthAt(situation.given.said, place.authorised) * 3 + holdsOne(derivationTests(situation.policy).standIn, situation)

const concern: Answer = (situation) => {
  const said = truthAt(situation.given.said, place.concern)
  const assumed = said === UNKNOWN && contentAssumed(situation) ? FALSE : said
  return assumed * 3 + truthAt(situation.packed, place.disclosure)
}

/** Whose timetable is asked for: nobody's as there is none, one not named, one listed, one not listed. */
const asked = ({ given: { actorId }, derivation: { teachingTime } }: Situation): number =>
  teachingTime === undefined ? 0 : actorId === undefined ? 1 : teachingTime.lists(actorId) ? 2 : 3

const teachingTime: Answer = (situation) => {
  const { given, packed } = situation
  const truths = truthAt(given.said, place.teachingTime) * 3 + truthAt(packed, place.teachingTime)
  return (truths * 4 + asked(situation)) * 2 + (given.isTimed ? 1 : 0)
}

const people: Answer = ({ reach }) => reach.number

const references: Answer = (situation) =>
  people(situation) * 3 + holdsOne(derivationTests(situation.policy).someReference, situation)

/** Of a derived fact: all that it, and what would have to be supplied to settle it, depend on. */
const derived: Readonly<Partial<Record<FactId, Answer>>> = {
  ...Object.fromEntries(peopleFactIds.map((fact) => [fact, people])),
  'content.refersToIndividual': references,
  'actor.authorised': authorised,
  'content.safeguardingConcern': concern,
  'timing.teachingTime': teachingTime,
}

/** How a value that is a number or a moment is read: as a number. */
const numberOf = (id: FactId): ((situation: Situation) => number | undefined) | undefined => {
  const type = isBuiltIn(id) ? builtIn[id].type : undefined
  if (type === 'instant') return ({ moment }) => moment
  if (type !== 'integer') return undefined
  const place = placeOf(id as BuiltInFactId)
  return ({ packed }) => countAt(packed, place)
}

/** What a comparison comes to, and presumes nothing: a truth. */
export const comparing = ({ fact, comparison, value }: Test): Answer => {
  const number = isOrdering(comparison) ? numberOf(fact) : undefined
  const read = number ?? ((situation: Situation) => situation.value(fact))
  const wanted = isOrdering(comparison) ? ordinal(value) : value
  return (situation) => {
    const actual = read(situation)
    return actual === undefined ? UNKNOWN : comparisons[comparison](actual, wanted) ? TRUE : FALSE
  }
}

const asking = (key: readonly unknown[], answer: Answer, bits?: Bits): Question => ({
  key: JSON.stringify(key),
  bits,
  answer,
})

/** The question that a comparison depends on. */
export const questionOf = (test: Test): Question => {
  const { fact, comparison, value } = test
  const answer = derived[fact]
  if (answer) return asking([answer === people ? 'people' : fact], answer)
  const bits = bitsOf(test)
  return bits === undefined
    ? asking([fact, comparison, value], comparing(test))
    : asking([fact, bits.mask], ({ packed }) => truthAt(packed, bits), bits)
}
