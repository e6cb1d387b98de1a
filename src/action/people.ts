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

/** Two bits for each fact: not false, and true. Of several people the facts are the union of their bits. */
const bitsOf = (person: Person, exempt: OwnChildExemption): number =>
  peopleFactIds.reduce((bits, fact, index) => {
    const truth = personTests[fact](person, exempt)
    return bits | ((truth === TRUE ? 3 : truth === UNKNOWN ? 1 : 0) << (2 * index))
  }, 0)

const keptBits = [new Map<PersonPattern, number>(), new Map<PersonPattern, number>()] as const

/** The facts about people of a list, as {@link someone} has them, in the order of {@link peopleFactIds}. */
export const peopleTruths = (
  people: readonly PersonPattern[],
  exempt: OwnChildExemption,
  assumed: boolean,
): ((index: number) => Truth) => {
  const kept = keptBits[exempt ? 1 : 0]
  let all = 0
  for (let index = 0; index < people.length; index += 1) {
    const given = people[index] as PersonPattern
    const pattern = assumed ? ordinaryPattern(given) : given
    let bits = kept.get(pattern)
    if (bits === undefined) {
      bits = bitsOf(personOf(pattern), exempt)
      kept.set(pattern, bits)
    }
    all |= bits
  }
  return (index) => {
    const two = (all >> (2 * index)) & 3
    return two === 3 ? TRUE : two === 1 ? UNKNOWN : FALSE
  }
}
