import { type Derivation, factsOf, givenOf, withoutContent } from '../../action/derive.js'
import { type BuiltInFactId, builtIn, type FactValue, type FactValues } from '../../action/facts.js'
import type { Given } from '../../action/given.js'
import { ordinaryPattern, type PersonPattern } from '../../action/person-pattern.js'
import type { SocialAction } from '../../action/social-action.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'

/** An act under a policy, as far as it is known. */
export interface Situation {
  readonly policy: CompiledPolicy
  /** What the action says. */
  readonly given: Given
  readonly derivation: Derivation
  /** What follows from it. */
  readonly facts: FactValues
}

/** A parsed act whose facts need no check. */
export const situationOf = (policy: CompiledPolicy, action: SocialAction, derivation: Derivation): Situation => {
  const given = givenOf(action)
  return { policy, given, derivation, facts: factsOf(given, derivation) }
}

/** What the action itself says of a fact: before any derivation or assumption. */
export const givenFact = ({ given }: Situation, fact: BuiltInFactId): FactValue | undefined =>
  given.facts[builtIn[fact].slot]

export const factOf = ({ facts }: Situation, fact: BuiltInFactId): FactValue | undefined => facts[builtIn[fact].slot]

/** Whether absent content is known to be ordinary. */
export const contentAssumed = (situation: Situation): boolean =>
  situation.derivation.assume === 'ordinary' || withoutContent.has(givenFact(situation, 'verb') as SocialAction['verb'])

const nobody: readonly PersonPattern[] = []

/** The people of an act, as the facts about them read them. */
export const peopleOf = (situation: Situation): readonly PersonPattern[] | undefined => {
  const { people } = situation.given
  return contentAssumed(situation) ? (people?.map(ordinaryPattern) ?? nobody) : people
}
