import { either, knownBoolean, truthOf, UNKNOWN } from '../base/truth.js'
import { type FactId, type FactValue, type FactValues, factIds, factIndex, facts } from './facts.js'
import { peopleFactIds, someone } from './people.js'
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

/** Acts that publish nothing: what is not said of their content is known, and ordinary. */
export const withoutContent = new Set<SocialAction['verb']>([
  'follow',
  'request-contact',
  'accept-contact',
  'access-account',
  'browse',
])

/** The fields of each part of an action, with the slot and the ordinary value of their facts. */
const parts = (['actor', 'channel', 'target', 'content', 'timing', 'device', 'history'] as const).map((part) => ({
  part,
  fields: factIds
    .filter((id) => id.startsWith(`${part}.`) && !(peopleFactIds as readonly string[]).includes(id))
    .map((id) => ({ key: id.slice(part.length + 1), slot: factIndex[id], ordinary: ordinaryInput(id) })),
}))

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
const peopleSlots = peopleFactIds.map((fact) => [fact, factIndex[fact]] as const)

const standsIn = (held: readonly string[], accountManagers: readonly string[]): boolean =>
  held.some((position) => position === 'headteacher' || accountManagers.includes(position))

/** People with nothing said of whether they are named or pictured are neither, where that is assumed. */
export const ordinaryPeople = (people: readonly Person[] | undefined): readonly Person[] =>
  (people ?? []).map((person) => ({
    ...person,
    named: person.named ?? false,
    pictured: person.pictured ?? false,
  }))

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
    slots[teachingTime] = derivation.teachingTime(action.actor.id, action.timing.at)

  const people = assumeContent ? ordinaryPeople(action.content?.people) : action.content?.people
  if (people?.length === 0) for (const [, slot] of peopleSlots) slots[slot] = false
  else if (people !== undefined)
    for (const [fact, slot] of peopleSlots)
      slots[slot] = knownBoolean(someone(fact, people, derivation.ownChildExemption))

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
  const slots: Slots = new Array(factIds.length).fill(undefined)
  const assume = derivation.assume === 'ordinary'
  const assumeContent = assume || withoutContent.has(action.verb)
  slots[factIndex.verb] = action.verb
  for (const { part, fields } of parts) {
    const given = action[part] as Readonly<Record<string, FactValue | undefined>> | undefined
    const assumed = part === 'content' ? assumeContent : assume
    if (given === undefined && !assumed) continue
    for (const { key, slot, ordinary } of fields) slots[slot] = given?.[key] ?? (assumed ? ordinary : undefined)
  }
  deriveRemaining(slots, action, derivation, assumeContent)
  return slots
}
