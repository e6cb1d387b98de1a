import { peopleFactIds, someone } from '../../src/action/people.js'
import { type Person, personRoles, relations } from '../../src/action/social-action.js'

export type Values = readonly unknown[]

export const booleans = [false, true]

export const product = (lists: readonly Values[]): readonly Values[] =>
  lists.reduce<readonly Values[]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]])

/** Keeps one list of people for each thing that the facts about people can make of it. */
const alike = (lists: readonly (readonly Person[])[], exempt: boolean): readonly (readonly Person[])[] => {
  const key = (people: readonly Person[]) => peopleFactIds.map((fact) => someone(fact, people, exempt)).join('')
  return [...new Map(lists.map((people) => [key(people), people])).values()]
}

const orAll = <T>(value: T | undefined, all: readonly T[]): readonly T[] => (value === undefined ? all : [value])

const completions = ({ role, relation, named, pictured, consent }: Person): readonly Person[] =>
  product([
    orAll(role, personRoles),
    orAll(relation, relations),
    orAll(named, booleans),
    orAll(pictured, booleans),
    orAll(consent?.name, booleans),
    orAll(consent?.image, booleans),
  ]).map(
    ([a, b, c, d, name, image]) =>
      ({ role: a, relation: b, named: c, pictured: d, consent: { name, image } }) as Person,
  )

const anyPeople = new Map<boolean, readonly (readonly Person[])[]>()
/** Lists of up to four people, which is as many as it takes for any two facts about people with their opposites. */
const everyList = (exempt: boolean): readonly (readonly Person[])[] => {
  const found = anyPeople.get(exempt)
  if (found) return found
  const one = alike([[], ...completions({}).map((person) => [person])], exempt)
  const pairs = alike(
    one.flatMap((a) => one.map((b) => [...a, ...b])),
    exempt,
  )
  const fours = alike(
    pairs.flatMap((a) => pairs.map((b) => [...a, ...b])),
    exempt,
  )
  anyPeople.set(exempt, fours)
  return fours
}

/** What a list of people can turn out to be, one list for each thing that the facts about people can make of it. */
export const peopleLists = (people: readonly Person[] | undefined, exempt: boolean): readonly (readonly Person[])[] =>
  people === undefined
    ? everyList(exempt)
    : people.reduce<readonly (readonly Person[])[]>(
        (lists, person) => {
          const ones = alike(
            completions(person).map((one) => [one]),
            exempt,
          )
          return alike(
            lists.flatMap((list) => ones.map((one) => [...list, ...one])),
            exempt,
          )
        },
        [[]],
      )
