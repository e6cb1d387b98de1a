import { type PeopleFactId, peopleFactIds, personTests } from '../../action/people.js'
import { type Person, personRoles, relations } from '../../action/social-action.js'
import { deepFreeze } from '../../base/freeze.js'
import { TRUE, type Truth, UNKNOWN } from '../../base/truth.js'

/** A fact about people, with the exemption that a policy reads it under. */
export interface PeopleFact {
  readonly fact: PeopleFactId
  readonly exempt: boolean
}

/** A list of people, and what each of some facts makes of it. */
export interface PeopleList {
  readonly people: readonly Person[]
  readonly truths: readonly Truth[]
}

const maybe = <T>(values: readonly T[]): readonly (T | undefined)[] => [undefined, ...values]
const flags = maybe([false, true])

const withoutAbsent = (person: { readonly [Key in keyof Person]: Person[Key] | undefined }): Person =>
  Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined))

const consentOf = (name: boolean | undefined, image: boolean | undefined): Person['consent'] =>
  name === undefined && image === undefined
    ? undefined
    : { ...(name === undefined ? {} : { name }), ...(image === undefined ? {} : { image }) }

const anyone = (): readonly Person[] =>
  maybe(personRoles).flatMap((role) =>
    maybe([...relations].reverse()).flatMap((relation) =>
      flags.flatMap((named) =>
        flags.flatMap((pictured) =>
          flags.flatMap((name) =>
            flags.map((image) => withoutAbsent({ role, relation, named, pictured, consent: consentOf(name, image) })),
          ),
        ),
      ),
    ),
  )

let everybody: readonly Person[] | undefined
/** Everything that can be said of one person, the likeliest relation first; the same for every question. */
const everyone = (): readonly Person[] => {
  everybody ??= anyone()
  return everybody
}

/**
 * What is said of a person, as a cost. Acts that publish nothing read an absent `named` or `pictured` as
 * "no": a person of whom both are said is the same to every act, and stands before one of whom they are not.
 */
const costOf = ({ consent, ...rest }: Person): number =>
  Object.keys(rest).length +
  Object.keys(consent ?? {}).length +
  (rest.named === undefined || rest.pictured === undefined ? 10_000 : 0)

/** Two bits a fact, so that Kleene's "someone" is a bitwise "or": 00 false, 01 unknown, 11 true. */
const bitsOf = (person: Person, asked: readonly PeopleFact[]): number =>
  asked.reduce((bits, { fact, exempt }) => {
    const truth = personTests[fact](person, exempt)
    return bits * 4 + (truth === TRUE ? 3 : truth === UNKNOWN ? 1 : 0)
  }, 0)

const truthsOf = (bits: number, asked: readonly PeopleFact[]): readonly Truth[] =>
  asked.map((_fact, index) => {
    const code = (bits >> (2 * (asked.length - 1 - index))) & 3
    return (code === 3 ? TRUE : code) as Truth
  })

interface Found {
  readonly people: readonly Person[]
  readonly cost: number
}

const cheaper = (found: Map<number, Found>, bits: number, candidate: Found): boolean => {
  const known = found.get(bits)
  if (known && known.cost <= candidate.cost) return false
  found.set(bits, candidate)
  return true
}

const listsFor = (asked: readonly PeopleFact[]): readonly PeopleList[] => {
  const single = new Map<number, Found>()
  for (const person of everyone()) cheaper(single, bitsOf(person, asked), { people: [person], cost: costOf(person) })
  const reached = new Map<number, Found>([[0, { people: [], cost: 0 }]])
  for (let fresh: readonly number[] = [0]; fresh.length > 0; ) {
    const next = new Set<number>()
    for (const from of fresh) {
      const { people, cost } = reached.get(from) as Found
      for (const [bits, one] of single)
        if (cheaper(reached, from | bits, { people: [...people, ...one.people], cost: cost + one.cost }))
          next.add(from | bits)
    }
    fresh = [...next]
  }
  return [...reached]
    .sort(([a, { cost: x }], [b, { cost: y }]) => x - y || a - b)
    .map(([bits, { people }]) => ({ people, truths: truthsOf(bits, asked) }))
}

/** By what was asked: proofs about one policy ask the same over and over, and there is little to ask. */
const kept = new Map<string, readonly PeopleList[]>()

/**
 * Lists of people for everything that some facts can come to together, unknown included, each the
 * shortest of its kind. A fact needs one person, so no list is longer than there are facts.
 */
export const peopleLists = (asked: readonly PeopleFact[]): readonly PeopleList[] => {
  const key = JSON.stringify(asked)
  const lists = kept.get(key) ?? deepFreeze(listsFor(asked))
  kept.set(key, lists)
  return lists
}

/** Every fact about people that policies read, under the exemptions they have. */
export const peopleFactsRead = (read: ReadonlySet<string>, exemptions: readonly boolean[]): readonly PeopleFact[] =>
  peopleFactIds
    .filter((fact) => read.has(fact))
    .flatMap((fact) => [...new Set(exemptions)].map((exempt) => ({ fact, exempt })))
