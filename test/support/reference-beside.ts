import { givenOf } from '../../src/action/given-of.js'
import type { SocialAction } from '../../src/action/social-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { derivationOf, type EvaluatorOptions } from '../../src/api/options.js'
import { TRUE } from '../../src/base/truth.js'
import type { Policy } from '../../src/policy/policy.js'
import { assemble } from '../../src/readings/evaluate/assemble.js'
import { reasonsOf } from '../../src/readings/evaluate/because.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { type Explanation, explain } from '../../src/readings/evaluate/explanation.js'
import { referenceVerdict } from '../../src/readings/evaluate/reference.js'
import { Situation } from '../../src/readings/evaluate/situation.js'
import type { Decision } from '../../src/readings/evaluate/verdict.js'

type Lists = ReadonlyMap<string, readonly unknown[]>

/** What an evaluation lists of every clause: what is missing to settle it, or what would lift it. */
const listsOf = ({ violations, duties, permissions, recommendations, undetermined }: Evaluation): Lists =>
  new Map<string, readonly unknown[]>([
    ...[violations, duties, permissions, recommendations].flat().map((one) => [one.clause, one.defeasibleBy] as const),
    ...undetermined.map((one) => [one.clause, one.missing] as const),
  ])

/**
 * The reference, beside a reading that remembers: of every act it decides each clause and says why, as ever. What is
 * missing to settle a clause, or would lift a finding, takes most of its time, and is worked out for each list that the
 * reading gives for the first time, and for every act where `everything` is asked for. A list that is the very object
 * of an earlier act, that was compared then, is taken from the reading.
 */
export const referenceBeside = (
  policy: Policy,
  options: EvaluatorOptions = {},
): ((action: SocialAction, found: Evaluation, everything: boolean) => Evaluation) => {
  const compiled = compiledPolicyOf(policy)
  const derivation = derivationOf(compiled, options)
  const compared = new WeakSet<readonly unknown[]>()
  const explained = (decision: Decision, situation: Situation, list: readonly unknown[] | undefined): Explanation => {
    if (list === undefined || !compared.has(list)) return explain(decision, situation)
    const { clause, norm, truth } = decision
    if (truth === TRUE)
      return { reasons: reasonsOf(norm.condition, situation.facts), defeasibleBy: list as readonly string[] }
    const { id, section, kind } = clause
    const missing = list as readonly (readonly string[])[]
    return { undetermined: { clause: id, section, rule: norm.rule, kind, missing } }
  }
  return (action, found, everything) => {
    const situation = new Situation(compiled, givenOf(action), derivation)
    const verdict = referenceVerdict(compiled, situation.facts)
    const lists = everything ? undefined : listsOf(found)
    const decisions = verdict.decisions.map((decision): Decision => {
      const explanation = explained(decision, situation, lists?.get(decision.clause.id))
      return 'undetermined' in explanation
        ? { ...decision, explanation, undetermined: explanation.undetermined }
        : { ...decision, explanation }
    })
    for (const list of listsOf(found).values()) compared.add(list)
    return assemble({ ...verdict, decisions }, situation)
  }
}
