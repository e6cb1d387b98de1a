import { type Derivation, ordinaryPeople, withoutContent } from '../../action/derive.js'
import { type BuiltInFactId, builtIn, type FactValue, type FactValues } from '../../action/facts.js'
import type { Person, SocialAction } from '../../action/social-action.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'

/** An act under a policy, as far as it is known. */
export interface Situation {
  readonly policy: CompiledPolicy
  readonly action: SocialAction
  readonly derivation: Derivation
  readonly facts: FactValues
  /** What the comparisons of the policy's scope come to, as a key. */
  readonly scope: number | string
}

/** What is known of an act before anything is asked of it. */
export type Known = Omit<Situation, 'scope'>

export const factOf = ({ facts }: Situation, fact: BuiltInFactId): FactValue | undefined => facts[builtIn[fact].slot]

/** Whether absent content is known to be ordinary. */
export const contentAssumed = ({ action, derivation }: Situation): boolean =>
  derivation.assume === 'ordinary' || withoutContent.has(action.verb)

/** The people of an act, as the facts about them read them. */
export const peopleOf = (situation: Situation): readonly Person[] | undefined => {
  const people = situation.action.content?.people
  return contentAssumed(situation) ? ordinaryPeople(people) : people
}
