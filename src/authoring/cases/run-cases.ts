import { compiledPolicyOf } from '../../api/compiled-policies.js'
import { createEvaluator, type Evaluator } from '../../api/create-evaluator.js'
import { derivationOf, type EvaluatorOptions } from '../../api/options.js'
import type { Policy } from '../../policy/policy.js'
import type { Evaluation } from '../../readings/evaluate/evaluation.js'
import { createReferenceEvaluator } from '../reference-evaluator.js'
import { type CaseDifference, compareCase } from './compare-case.js'
import { expectationOf } from './expectation-of.js'
import type { NamedCase } from './parse-cases.js'
import { type RuleTrace, traceCase } from './trace-case.js'

/** What the evaluator makes of a case that the reference evaluator does not. */
export interface Disagreement {
  /** What the reference evaluator gives. */
  readonly reference: Evaluation
  /** How the evaluation is not as a case that expects the reference's; none where only the reasons differ. */
  readonly difference?: CaseDifference
}

/** What came of a case. */
export interface CaseResult {
  readonly case: NamedCase
  readonly evaluation: Evaluation
  readonly passed: boolean
  /** How the evaluation is not as expected; none where it is. */
  readonly difference?: CaseDifference
  /** A fault of the evaluator and not of the policy; none where there is none. */
  readonly disagreement?: Disagreement
  /** Of a failed case, how all that differs came to its truth. */
  readonly trace: readonly RuleTrace[]
}

/** How to run cases. */
export interface RunOptions {
  /** What makes the evaluator that is tested; `createEvaluator` without it. */
  readonly create?: (policy: Policy, options: EvaluatorOptions) => Evaluator
}

const disagreementOf = (evaluation: Evaluation, reference: Evaluation): { disagreement?: Disagreement } => {
  if (JSON.stringify(evaluation) === JSON.stringify(reference)) return {}
  const difference = compareCase(evaluation, { expect: expectationOf(reference) })
  return { disagreement: { reference, ...(difference === undefined ? {} : { difference }) } }
}

/** Both differences in one, as what to trace. */
const together = (...differences: readonly (CaseDifference | undefined)[]): CaseDifference => {
  const found = differences.filter((difference) => difference !== undefined)
  const outcome = found.find((difference) => difference.outcome)?.outcome
  return { ...(outcome === undefined ? {} : { outcome }), lists: found.flatMap(({ lists }) => lists) }
}

/**
 * Runs cases of a policy. A case passes where the evaluation is exactly as it expects, and the reference
 * evaluator gives the very same evaluation. Results come in the order of the cases.
 *
 * @throws ClausewiseError `policy-required`
 */
export const runCases = (
  policy: Policy,
  cases: readonly NamedCase[],
  { create = createEvaluator }: RunOptions = {},
): readonly CaseResult[] => {
  const compiled = compiledPolicyOf(policy)
  const readingOf = (assume: 'unknown' | 'ordinary') => ({
    derivation: derivationOf(compiled, { assume }),
    evaluate: create(policy, { assume }),
    refer: createReferenceEvaluator(policy, { assume }),
  })
  const readings = { unknown: readingOf('unknown'), ordinary: readingOf('ordinary') }
  return cases.map((one): CaseResult => {
    const { derivation, evaluate, refer } = readings[one.case.assume ?? 'unknown']
    const evaluation = evaluate(one.action)
    const difference = compareCase(evaluation, one.case)
    const { disagreement } = disagreementOf(evaluation, refer(one.action))
    if (difference === undefined && disagreement === undefined)
      return { case: one, evaluation, passed: true, trace: [] }
    return {
      case: one,
      evaluation,
      passed: false,
      ...(difference === undefined ? {} : { difference }),
      ...(disagreement === undefined ? {} : { disagreement }),
      trace: traceCase(together(difference, disagreement?.difference), evaluation, {
        policy: compiled,
        action: one.action,
        derivation,
      }),
    }
  })
}
