import { either, knownBoolean, truthOf, UNKNOWN } from '../base/truth.js'
import type { Catalogue, OwnFact } from './catalogue.js'
import { type BuiltInFactId, builtIn, builtInIds, type FactValue, type FactValues } from './facts.js'
import { type PeopleFactId, peopleFactIds, someone } from './people.js'
import type { Person, SocialAction } from './social-action.js'
import type { TeachingTime } from './timetable.js'

/** What the facts of an act depend on besides the act itself. */
export interface Derivation {
  /** Whether absent facts take their ordinary values. */
  readonly assume: 'unknown' | 'ordinary'
  /** Positions that stand in for the head teacher's authorisation, beside the head teacher's own. */
  readonly accountManagers: readonly string[]
  /** Whether the actor's own children are left out of the rules on pictures and references. */
  readonly ownChildExemption: boolean
  readonly teachingTime?: TeachingTime | undefined
  readonly catalogue: Catalogue
}

type Slots = (FactValue | undefined)[]

/** Acts that publish nothing: what is not said of their content is known, and ordinary. */
export const withoutContent = new Set<SocialAction['verb']>([
  'follow',
  'request-contact',
  'accept-contact',
  'access-account',
  'browse',
])

/**
 * What is taken of a fact before anything is read: its ordinary value where that is assumed of its part,
 * else nothing. Facts that are derived where absent take their ordinary value after that, not before.
 */
const startingPoint = (assumed: (id: BuiltInFactId) => boolean): FactValues =>
  builtInIds.map((id) => (assumed(id) && !builtIn[id].derived ? builtIn[id].ordinary : undefined))

const startingPoints = {
  nothing: startingPoint(() => false),
  content: startingPoint((id) => id.startsWith('content.')),
  everything: startingPoint(() => true),
} as const

/** The facts of each part of an action: their keys, and where they stand. */
const parts = (['actor', 'channel', 'target', 'content', 'timing', 'device', 'history'] as const).map((part) => {
  const ids = builtInIds.filter((id) => id.startsWith(`${part}.`) && !(peopleFactIds as readonly string[]).includes(id))
  return { part, keys: ids.map((id) => id.slice(part.length + 1)), slots: ids.map((id) => builtIn[id].slot) }
})

/** Counted loops: this runs for every act, and iterators would take half of its time. */
const readParts = (action: SocialAction, slots: Slots): void => {
  for (let at = 0; at < parts.length; at += 1) {
    const { part, keys, slots: places } = parts[at] as (typeof parts)[number]
    const given = action[part] as Readonly<Record<string, FactValue | undefined>> | undefined
    if (given === undefined) continue
    for (let index = 0; index < keys.length; index += 1) {
      const value = given[keys[index] as string]
      if (value !== undefined) slots[places[index] as number] = value
    }
  }
}

/** A policy's own facts: whatever the act publishes, their ordinary values are taken only where all are. */
const readExtra = ({ extra }: SocialAction, own: readonly OwnFact[], slots: Slots, assume: boolean): void => {
  for (let index = 0; index < own.length; index += 1) {
    const { name, slot, ordinary } = own[index] as OwnFact
    slots[slot] = extra?.[name] ?? (assume ? ordinary : undefined)
  }
}

const authorised = builtIn['actor.authorised'].slot
const positions = builtIn['actor.positions'].slot
const concern = builtIn['content.safeguardingConcern'].slot
const disclosure = builtIn['content.disclosure'].slot
const refersTo = builtIn['content.refersTo'].slot
const refersToIndividual = builtIn['content.refersToIndividual'].slot
const teachingTime = builtIn['timing.teachingTime'].slot

/** The positions that carry the authorisation with them. */
export const standInPositions = (accountManagers: readonly string[]): readonly string[] => [
  'headteacher',
  ...accountManagers,
]

const standsIn = (held: readonly string[], accountManagers: readonly string[]): boolean =>
  standInPositions(accountManagers).some((position) => held.includes(position))

/** People with nothing said of whether they are named or pictured are neither, where that is assumed. */
export const ordinaryPeople = (people: readonly Person[] | undefined): readonly Person[] =>
  (people ?? []).map((person) => ({
    ...person,
    named: person.named ?? false,
    pictured: person.pictured ?? false,
  }))

const derivePeople = (slots: Slots, people: readonly Person[], exempt: boolean): void => {
  for (let index = 0; index < peopleFactIds.length; index += 1) {
    const fact = peopleFactIds[index] as PeopleFactId
    slots[builtIn[fact].slot] = people.length > 0 ? knownBoolean(someone(fact, people, exempt)) : false
  }
}

const deriveRemaining = (slots: Slots, action: SocialAction, derivation: Derivation, assumeContent: boolean): void => {
  const held = slots[positions] as readonly string[] | undefined
  if (slots[authorised] === undefined && held !== undefined && standsIn(held, derivation.accountManagers))
    slots[authorised] = true

  // Kleene `any`: a concern denied while a disclosure may stand is not yet a known "no".
  slots[concern] = knownBoolean(
    either(truthOf(slots[concern] as boolean | undefined), truthOf(slots[disclosure] as boolean | undefined)),
  )
  if (slots[concern] === undefined && assumeContent) slots[concern] = false

  if (slots[teachingTime] === undefined && derivation.teachingTime && action.timing?.at && action.actor.id)
    slots[teachingTime] = derivation.teachingTime.at(action.actor.id, action.timing.at)

  const people = assumeContent ? ordinaryPeople(action.content?.people) : action.content?.people
  if (people !== undefined) derivePeople(slots, people, derivation.ownChildExemption)

  const individuals = slots[refersTo] as readonly string[] | undefined
  slots[refersToIndividual] = knownBoolean(
    either(
      individuals === undefined ? UNKNOWN : truthOf(individuals.length > 0),
      truthOf(slots[refersToIndividual] as boolean | undefined),
    ),
  )
}

/** The facts of an act: as supplied, assumed where that is asked for, and derived. */
export const deriveFacts = (action: SocialAction, derivation: Derivation): FactValues => {
  const assume = derivation.assume === 'ordinary'
  const assumeContent = assume || withoutContent.has(action.verb)
  const slots: Slots = startingPoints[assume ? 'everything' : assumeContent ? 'content' : 'nothing'].slice()
  slots[builtIn.verb.slot] = action.verb
  readParts(action, slots)
  readExtra(action, derivation.catalogue.own, slots, assume)
  deriveRemaining(slots, action, derivation, assumeContent)
  return slots
}
