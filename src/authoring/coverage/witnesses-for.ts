import { compiledPolicyOf } from '../../api/compiled-policies.js'
import { testsOfPolicy } from '../../logic/tests-of.js'
import type { Policy } from '../../policy/policy.js'
import type { Assume } from '../../readings/prove/inputs.js'
import { type Witness, witnesses } from '../../readings/prove/witness.js'
import { worldOf } from '../../readings/prove/world.js'
import type { AssumedWitness } from '../ready-made-case.js'
import { ofWorld } from './carrier.js'
import { labelsOf, type Obligation } from './obligations.js'

type Find = (obligation: Obligation) => Witness | undefined

const proverUnder = (policy: Policy, assume: Assume): Find => {
  const compiled = compiledPolicyOf(policy)
  const inputs = worldOf(testsOfPolicy(compiled), [compiled], assume)
  const labels = labelsOf(policy, ofWorld(inputs, compiled))
  const known = new Map<number, ReadonlyMap<number, Witness>>()
  return ({ place, truth }) => {
    const label = labels[place]
    const found = known.get(place) ?? (label === undefined ? new Map() : witnesses(inputs, label))
    known.set(place, found)
    return found.get(truth)
  }
}

const lazily = (make: () => Find): Find => {
  let made: Find | undefined
  return (obligation) => {
    made ??= make()
    return made(obligation)
  }
}

/**
 * Finds a smallest act that meets an obligation, or proves that there is none. Ordinary values are assumed where
 * that will do: less needs to be said then, and less stays open.
 */
export const createWitnesser = (policy: Policy): ((obligation: Obligation) => AssumedWitness | undefined) => {
  const ordinary = lazily(() => proverUnder(policy, 'ordinary'))
  const unknown = lazily(() => proverUnder(policy, 'unknown'))
  return (obligation) => {
    const assumed = ordinary(obligation)
    if (assumed !== undefined) return { action: assumed.action, assume: 'ordinary' }
    const found = unknown(obligation)
    return found && { action: found.action, assume: 'unknown' }
  }
}
