import type { SocialAction } from '../../action/social-action.js'
import { compiledPolicyOf } from '../../api/compiled-policies.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import { testsOfPolicy } from '../../logic/tests-of.js'
import type { Policy } from '../../policy/policy.js'
import type { Inputs } from '../../readings/prove/inputs.js'
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

const moves: readonly Move[] = ['stays', 'enters-scope', 'leaves-scope']

const observed = (id: string | undefined, { policy, truthOf }: Side, inputs: Inputs, observations: Observations) => {
  const clause = policy.clauses.find((candidate) => candidate.id === id)
  return clause ? observe(clause, policy, inputs, truthOf, observations) : inputs.diagrams.constant(0)
}

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
  const [same, pairs, keys] = [0, new Map<string, number>(), [''] as string[]]
  const labelOf = (key: string): number => {
    const label = pairs.get(key) ?? keys.push(key) - 1
    pairs.set(key, label)
    return label
  }
  const both = inputs.operation((was, is) => (was === is ? same : labelOf(`${was} ${is}`)))
  const withMove = inputs.operation((label, moved) => (label === same ? same : labelOf(`${keys[label]} ${moved}`)))
  const ofPair = (pair: ClausePair): readonly ObservedPair[] => {
    const differences = withMove(
      both(observed(pair.from?.id, before, inputs, observations), observed(pair.to?.id, after, inputs, observations)),
      move,
    )
    return [...witnesses(inputs, differences)].flatMap(([label, { action, size }]) => {
      if (label === same) return []
      const [was, is, moved] = (keys[label] as string).split(' ').map(Number) as [number, number, number]
      return {
        pair,
        move: moves[moved] as Move,
        from: observations.at(was),
        to: observations.at(is),
        action,
        size,
      }
    })
  }
  return {
    clauses: pairClauses(from, to).flatMap(ofPair),
    moved: [...witnesses(inputs, move)].flatMap(([label, { action }]) =>
      label === 0 ? [] : { move: moves[label] as Move, action },
    ),
  }
}
