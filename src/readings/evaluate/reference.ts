import type { FactValues } from '../../action/facts.js'
import { both, either, FALSE, not, TRUE, type Truth } from '../../base/truth.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Condition, Constant, Test } from '../../logic/condition.js'
import { fold } from '../../logic/fold.js'
import { testTruth } from './test-truth.js'
import { decide, type Verdict } from './verdict.js'

/** What a condition is for given facts, the comparisons that made it so, and the same of all that it consists of. */
export interface Trace {
  readonly node: Condition
  readonly truth: Truth
  readonly reasons: readonly (Test | Constant)[]
  readonly members: readonly Trace[]
}

/** Whether a member is among what decided the outcome: it shares it, or is what is denied. */
export const decides = (member: Trace, { node, truth }: Pick<Trace, 'node' | 'truth'>): boolean =>
  node.kind === 'not' || member.truth === truth

/** Keeps the reasons of the members that decided the outcome. */
const join = (node: Condition, truth: Truth, members: readonly Trace[]): Trace => ({
  node,
  truth,
  reasons: members.filter((member) => decides(member, { node, truth })).flatMap((member) => member.reasons),
  members,
})

/**
 * The meaning of a condition: strong Kleene logic, slow and obvious. Every other reading is held to it,
 * and it alone gives reasons.
 */
export const trace = (condition: Condition, facts: FactValues): Trace =>
  fold<Trace>({
    constant: (node) => ({ node, truth: node.truth, reasons: [node], members: [] }),
    test: (node) => ({ node, truth: testTruth(node, facts), reasons: [node], members: [] }),
    all: (members, node) => join(node, members.map(({ truth }) => truth).reduce(both, TRUE), members),
    any: (members, node) => join(node, members.map(({ truth }) => truth).reduce(either, FALSE), members),
    not: (member, node) => ({ node, truth: not(member.truth), reasons: member.reasons, members: [member] }),
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
