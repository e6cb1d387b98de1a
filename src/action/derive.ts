import { either, knownBoolean, truthOf, UNKNOWN } from '../base/truth.js'
import type { Catalogue, OwnFact } from './catalogue.js'
import { type BuiltInFactId, builtIn, builtInIds, type FactValue, type FactValues } from './facts.js'
import { circumstancesOf, type Given, keptGiven } from './given.js'
import { peopleFactIds, peopleTruths } from './people.js'
import { type PersonPattern, patternOf } from './person-pattern.js'
import type { SocialAction } from './social-action.js'
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

type Assumed = readonly { readonly slot: number; readonly value: FactValue }[]

/** Facts with an ordinary value; those that are derived where absent take theirs after that, not before. */
const ordinaryWhere = (assumed: (id: BuiltInFactId) => boolean): Assumed =>
  builtInIds.flatMap((id) => {
    const { slot, ordinary, derived } = builtIn[id]
    return assumed(id) && !derived && ordinary !== undefined ? [{ slot, value: ordinary }] : []
  })

const ordinaryContent = ordinaryWhere((id) => id.startsWith('content.'))
const ordinaryFacts = ordinaryWhere(() => true)

const assumeOrdinary = (slots: Slots, assumed: Assumed): void => {
  for (let index = 0; index < assumed.length; index += 1) {
    const { slot, value } = assumed[index] as Assumed[number]
    if (slots[slot] === undefined) slots[slot] = value
  }
}

/** The facts of each part of an action: their keys, and where they stand. */
const parts = (['actor', 'channel', 'target', 'content', 'timing', 'device', 'history'] as const).map((part) => {
  const ids = builtInIds.filter((id) => id.startsWith(`${part}.`) && !(peopleFactIds as readonly string[]).includes(id))
  return { part, keys: ids.map((id) => id.slice(part.length + 1)), slots: ids.map((id) => builtIn[id].slot) }
})

/** What an action gives, where it was not parsed here: a caller may write one by hand. */
const readGiven = (action: SocialAction): Given => {
  const facts: Slots = builtInIds.map(() => undefined)
  facts[builtIn.verb.slot] = action.verb
  for (const { part, keys, slots } of parts) {
    const given = action[part] as Readonly<Record<string, FactValue | undefined>> | undefined
    for (const [index, key] of keys.entries()) facts[slots[index] as number] = given?.[key]
  }
  const { id, verb, actor, channel, content, extra } = action
  const circumstances = circumstancesOf(verb, actor.roles, channel?.account, channel?.space)
  return { id, actorId: actor.id, facts, people: content?.people?.map(patternOf), extra, circumstances }
}

/** What an action says, in the form that facts are derived from. */
export const givenOf = (action: SocialAction): Given => keptGiven(action) ?? readGiven(action)

/** A policy's own facts: whatever the act publishes, their ordinary values are taken only where all are. */
const readExtra = ({ extra }: Given, own: readonly OwnFact[], slots: Slots, assume: boolean): void => {
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

const peopleSlots = peopleFactIds.map((id) => builtIn[id].slot)

const derivePeople = (slots: Slots, people: readonly PersonPattern[], exempt: boolean, assumed: boolean): void => {
  const truths = people.length > 0 ? peopleTruths(people, exempt, assumed) : undefined
  for (let index = 0; index < peopleSlots.length; index += 1)
    slots[peopleSlots[index] as number] = truths ? knownBoolean(truths(index)) : false
}

const nobody: readonly PersonPattern[] = []

const at = builtIn['timing.at'].slot

const deriveRemaining = (slots: Slots, given: Given, derivation: Derivation, assumeContent: boolean): void => {
  const held = slots[positions] as readonly string[] | undefined
  if (slots[authorised] === undefined && held !== undefined && standsIn(held, derivation.accountManagers))
    slots[authorised] = true

  // Kleene `any`: a concern denied while a disclosure may stand is not yet a known "no".
  slots[concern] = knownBoolean(
    either(truthOf(slots[concern] as boolean | undefined), truthOf(slots[disclosure] as boolean | undefined)),
  )
  if (slots[concern] === undefined && assumeContent) slots[concern] = false

  if (slots[teachingTime] === undefined && derivation.teachingTime && slots[at] && given.actorId)
    slots[teachingTime] = derivation.teachingTime.at(given.actorId, slots[at] as string)

  const people = given.people ?? (assumeContent ? nobody : undefined)
  if (people !== undefined) derivePeople(slots, people, derivation.ownChildExemption, assumeContent)

  const individuals = slots[refersTo] as readonly string[] | undefined
  slots[refersToIndividual] = knownBoolean(
    either(
      individuals === undefined ? UNKNOWN : truthOf(individuals.length > 0),
      truthOf(slots[refersToIndividual] as boolean | undefined),
    ),
  )
}

/** The facts of an act: as given, assumed where that is asked for, and derived. */
export const factsOf = (given: Given, derivation: Derivation): FactValues => {
  const assume = derivation.assume === 'ordinary'
  const slots = given.facts.slice()
  const assumeContent = assume || withoutContent.has(slots[builtIn.verb.slot] as SocialAction['verb'])
  if (assumeContent) assumeOrdinary(slots, assume ? ordinaryFacts : ordinaryContent)
  if (derivation.catalogue.own.length > 0) readExtra(given, derivation.catalogue.own, slots, assume)
  deriveRemaining(slots, given, derivation, assumeContent)
  return slots
}

/** The facts of an action, as {@link factsOf} has them. */
export const deriveFacts = (action: SocialAction, derivation: Derivation): FactValues =>
  factsOf(givenOf(action), derivation)
