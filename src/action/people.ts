import { anyOf, both, either, FALSE, not, TRUE, type Truth, truthOf, UNKNOWN } from '../base/truth.js'
import { ordinaryPattern, type PersonPattern, personOf } from './person-pattern.js'
import type { Person } from './social-action.js'

const is = <T>(value: T | undefined, ...wanted: readonly T[]): Truth =>
  value === undefined ? UNKNOWN : wanted.includes(value) ? TRUE : FALSE

const self = (person: Person) => is(person.relation, 'self')
const ownChild = (person: Person) => is(person.relation, 'own-child')
const named = (person: Person) => truthOf(person.named)
const pictured = (person: Person) => truthOf(person.pictured)
const identified = (person: Person) => either(named(person), pictured(person))
const refused = (consent: boolean | undefined) => not(truthOf(consent))

/** Whether a parameter takes the actor's own children out of the rules on pictures and references. */
export type OwnChildExemption = boolean

/** What each fact about people asks of one of them; the fact holds when someone satisfies it. */
export const personTests = {
  'content.identifiesOthers': (person: Person) => both(not(self(person)), identified(person)),
  'content.identifiesWithoutConsent': (person: Person) =>
    both(
      not(self(person)),
      either(
        both(named(person), refused(person.consent?.name)),
        both(pictured(person), refused(person.consent?.image)),
      ),
    ),
  'content.picturesPupil': (person: Person, exempt: OwnChildExemption) =>
    both(both(pictured(person), is(person.role, 'pupil')), exempt ? not(ownChild(person)) : TRUE),
  'content.picturesOtherPupilWithoutPermission': (person: Person) =>
    both(both(pictured(person), is(person.role, 'pupil')), both(not(self(person)), refused(person.consent?.image))),
  'content.picturesOtherChild': (person: Person) =>
    both(both(pictured(person), is(person.role, 'pupil', 'child')), not(ownChild(person))),
  'content.refersToIndividual': (person: Person, exempt: OwnChildExemption) =>
    both(
      both(identified(person), is(person.role, 'pupil', 'staff', 'parent')),
      both(not(self(person)), exempt ? not(ownChild(person)) : TRUE),
    ),
} satisfies Record<string, (person: Person, exempt: OwnChildExemption) => Truth>

export type PeopleFactId = keyof typeof personTests
export const peopleFactIds = Object.keys(personTests) as readonly PeopleFactId[]

/** Somebody who is neither named nor pictured where nothing is said of it. */
export const ordinaryPerson = (person: Person): Person => ({
  ...person,
  named: person.named ?? false,
  pictured: person.pictured ?? false,
})

/** Whether someone in a list that may be absent satisfies a fact about people. */
export const someone = (fact: PeopleFactId, people: readonly Person[] | undefined, exempt: OwnChildExemption): Truth =>
  anyOf(people, (person) => personTests[fact](person, exempt))

/** Facts about people, a bit each in the order of {@link peopleFactIds}: those that hold, and those that may. */
export interface PeopleFacts {
  readonly certain: number
  readonly possible: number
}

export const noneOfPeople: PeopleFacts = { certain: 0, possible: 0 }

const factsOfOne = (person: Person, exempt: boolean): PeopleFacts =>
  peopleFactIds.reduce((facts, fact, index) => {
    const truth = personTests[fact](person, exempt)
    return {
      certain: facts.certain | (truth === TRUE ? 1 << index : 0),
      possible: facts.possible | (truth === FALSE ? 0 : 1 << index),
    }
  }, noneOfPeople)

const kept = [new Map<PersonPattern, PeopleFacts>(), new Map<PersonPattern, PeopleFacts>()] as const

/** The facts about people of a list, as {@link someone} has them. */
export const peopleFacts = (
  people: readonly PersonPattern[],
  exempt: OwnChildExemption,
  assumed: boolean,
): PeopleFacts => {
  const known = kept[exempt ? 1 : 0]
  let { certain, possible } = noneOfPeople
  for (let index = 0; index < people.length; index += 1) {
    const given = people[index] as PersonPattern
    const pattern = assumed ? ordinaryPattern(given) : given
    let one = known.get(pattern)
    if (one === undefined) {
      one = factsOfOne(personOf(pattern), exempt)
      known.set(pattern, one)
    }
    certain |= one.certain
    possible |= one.possible
  }
  return { certain, possible }
}
