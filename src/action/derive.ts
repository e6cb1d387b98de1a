import { once } from '../base/once.js'
import { TRUE, truthOf, UNKNOWN } from '../base/truth.js'
import type { Catalogue, OwnFact } from './catalogue.js'
import { builtInIds, type FactValue, type FactValues } from './facts.js'
import { type Given, valueIn } from './given.js'
import { givenOf } from './given-of.js'
import { bitsWhere, type Packed, placeOf, putTruth, truthAt } from './packed.js'
import { ordinaryFacts, settle } from './settle.js'
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

/** The positions that carry the authorisation with them. */
export const standInPositions = (accountManagers: readonly string[]): readonly string[] => [
  'headteacher',
  ...accountManagers,
]

const standIns = once((accountManagers: readonly string[]) => {
  const positions = standInPositions(accountManagers)
  return bitsWhere('actor.positions', (position) => positions.includes(position))
})

const authorised = placeOf('actor.authorised')
const teachingTime = placeOf('timing.teachingTime')
const positions = placeOf('actor.positions')

/** Whether all that is not said of the content of an act is ordinary. */
export const assumesContent = ({ isSilent }: Given, { assume }: Derivation): boolean =>
  isSilent || assume === 'ordinary'

/** The facts of an act: as given, assumed where that is asked for, and derived. */
export const derive = (given: Given, derivation: Derivation): Packed => {
  const { assume, ownChildExemption } = derivation
  const settled =
    assume === 'ordinary'
      ? settle(given, ordinaryFacts, ownChildExemption)
      : ownChildExemption
        ? given.exempting
        : given.settled
  const standsIn =
    // Of most acts no position is known: that is sooner seen than which ones stand in.
    truthAt(settled, positions) === TRUE &&
    truthAt(settled, authorised) === UNKNOWN &&
    truthAt(settled, standIns(derivation.accountManagers)) === TRUE
  const timed = derivation.teachingTime !== undefined && truthAt(settled, teachingTime) === UNKNOWN
  // Most acts: nothing more follows under this policy than under any other.
  if (!standsIn && !timed) return settled

  const packed = settled.slice()
  if (standsIn) putTruth(packed, authorised, TRUE)
  if (timed && given.at && given.actorId)
    putTruth(packed, teachingTime, truthOf(derivation.teachingTime.at(given.actorId, given.at)))
  return packed
}

/** A fact of a policy's own: whatever the act publishes, its ordinary value is taken only where all are. */
export const ownValue = (
  { extra }: Given,
  { assume }: Derivation,
  { name, ordinary }: OwnFact,
): FactValue | undefined => extra?.[name] ?? (assume === 'ordinary' ? ordinary : undefined)

/** Packed facts by their slots, as rules read them, with the policy's own. */
export const unpack = (packed: Packed, given: Given, derivation: Derivation): FactValues => {
  const values: (FactValue | undefined)[] = builtInIds.map((id) => valueIn(given, packed, id))
  return values.concat(derivation.catalogue.own.map((fact) => ownValue(given, derivation, fact)))
}

/** The facts that follow from what an action says, by their slots. */
export const factsOf = (given: Given, derivation: Derivation): FactValues =>
  unpack(derive(given, derivation), given, derivation)

/** The facts of an action, as {@link factsOf} has them. */
export const deriveFacts = (action: SocialAction, derivation: Derivation): FactValues =>
  factsOf(givenOf(action), derivation)
