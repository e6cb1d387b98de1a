import type { SocialAction } from '../../action/social-action.js'
import { compiledPolicyOf } from '../../api/compiled-policies.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import { testsOfPolicy } from '../../logic/tests-of.js'
import type { Policy } from '../../policy/policy.js'
import type { Inputs } from '../../readings/prove/inputs.js'
import { Labels } from '../../readings/prove/labels.js'
import { type Observation, Observations, observe, observeScope } from '../../readings/prove/observe.js'
import { type TruthOf, truthsUnder } from '../../readings/prove/truths.js'
import { witnesses } from '../../readings/prove/witness.js'
import { worldOf } from '../../readings/prove/world.js'
import { type ClausePair, pairClauses } from './clause-pairs.js'

/** What becomes of an act's scope. */
export type Move = 'stays' | 'enters-scope' | 'leaves-scope'

/** What two policies say differently of some kind of act by one clause, with the smallest such act. */
export interface ObservedPair {
  readonly pair: ClausePair
  readonly move: Move
  readonly from: Observation
  readonly to: Observation
  readonly action: SocialAction
  readonly size: number
}

interface Side {
  readonly policy: CompiledPolicy
  readonly truthOf: TruthOf
}

/** Labels of what was said and what is said, and the place of a move. */
interface Difference {
  readonly was: number
  readonly is: number
  readonly moved: number
}

const moves: readonly Move[] = ['stays', 'enters-scope', 'leaves-scope']

const observed = (id: string | undefined, { policy, truthOf }: Side, inputs: Inputs, observations: Observations) => {
  const clause = policy.clauses.find((candidate) => candidate.id === id)
  return clause ? observe(clause, policy, inputs, truthOf, observations) : inputs.diagrams.constant(0)
}

const bearsOnOutcome = ({ list }: Observation): boolean => list === 'prohibition' || list === 'undetermined'

/**
 * Every difference between what two policies say of any act, clause by clause: an act that is not like
 * one of these is judged the same by both. Reasons and missing facts aside, which follow from the rest.
 */
export const observedPairs = (
  from: Policy,
  to: Policy,
): { readonly clauses: readonly ObservedPair[]; readonly moved: readonly { move: Move; action: SocialAction }[] } => {
  const policies = [compiledPolicyOf(from), compiledPolicyOf(to)] as const
  const inputs = worldOf(policies.flatMap(testsOfPolicy), policies)
  const [before, after] = policies.map((policy) => ({ policy, truthOf: truthsUnder(inputs, policy) })) as [Side, Side]
  const observations = new Observations()
  const move = inputs.operation((was, is) => (was === is ? 0 : was > is ? 1 : 2))(
    observeScope(before.policy, inputs, before.truthOf),
    observeScope(after.policy, inputs, after.truthOf),
  )
  const differences = new Labels<Difference | 'none'>('none')
  const between = inputs.operation((was, is) => (was === is ? 0 : differences.labelOf({ was, is, moved: 0 })))
  const withMove = inputs.operation((label, moved) => {
    const difference = differences.at(label)
    return difference === 'none' ? label : differences.labelOf({ ...difference, moved })
  })
  // What a paramount clause says of an act out of scope is no breach, and leaves nothing undetermined.
  const outside = (away: Move) =>
    inputs.operation((label, moved) => (moves[moved] === away && bearsOnOutcome(observations.at(label)) ? 0 : label))
  const beforeEntering = outside('enters-scope')
  const afterLeaving = outside('leaves-scope')
  const ofPair = (pair: ClausePair): readonly ObservedPair[] => {
    const was = beforeEntering(observed(pair.from?.id, before, inputs, observations), move)
    const is = afterLeaving(observed(pair.to?.id, after, inputs, observations), move)
    return [...witnesses(inputs, withMove(between(was, is), move))].flatMap(([label, { action, size }]) => {
      const found = differences.at(label)
      if (found === 'none') return []
      const [from, to] = [observations.at(found.was), observations.at(found.is)]
      return { pair, move: moves[found.moved] as Move, from, to, action, size }
    })
  }
  return {
    clauses: pairClauses(from, to).flatMap(ofPair),
    moved: [...witnesses(inputs, move)].flatMap(([label, { action }]) =>
      label === 0 ? [] : { move: moves[label] as Move, action },
    ),
  }
}
