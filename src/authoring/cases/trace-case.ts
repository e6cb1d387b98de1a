import type { Derivation } from '../../action/derive.js'
import type { SocialAction } from '../../action/social-action.js'
import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Evaluation } from '../../readings/evaluate/evaluation.js'
import { isDecisive } from '../../report/entries.js'
import { factsRead, type TraceNode, traceNode } from '../trace-node.js'
import type { CaseDifference } from './compare-case.js'

/** How a rule of a clause came to its truth, or the scope of the policy, or what stands beside a finding. */
export interface RuleTrace {
  readonly of: 'rule' | 'scope' | 'also-under'
  readonly clause?: string
  readonly rule?: string
  readonly root: TraceNode
}

/** The clauses that make the outcome what it is. */
const decidingOutcome = ({ outcome, violations, undetermined }: Evaluation): readonly { readonly clause: string }[] =>
  outcome === 'breach' ? violations : outcome === 'undetermined' ? undetermined.filter(isDecisive) : []

/** The clauses that a difference is about; where it is in no list, those that make the outcome. */
const clausesOf = ({ lists }: CaseDifference, evaluation: Evaluation): ReadonlySet<string> => {
  const named = lists.flatMap(({ notFound, unexpected, fields }) => [
    ...notFound,
    ...[...unexpected, ...fields].map(({ clause }) => clause),
  ])
  return new Set(lists.length > 0 ? named : decidingOutcome(evaluation).map(({ clause }) => clause))
}

/** The clauses that stand beside findings, where a difference is about them. */
const companionsOf = ({ lists }: CaseDifference): ReadonlySet<unknown> =>
  new Set(
    lists
      .flatMap(({ fields }) => fields.filter(({ field }) => field === 'alsoUnder'))
      .flatMap(({ wanted, got }) => [...(wanted as readonly string[]), ...(got as readonly string[])]),
  )

/** How everything that a difference is about came to its truth in the reference evaluator: in the policy's order, the scope first. */
export const traceCase = (
  difference: CaseDifference,
  evaluation: Evaluation,
  { policy, action, derivation }: { policy: CompiledPolicy; action: SocialAction; derivation: Derivation },
): readonly RuleTrace[] => {
  const facts = factsRead(action, derivation)
  const ofClause = ({ id, norms }: NormativeClause): readonly RuleTrace[] =>
    norms.map(({ rule, condition }) => ({ of: 'rule', clause: id, rule, root: traceNode(condition, facts) }))
  const clauses = clausesOf(difference, evaluation)
  const companions = companionsOf(difference)
  const isAboutScope = [evaluation.outcome, difference.outcome?.wanted].includes('out-of-scope')
  return [
    ...(isAboutScope ? [{ of: 'scope' as const, root: traceNode(policy.outOfScope, facts) }] : []),
    ...policy.companions
      .filter(({ clause }) => companions.has(clause))
      .map(({ clause, condition }) => ({ of: 'also-under' as const, clause, root: traceNode(condition, facts) })),
    ...policy.clauses.filter(({ id }) => clauses.has(id)).flatMap(ofClause),
  ]
}
