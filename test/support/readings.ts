import { deriveFacts } from '../../src/action/derive.js'
import type { SocialAction } from '../../src/action/social-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { derivationOf, type EvaluatorOptions } from '../../src/api/options.js'
import { createEngineEvaluator } from '../../src/engine.js'
import type { Policy } from '../../src/policy/policy.js'
import { assemble } from '../../src/readings/evaluate/assemble.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { referenceVerdict } from '../../src/readings/evaluate/reference.js'

/** The definition: every clause decided by the reference evaluator. */
export const createReferenceEvaluator = (policy: Policy, options: EvaluatorOptions = {}) => {
  const compiled = compiledPolicyOf(policy)
  const derivation = derivationOf(compiled, options)
  return (action: SocialAction): Evaluation => {
    const facts = deriveFacts(action, derivation)
    return assemble(referenceVerdict(compiled, facts), { policy: compiled, action, derivation, facts })
  }
}

/** Every way to evaluate, behind one signature. */
export const readings = {
  reference: createReferenceEvaluator,
  compiled: createEvaluator,
  engine: createEngineEvaluator,
} satisfies Record<
  string,
  (policy: Policy, options?: EvaluatorOptions) => (action: SocialAction) => Evaluation | Promise<Evaluation>
>
