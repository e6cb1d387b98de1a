import { type PeopleFactId, peopleFactIds, personTests } from '../../action/people.js'
import { type PersonPattern, patternDigits, personOf } from '../../action/person-pattern.js'
import { TRUE } from '../../base/truth.js'

/** Which of the facts about people hold, one bit each in the order of {@link peopleFactIds}. */
export type PeopleFacts = number

export const bitOf = (fact: PeopleFactId): PeopleFacts => 1 << peopleFactIds.indexOf(fact)

/** Everything that a person of whom something is unknown may turn out to be. */
const completions = (pattern: PersonPattern): readonly PersonPattern[] =>
  Object.values(patternDigits).reduce<readonly PersonPattern[]>(
    (patterns, { weight, values }) =>
      patterns.flatMap((each) =>
        Math.floor(each / weight) % values.length > 0
          ? [each]
          : values.slice(1).map((_, index) => each + (index + 1) * weight),
      ),
    [pattern],
  )

const factsOf = (pattern: PersonPattern, exempt: boolean): PeopleFacts => {
  const person = personOf(pattern)
  return peopleFactIds.reduce(
    (bits, fact) => (personTests[fact](person, exempt) === TRUE ? bits | bitOf(fact) : bits),
    0,
  )
}

/** A fact about people holds when someone satisfies it, so what a list can be is what its members can be together. */
const together = (lists: readonly ReadonlySet<PeopleFacts>[]): ReadonlySet<PeopleFacts> =>
  lists.reduce<ReadonlySet<PeopleFacts>>(
    (reached, more) => new Set([...reached].flatMap((bits) => [...more].map((other) => bits | other))),
    new Set([0]),
  )

const reachableBy = (pattern: PersonPattern, exempt: boolean): ReadonlySet<PeopleFacts> =>
  new Set(completions(pattern).map((complete) => factsOf(complete, exempt)))

/** Whatever a list that is not there can be: a fact needs one person, so as many as there are facts reach all. */
const anyone = (exempt: boolean): ReadonlySet<PeopleFacts> =>
  together(peopleFactIds.map(() => new Set([0, ...reachableBy(0, exempt)])))

/** What the facts about people can be, together, once all is known of a list. */
export interface Reach {
  /** Equal for lists that can come to the same. */
  readonly number: number
  readonly facts: readonly PeopleFacts[]
}

/** Lists that are remembered; the bound only matters to hostile input. */
const mostLists = 20_000
const byList = new Map<string, Reach>()
const byFacts = new Map<string, Reach>()

const interned = (reached: ReadonlySet<PeopleFacts>): Reach => {
  const facts = [...reached].sort((a, b) => a - b)
  const key = facts.join()
  const found = byFacts.get(key) ?? { number: byFacts.size, facts }
  byFacts.set(key, found)
  return found
}

const nobody = interned(new Set([0]))

const reachOfList = (people: readonly PersonPattern[], exempt: boolean): Reach => {
  const distinct = [...new Set(people)].sort((a, b) => a - b)
  const key = `${exempt} ${distinct}`
  const found = byList.get(key)
  if (found !== undefined) return found
  const reach = interned(together(distinct.map((one) => reachableBy(one, exempt))))
  if (byList.size >= mostLists) byList.clear()
  byList.set(key, reach)
  return reach
}

/** Of one person, by pattern, and of a list that is not there, without a key made of text. */
const ofOne = [new Map<PersonPattern, Reach>(), new Map<PersonPattern, Reach>()] as const
const absent = -1

const remembered = (pattern: number, exempt: boolean, make: () => Reach): Reach => {
  const kept = ofOne[exempt ? 1 : 0]
  let found = kept.get(pattern)
  if (found === undefined) {
    found = make()
    kept.set(pattern, found)
  }
  return found
}

/** What the facts about people can be, together, once all is known of a list of people that may be absent. */
export const reachOf = (people: readonly PersonPattern[] | undefined, exempt: boolean): Reach =>
  people === undefined
    ? remembered(absent, exempt, () => interned(anyone(exempt)))
    : people.length === 1
      ? remembered(people[0] as PersonPattern, exempt, () => reachOfList(people, exempt))
      : people.length === 0
        ? nobody
        : reachOfList(people, exempt)
