import { compiledPolicyOf } from '../../api/compiled-policies.js'
import { derivationOf } from '../../api/options.js'
import type { Policy } from '../../policy/policy.js'
import type { AssumedWitness } from '../ready-made-case.js'
import { ofAction } from './carrier.js'
import { labelsOf, obligationsOf } from './obligations.js'

/** Says which obligations of a policy an act meets, by their ids in ascending order. */
export const createCoverer = (policy: Policy): ((witness: AssumedWitness) => readonly number[]) => {
  const compiled = compiledPolicyOf(policy)
  const derivations = {
    unknown: derivationOf(compiled, { assume: 'unknown' }),
    ordinary: derivationOf(compiled, { assume: 'ordinary' }),
  }
  const obligations = obligationsOf(policy)
  return ({ action, assume }) => {
    const labels = labelsOf(policy, ofAction(action, derivations[assume]))
    return obligations.flatMap(({ id, place, truth }) => (labels[place] === truth ? [id] : []))
  }
}
