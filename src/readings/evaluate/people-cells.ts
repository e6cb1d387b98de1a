import { type PeopleFactId, peopleFactIds, personTests } from '../../action/people.js'
import { type Person, personRoles, relations } from '../../action/social-action.js'
import { TRUE } from '../../base/truth.js'

/** Which of the facts about people hold, one bit each in the order of {@link peopleFactIds}. */
export type PeopleFacts = number

export const bitOf = (fact: PeopleFactId): PeopleFacts => 1 << peopleFactIds.indexOf(fact)

const booleans = [false, true] as const
const open = <T>(value: T | undefined, all: readonly T[]): readonly T[] => (value === undefined ? all : [value])

/** Everything that a person of whom something is unknown may turn out to be. */
const completions = (person: Person): readonly Person[] =>
  open(person.role, personRoles).flatMap((role) =>
    open(person.relation, relations).flatMap((relation) =>
      open(person.named, booleans).flatMap((named) =>
        open(person.pictured, booleans).flatMap((pictured) =>
          open(person.consent?.name, booleans).flatMap((name) =>
            open(person.consent?.image, booleans).map((image) => ({
              role,
              relation,
              named,
              pictured,
              consent: { name, image },
            })),
          ),
        ),
      ),
    ),
  )

const factsOf = (person: Person, exempt: boolean): PeopleFacts =>
  peopleFactIds.reduce((bits, fact) => (personTests[fact](person, exempt) === TRUE ? bits | bitOf(fact) : bits), 0)

/** Alike in everything that the facts about people ask. */
const patternOf = ({ role, relation, named, pictured, consent }: Person): string =>
  [role, relation, named, pictured, consent?.name, consent?.image].join()

/** A fact about people holds when someone satisfies it, so what a list can be is what its members can be together. */
const together = (lists: readonly ReadonlySet<PeopleFacts>[]): ReadonlySet<PeopleFacts> =>
  lists.reduce<ReadonlySet<PeopleFacts>>(
    (reached, more) => new Set([...reached].flatMap((bits) => [...more].map((other) => bits | other))),
    new Set([0]),
  )

const reachableBy = (person: Person, exempt: boolean): ReadonlySet<PeopleFacts> =>
  new Set(completions(person).map((complete) => factsOf(complete, exempt)))

const anyoneByExemption = [false, true].map((exempt) => {
  let reached: ReadonlySet<PeopleFacts> | undefined
  return () => {
    if (reached) return reached
    const one = new Set([0, ...reachableBy({}, exempt)])
    // A fact needs one person, so as many people as there are facts reach whatever can be reached.
    reached = together(peopleFactIds.map(() => one))
    return reached
  }
})

/** What the facts about people can be, together, once all is known of a list of people that may be absent. */
export const reachablePeopleFacts = (
  people: readonly Person[] | undefined,
  exempt: boolean,
): readonly PeopleFacts[] => {
  const reached =
    people === undefined
      ? (anyoneByExemption[exempt ? 1 : 0] as () => ReadonlySet<PeopleFacts>)()
      : together(
          [...new Map(people.map((person) => [patternOf(person), person])).values()].map((person) =>
            reachableBy(person, exempt),
          ),
        )
  return [...reached].sort((a, b) => a - b)
}
