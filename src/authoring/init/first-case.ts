import { compiledPolicyOf } from '../../api/compiled-policies.js'
import { createEvaluator } from '../../api/create-evaluator.js'
import { TRUE } from '../../base/truth.js'
import { all, not } from '../../logic/build.js'
import type { NormativeClause } from '../../logic/compiled-policy.js'
import type { Case } from '../../policy/case.js'
import type { Policy } from '../../policy/policy.js'
import { proverFor } from '../../readings/prove/prover.js'
import { TooEntangled } from '../../readings/prove/too-entangled.js'
import { observedPairs } from '../diff/observed-pairs.js'
import { saidOf } from '../diff/replay.js'
import { caseFor } from '../ready-made-case.js'

/** A case, with the section among whose cases it belongs. */
export interface FirstCase {
  readonly section: string
  readonly case: Case
}

const assume = 'ordinary'

/** The smallest act of which the two say something else by a clause, nothing else about it being remarkable. */
const differently = (base: Policy, policy: Policy): FirstCase | undefined => {
  const [before, after] = [createEvaluator(base, { assume }), createEvaluator(policy, { assume })]
  const smallest = [...observedPairs(base, policy).clauses]
    .sort((a, b) => a.size - b.size)
    .find(
      ({ pair, action }) => saidOf(before(action), pair.from?.id)?.list !== saidOf(after(action), pair.to?.id)?.list,
    )
  const { id } = smallest?.pair.to ?? {}
  const clause = compiledPolicyOf(policy).clauses.find((candidate) => candidate.id === id)
  if (smallest === undefined || clause === undefined) return undefined
  const name = `${clause.id} is judged otherwise than in ${base.id}`
  return { section: clause.section, case: caseFor(policy, { action: smallest.action, assume }, name) }
}

const breaking = (policy: Policy, { id, section, norms: [norm] }: NormativeClause): FirstCase | undefined => {
  const compiled = compiledPolicyOf(policy)
  if (norm === undefined) return undefined
  const breach = all([norm.condition, not(compiled.outOfScope)])
  const witness = proverFor([breach], compiled).satisfy(breach, TRUE)
  return witness && { section, case: caseFor(policy, { action: witness.action, assume }, `an act that breaks ${id}`) }
}

/**
 * A case to begin with: what an overlay changes or, where it changes nothing, the first prohibition that can be broken.
 * None where nothing can be proved of the policy.
 */
export const firstCase = (base: Policy, policy: Policy): FirstCase | undefined => {
  try {
    const prohibitions = compiledPolicyOf(policy).clauses.filter(({ kind }) => kind === 'prohibition')
    let found = differently(base, policy)
    for (const clause of prohibitions) found ??= breaking(policy, clause)
    return found
  } catch (error) {
    if (error instanceof TooEntangled) return undefined
    throw error
  }
}
