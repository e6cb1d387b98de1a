import { once } from '../base/once.js'
import { either, FALSE, TRUE, truthOf, UNKNOWN } from '../base/truth.js'
import type { Catalogue } from './catalogue.js'
import { type BuiltInFactId, builtIn, builtInIds, type FactValue, type FactValues } from './facts.js'
import { Given } from './given.js'
import { givenOf } from './given-of.js'
import { codeOf, flagOf, type Packed, placeOf, putTruth, truthAt, valueAt } from './packed.js'
import { peopleFactIds, peopleFacts } from './people.js'
import type { PersonPattern } from './person-pattern.js'
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

/** The ordinary values of some facts; those that are derived where absent take theirs after that, not before. */
const ordinaryWhere = (assumed: (id: BuiltInFactId) => boolean): Packed => {
  const packed: Packed = new Given()
  for (const id of builtInIds) {
    const { ordinary, derived } = builtIn[id]
    if (!assumed(id) || derived || ordinary === undefined) continue
    if (typeof ordinary === 'boolean') putTruth(packed, flagOf(id), truthOf(ordinary))
    else packed.codes[placeOf(id)] = codeOf(id, ordinary)
  }
  return packed
}

const ordinaryContent = ordinaryWhere((id) => id.startsWith('content.'))
const ordinaryFacts = ordinaryWhere(() => true)

/** Codes with those of others where they are unknown; copied only where there are any. */
const filled = (codes: number[], others: readonly number[]): number[] => {
  let copy: number[] | undefined
  for (let index = 0; index < codes.length; index += 1) {
    const other = others[index] as number
    if ((codes[index] as number) >= 0 || other < 0) continue
    copy ??= codes.slice()
    copy[index] = other
  }
  return copy ?? codes
}

/** What is given, with the ordinary values of some facts where nothing is. */
const withOrdinary = (given: Packed, ordinary: Packed): Packed => ({
  yes0: given.yes0 | (ordinary.yes0 & ~given.no0),
  no0: given.no0 | (ordinary.no0 & ~given.yes0),
  yes1: given.yes1 | (ordinary.yes1 & ~given.no1),
  no1: given.no1 | (ordinary.no1 & ~given.yes1),
  codes: filled(given.codes, ordinary.codes),
  platform: given.platform,
  at: given.at,
})

/** Nothing is ordinary. */
const nothing: Packed = new Given()

/** The positions that carry the authorisation with them. */
export const standInPositions = (accountManagers: readonly string[]): readonly string[] => [
  'headteacher',
  ...accountManagers,
]

const standInCode = once((accountManagers: readonly string[]) =>
  codeOf('actor.positions', standInPositions(accountManagers)),
)

const authorised = flagOf('actor.authorised')
const concern = flagOf('content.safeguardingConcern')
const disclosure = flagOf('content.disclosure')
const refersToIndividual = flagOf('content.refersToIndividual')
const teachingTime = flagOf('timing.teachingTime')
const positions = placeOf('actor.positions')
const refersTo = placeOf('content.refersTo')

/** What a number of facts about people, a bit each in their order, is as flags. */
const peopleFlags = Array.from({ length: 1 << peopleFactIds.length }, (_, bits): Packed => {
  const packed = new Given()
  for (const [index, id] of peopleFactIds.entries()) if ((bits & (1 << index)) !== 0) putTruth(packed, flagOf(id), TRUE)
  return packed
})
const everyFact = peopleFlags.length - 1
const allPeopleFlags = peopleFlags[everyFact] as Packed

const nobody: readonly PersonPattern[] = []

const derivePeople = (packed: Packed, people: readonly PersonPattern[], exempt: boolean, assumed: boolean): void => {
  if (people.length === 0) {
    packed.no0 |= allPeopleFlags.yes0
    packed.no1 |= allPeopleFlags.yes1
    return
  }
  const { certain, possible } = peopleFacts(people, exempt, assumed)
  const yes = peopleFlags[certain] as Packed
  const no = peopleFlags[everyFact & ~possible] as Packed
  packed.yes0 |= yes.yes0
  packed.yes1 |= yes.yes1
  packed.no0 |= no.yes0
  packed.no1 |= no.yes1
}

/** Whether all that is not said of the content of an act is ordinary. */
export const assumesContent = ({ isSilent }: Given, { assume }: Derivation): boolean =>
  isSilent || assume === 'ordinary'

/** The facts of an act: as given, assumed where that is asked for, and derived. */
export const derive = (given: Given, derivation: Derivation): Packed => {
  const assumeContent = assumesContent(given, derivation)
  const packed = withOrdinary(
    given,
    derivation.assume === 'ordinary' ? ordinaryFacts : given.isSilent ? ordinaryContent : nothing,
  )

  if (truthAt(packed, authorised) === UNKNOWN) {
    const held = packed.codes[positions] as number
    if (held > 0 && (held & standInCode(derivation.accountManagers)) !== 0) putTruth(packed, authorised, TRUE)
  }

  // Kleene `any`: a concern denied while a disclosure may stand is not yet a known "no".
  const said = truthAt(packed, concern)
  const raised = either(said, truthAt(packed, disclosure))
  const settled = raised === UNKNOWN && assumeContent ? FALSE : raised
  if (settled !== said) putTruth(packed, concern, settled)

  if (derivation.teachingTime && given.at && given.actorId && truthAt(packed, teachingTime) === UNKNOWN)
    putTruth(packed, teachingTime, truthOf(derivation.teachingTime.at(given.actorId, given.at)))

  const people = given.people ?? (assumeContent ? nobody : undefined)
  if (people !== undefined) derivePeople(packed, people, derivation.ownChildExemption, assumeContent)

  const listed = packed.codes[refersTo] as number
  if (listed !== 0) {
    const ofPeople = truthAt(packed, refersToIndividual)
    putTruth(packed, refersToIndividual, listed > 0 ? TRUE : either(UNKNOWN, ofPeople))
  }
  return packed
}

/** A policy's own facts: whatever the act publishes, their ordinary values are taken only where all are. */
const ownValues = ({ extra }: Given, { catalogue, assume }: Derivation): readonly (FactValue | undefined)[] =>
  catalogue.own.map(({ name, ordinary }) => extra?.[name] ?? (assume === 'ordinary' ? ordinary : undefined))

const sets = builtInIds.filter((id) => builtIn[id].type === 'set')

/** Packed facts by their slots, as rules read them, with the policy's own. */
export const unpack = (packed: Packed, given: Given, derivation: Derivation): FactValues => {
  const values: (FactValue | undefined)[] = builtInIds.map((id) => valueAt(packed, id))
  if (given.lists) for (const id of sets) values[builtIn[id].slot] = given.lists.get(id) ?? values[builtIn[id].slot]
  return values.concat(ownValues(given, derivation))
}

/** The facts that follow from what an action says, by their slots. */
export const factsOf = (given: Given, derivation: Derivation): FactValues =>
  unpack(derive(given, derivation), given, derivation)

/** The facts of an action, as {@link factsOf} has them. */
export const deriveFacts = (action: SocialAction, derivation: Derivation): FactValues =>
  factsOf(givenOf(action), derivation)
