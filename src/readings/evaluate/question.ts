import { builtIn, type FactId, isBuiltIn } from '../../action/facts.js'
import { codePlaces, type Flag, flagOf, flags, type Packed, placeOf, truthAt } from '../../action/packed.js'
import { peopleFactIds } from '../../action/people.js'
import { once } from '../../base/once.js'
import { FALSE, UNKNOWN } from '../../base/truth.js'
import { comparisons, isOrdering, ordinal } from '../../logic/compare.js'
import type { Test } from '../../logic/condition.js'
import { derivationTests } from '../../logic/derivation-tests.js'
import { contentAssumed, type Situation } from './situation.js'

/** What tells acts apart, as a number that is equal where they are alike in it. */
type Answer = (situation: Situation) => number

export const no = 0
export const yes = 1
export const unknown = 2

/** What is asked of an act: how a walk through a diagram finds the answer without a call, or else the call. */
export interface Question {
  /** Equal where the same is asked. */
  readonly key: string
  /**
   * `flag0`, `flag1`: whether a truth-valued fact, the bit `mask` of a word, is true. `choice`: whether an enumeration
   * has one of the values whose bits are in `mask`. `set`: whether a set has one of these members.
   */
  readonly kind: 'flag0' | 'flag1' | 'choice' | 'set' | 'other'
  readonly mask: number
  readonly place: number
  /** {@link no}, {@link yes} or {@link unknown}; of `other` any number. */
  readonly answer: Answer
}

const bitsWhere = (test: Pick<Test, 'fact'>, holds: (value: string) => boolean): number | undefined => {
  const fact = isBuiltIn(test.fact) ? builtIn[test.fact] : undefined
  if (fact?.type !== 'enumeration' && fact?.type !== 'set') return undefined
  return fact.values.reduce((bits, value, index) => (holds(value) ? bits | (1 << index) : bits), 0)
}

const answerOfSet = ({ codes }: Packed, place: number, mask: number): number => {
  const code = codes[place] as number
  return code < 0 ? unknown : (code & mask) !== 0 ? yes : no
}

const membersIn = once((test: Test): number => bitsWhere(test, (value) => [test.value].flat().includes(value)) ?? 0)

/** What a comparison of a set with others that a derived fact makes comes to. */
const holdsOne = (test: Test, { packed }: Situation): number =>
  answerOfSet(packed, placeOf(test.fact as 'actor.positions'), membersIn(test))

const flag = {
  authorised: flagOf('actor.authorised'),
  concern: flagOf('content.safeguardingConcern'),
  disclosure: flagOf('content.disclosure'),
  teachingTime: flagOf('timing.teachingTime'),
}

const authorised: Answer = (situation) =>
  truthAt(situation.given, flag.authorised) * 3 + holdsOne(derivationTests(situation.policy).standIn, situation)

const concern: Answer = (situation) => {
  const said = truthAt(situation.given, flag.concern)
  const assumed = said === UNKNOWN && contentAssumed(situation) ? FALSE : said
  return assumed * 3 + truthAt(situation.packed, flag.disclosure)
}

/** Whose timetable is asked for: nobody's as there is none, one not named, one listed, one not listed. */
const asked = ({ given: { actorId }, derivation: { teachingTime } }: Situation): number =>
  teachingTime === undefined ? 0 : actorId === undefined ? 1 : teachingTime.lists(actorId) ? 2 : 3

const teachingTime: Answer = (situation) => {
  const { given, packed } = situation
  const truths = truthAt(given, flag.teachingTime) * 3 + truthAt(packed, flag.teachingTime)
  return (truths * 4 + asked(situation)) * 2 + (given.at === undefined ? 0 : 1)
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

const asking = (key: readonly unknown[], parts: Partial<Question> & Pick<Question, 'answer'>): Question => ({
  key: JSON.stringify(key),
  kind: 'other',
  mask: 0,
  place: -1,
  ...parts,
})

const ofFlag = (id: FactId): Question => {
  const where = flags.get(id) as Flag
  return asking([id], {
    kind: where.word === 0 ? 'flag0' : 'flag1',
    mask: where.bit,
    answer: ({ packed }) => {
      const truth = truthAt(packed, where)
      return truth === UNKNOWN ? unknown : truth === FALSE ? no : yes
    },
  })
}

const ofSet = (test: Test): Question => {
  const [mask, place] = [membersIn(test), codePlaces.get(test.fact) as number]
  return asking([test.fact, mask], {
    kind: 'set',
    mask,
    place,
    answer: ({ packed }) => answerOfSet(packed, place, mask),
  })
}

const ofChoice = (test: Test): Question => {
  const mask = bitsWhere(test, (value) => comparisons[test.comparison](value, test.value)) ?? 0
  const place = codePlaces.get(test.fact) as number
  return asking([test.fact, mask], {
    kind: 'choice',
    mask,
    place,
    answer: ({ packed }) => {
      const code = packed.codes[place] as number
      return code < 0 ? unknown : ((mask >> code) & 1) === 1 ? yes : no
    },
  })
}

/** How a value that is a number or a moment is read: as a number. */
const numberOf = (id: FactId): ((situation: Situation) => number | undefined) | undefined => {
  const type = isBuiltIn(id) ? builtIn[id].type : undefined
  if (type === 'instant') return ({ moment }) => moment
  if (type !== 'integer') return undefined
  const place = codePlaces.get(id) as number
  return ({ packed }) => {
    const code = packed.codes[place] as number
    return code < 0 ? undefined : code
  }
}

/** Whether a comparison holds: of {@link no}, {@link yes} and {@link unknown}. */
export const comparing = ({ fact, comparison, value }: Test): Answer => {
  const number = isOrdering(comparison) ? numberOf(fact) : undefined
  const read = number ?? ((situation: Situation) => situation.value(fact))
  const wanted = isOrdering(comparison) ? ordinal(value) : value
  return (situation) => {
    const actual = read(situation)
    return actual === undefined ? unknown : comparisons[comparison](actual, wanted) ? yes : no
  }
}

/** Of a fact of another type, or of a policy's own. */
const ofValue = (test: Test): Question => asking([test.fact, test.comparison, test.value], { answer: comparing(test) })

/** The question that a comparison depends on. */
export const questionOf = (test: Test): Question => {
  const { fact } = test
  const answer = derived[fact]
  if (answer) return asking([answer === people ? 'people' : fact], { answer })
  const type = isBuiltIn(fact) ? builtIn[fact].type : undefined
  if (type === 'boolean') return ofFlag(fact)
  if (type === 'enumeration') return ofChoice(test)
  return type === 'set' && ['contains', 'doesNotContain', 'intersects'].includes(test.comparison)
    ? ofSet(test)
    : ofValue(test)
}
