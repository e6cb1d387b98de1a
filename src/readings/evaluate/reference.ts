import type { FactValues } from '../../action/facts.js'
import { both, either, FALSE, not, TRUE, type Truth } from '../../base/truth.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Condition, Constant, Test } from '../../logic/condition.js'
import { fold } from '../../logic/fold.js'
import { testTruth } from './test-truth.js'
import { decide, type Verdict } from './verdict.js'

/** What a condition is for given facts, and the comparisons that made it so. */
export interface Trace {
  readonly truth: Truth
  readonly reasons: readonly (Test | Constant)[]
}

/** Keeps the reasons of the members that share the outcome: they are what decided it. */
const join = (truth: Truth, members: readonly Trace[]): Trace => ({
  truth,
  reasons: members.filter((member) => member.truth === truth).flatMap((member) => member.reasons),
})

/**
 * The meaning of a condition: strong Kleene logic, slow and obvious. Every other reading is held to it,
 * and it alone gives reasons.
 */
export const trace = (condition: Condition, facts: FactValues): Trace =>
  fold<Trace>({
    constant: (node) => ({ truth: node.truth, reasons: [node] }),
    test: (node) => ({ truth: testTruth(node, facts), reasons: [node] }),
    all: (members) => join(members.map(({ truth }) => truth).reduce(both, TRUE), members),
    any: (members) => join(members.map(({ truth }) => truth).reduce(either, FALSE), members),
    not: (member) => ({ truth: not(member.truth), reasons: member.reasons }),
  })(condition)

/** The verdict of every clause on some facts, one clause after the other. */
export const referenceVerdict = (policy: CompiledPolicy, facts: FactValues): Verdict => ({
  outOfScope: trace(policy.outOfScope, facts).truth === TRUE,
  companions: policy.companions.filter(({ condition }) => trace(condition, facts).truth === TRUE),
  decisions: policy.clauses.flatMap((clause) =>
    decide(
      clause,
      clause.norms.map(({ condition }) => trace(condition, facts).truth),
    ),
  ),
})
