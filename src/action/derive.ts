import { either, knownBoolean, truthOf, UNKNOWN } from '../base/truth.js'
import { type FactId, type FactValue, type FactValues, factIds, factIndex, facts } from './facts.js'
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
}

type Slots = (FactValue | undefined)[]

const nothingKnown: FactValues = factIds.map(() => undefined)

/** Acts that publish nothing: what is not said of their content is known, and ordinary. */
export const withoutContent = new Set<SocialAction['verb']>([
  'follow',
  'request-contact',
  'accept-contact',
  'access-account',
  'browse',
])

/** The facts of each part of an action: their keys in the order of the schema, and where they stand. */
const parts = (['actor', 'channel', 'target', 'content', 'timing', 'device', 'history'] as const).map((part) => {
  const ids = factIds.filter((id) => id.startsWith(`${part}.`) && !(peopleFactIds as readonly string[]).includes(id))
  return {
    part,
    keys: ids.map((id) => id.slice(part.length + 1)),
    slots: ids.map((id) => factIndex[id]),
    ordinary: ids.map(ordinaryInput),
  }
})

type PartFields = (typeof parts)[number]

/** Counted loops: this runs for every act, and iterators would take half of its time. */
const readPart = (
  given: Readonly<Record<string, FactValue | undefined>>,
  { keys, slots: places }: PartFields,
  slots: Slots,
): void => {
  for (let index = 0; index < keys.length; index += 1) slots[places[index] as number] = given[keys[index] as string]
}

const assumeOrdinary = ({ slots: places, ordinary }: PartFields, slots: Slots): void => {
  for (let index = 0; index < places.length; index += 1) slots[places[index] as number] ??= ordinary[index]
}

/** Facts that are derived where absent take their ordinary value after that, not before. */
function ordinaryInput(id: FactId): FactValue | undefined {
  return facts[id].derived ? undefined : facts[id].ordinary
}

const authorised = factIndex['actor.authorised']
const positions = factIndex['actor.positions']
const concern = factIndex['content.safeguardingConcern']
const disclosure = factIndex['content.disclosure']
const refersTo = factIndex['content.refersTo']
const refersToIndividual = factIndex['content.refersToIndividual']
const teachingTime = factIndex['timing.teachingTime']

const standsIn = (held: readonly string[], accountManagers: readonly string[]): boolean =>
  held.some((position) => position === 'headteacher' || accountManagers.includes(position))

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
    slots[factIndex[fact]] = people.length > 0 ? knownBoolean(someone(fact, people, exempt)) : false
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
  const slots: Slots = nothingKnown.slice()
  const assume = derivation.assume === 'ordinary'
  const assumeContent = assume || withoutContent.has(action.verb)
  slots[factIndex.verb] = action.verb
  for (const fields of parts) {
    const given = action[fields.part] as Readonly<Record<string, FactValue | undefined>> | undefined
    if (given !== undefined) readPart(given, fields, slots)
    if (fields.part === 'content' ? assumeContent : assume) assumeOrdinary(fields, slots)
  }
  deriveRemaining(slots, action, derivation, assumeContent)
  return slots
}
