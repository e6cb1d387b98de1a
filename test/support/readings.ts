import type { SocialAction } from '../../src/action/social-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import type { EvaluatorOptions } from '../../src/api/options.js'
import { createReferenceEvaluator } from '../../src/authoring/reference-evaluator.js'
import { createEngineEvaluator } from '../../src/engine.js'
import type { Policy } from '../../src/policy/policy.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'

/** Every way to evaluate, behind one signature. */
export const readings = {
  reference: createReferenceEvaluator,
  compiled: createEvaluator,
  engine: createEngineEvaluator,
} satisfies Record<
  string,
  (policy: Policy, options?: EvaluatorOptions) => (action: SocialAction) => Evaluation | Promise<Evaluation>
>
