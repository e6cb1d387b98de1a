import { deriveFacts } from '../../src/action/derive.js'
import type { SocialAction } from '../../src/action/social-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { derivationOf } from '../../src/api/options.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../src/base/truth.js'
import type { CompiledPolicy } from '../../src/logic/compiled-policy.js'
import type { Condition, Test } from '../../src/logic/condition.js'
import { simplify } from '../../src/logic/simplify.js'
import { testsOf } from '../../src/logic/tests-of.js'
import type { Policy } from '../../src/policy/policy.js'
import { assemble } from '../../src/readings/evaluate/assemble.js'
import { referenceVerdict } from '../../src/readings/evaluate/reference.js'
import { situationOf } from '../../src/readings/evaluate/situation.js'
import { testTruth } from '../../src/readings/evaluate/test-truth.js'

type Assume = 'unknown' | 'ordinary'

/** The policy with one comparison replaced by a truth, in its place alone. */
const replaced = (policy: CompiledPolicy, literal: Test, truth: Truth): CompiledPolicy => {
  const inside = (condition: Condition) => simplify(condition, (test) => (test === literal ? truth : undefined))
  return {
    ...policy,
    outOfScope: inside(policy.outOfScope),
    companions: policy.companions.map((companion) => ({ ...companion, condition: inside(companion.condition) })),
    clauses: policy.clauses.map((clause) => ({
      ...clause,
      norms: clause.norms.map((norm) => ({ ...norm, condition: inside(norm.condition) })),
    })),
  }
}

/** What the reference evaluator says that a literal could change: of its clause, or of scope and what stands beside findings. */
const said = (policy: CompiledPolicy, action: SocialAction, assume: Assume, id: string | undefined): string => {
  const derivation = derivationOf(policy, { assume })
  const situation = situationOf(policy, action, derivation)
  const verdict = referenceVerdict(policy, situation.facts)
  // What is missing elsewhere takes long to work out and is not asked for.
  const decisions = verdict.decisions.filter(({ clause, truth }) =>
    id === undefined ? truth === TRUE : clause.id === id,
  )
  const evaluation = assemble({ ...verdict, decisions }, situation)
  const findings = [
    ...evaluation.violations,
    ...evaluation.duties,
    ...evaluation.permissions,
    ...evaluation.recommendations,
  ]
  return id === undefined
    ? JSON.stringify([evaluation.outcome === 'out-of-scope', findings.map(({ alsoUnder }) => alsoUnder)])
    : JSON.stringify([findings.map(({ rule }) => rule), evaluation.undetermined.map(({ rule }) => rule)])
}

/** A literal in its place, with the clause of its rule; the scope's have none. */
export interface Placed {
  readonly literal: Test
  readonly clause: string | undefined
}

/** Every literal of a policy. */
export const literalsOf = (policy: Policy): readonly Placed[] => {
  const { outOfScope, companions, clauses } = compiledPolicyOf(policy)
  return [
    ...[outOfScope, ...companions.map(({ condition }) => condition)]
      .flatMap(testsOf)
      .map((literal) => ({ literal, clause: undefined })),
    ...clauses.flatMap(({ id, norms }) =>
      norms.flatMap(({ condition }) => testsOf(condition)).map((literal) => ({ literal, clause: id })),
    ),
  ]
}

/** The truth with which a literal decides, by trying every other in its place; `undefined` where it decides nothing. */
export const bruteForce = (
  policy: Policy,
  { literal, clause }: Placed,
  action: SocialAction,
  assume: Assume,
): Truth | undefined => {
  const compiled = compiledPolicyOf(policy)
  const facts = deriveFacts(action, derivationOf(compiled, { assume }))
  const isKnown = facts[literal.slot] !== undefined
  const truth = testTruth(literal, facts)
  const now = said(compiled, action, assume, clause)
  const others = ([FALSE, UNKNOWN, TRUE] as const).filter(
    (other) => other !== truth && !(literal.presumed && other === UNKNOWN),
  )
  const decides = others.some((other) => said(replaced(compiled, literal, other), action, assume, clause) !== now)
  return decides ? (isKnown ? truth : UNKNOWN) : undefined
}
