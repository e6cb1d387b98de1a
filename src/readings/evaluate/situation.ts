import type { OwnFact } from '../../action/catalogue.js'
import { assumesContent, type Derivation, derive, ownValue, unpack } from '../../action/derive.js'
import { type BuiltInFactId, type FactId, type FactValue, type FactValues, isBuiltIn } from '../../action/facts.js'
import { type Given, valueIn } from '../../action/given.js'
import { givenOf } from '../../action/given-of.js'
import { epochOf } from '../../action/instant.js'
import type { Packed } from '../../action/packed.js'
import { ordinaryPattern, type PersonPattern } from '../../action/person-pattern.js'
import type { SocialAction } from '../../action/social-action.js'
import { once } from '../../base/once.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import { type Reach, reachOf } from './people-cells.js'

const withoutAssumption = once((derivation: Derivation): Derivation => ({ ...derivation, assume: 'unknown' }))

/** An act under a policy, as far as it is known. */
export class Situation {
  /** What follows from what the action says. */
  readonly packed: Packed
  private unpacked: FactValues | undefined = undefined
  private unassumed: Situation | undefined = undefined
  private reached: Reach | undefined = undefined
  private epoch: number | undefined = undefined

  /** @param given what the action says */
  constructor(
    readonly policy: CompiledPolicy,
    readonly given: Given,
    readonly derivation: Derivation,
  ) {
    this.packed = derive(given, derivation)
  }

  /** Every fact by its slot: for those who read many of them. */
  get facts(): FactValues {
    this.unpacked ??= unpack(this.packed, this.given, this.derivation)
    return this.unpacked
  }

  /** The same without any assumption. */
  get known(): Situation {
    if (this.derivation.assume === 'unknown') return this
    this.unassumed ??= new Situation(this.policy, this.given, withoutAssumption(this.derivation))
    return this.unassumed
  }

  /** When it was, where that is known: in milliseconds since the epoch. */
  get moment(): number | undefined {
    const { at } = this.given
    if (this.epoch === undefined && at !== undefined) this.epoch = epochOf(at)
    return this.epoch
  }

  /** What the facts about people can be. */
  get reach(): Reach {
    this.reached ??= reachOf(peopleOf(this), this.derivation.ownChildExemption)
    return this.reached
  }

  /** One fact. */
  value(id: FactId): FactValue | undefined {
    if (isBuiltIn(id)) return valueIn(this.given, this.packed, id)
    return ownValue(this.given, this.derivation, this.policy.catalogue.facts.get(id) as OwnFact)
  }
}

/** A parsed act whose facts need no check. */
export const situationOf = (policy: CompiledPolicy, action: SocialAction, derivation: Derivation): Situation =>
  new Situation(policy, givenOf(action), derivation)

/** What the action itself says of a fact: before any derivation or assumption. */
export const givenFact = ({ given }: Situation, id: BuiltInFactId): FactValue | undefined =>
  valueIn(given, given.said, id)

export const factOf = ({ given, packed }: Situation, id: BuiltInFactId): FactValue | undefined =>
  valueIn(given, packed, id)

/** Whether absent content is known to be ordinary. */
export const contentAssumed = ({ given, derivation }: Situation): boolean => assumesContent(given, derivation)

const nobody: readonly PersonPattern[] = []

/** The people of an act, as the facts about them read them. */
const peopleOf = (situation: Situation): readonly PersonPattern[] | undefined => {
  const { people } = situation.given
  if (!contentAssumed(situation)) return people
  return people === undefined || people.length === 0 ? nobody : people.map(ordinaryPattern)
}
