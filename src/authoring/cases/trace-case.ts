import { type Derivation, deriveFacts } from '../../action/derive.js'
import type { FactValues } from '../../action/facts.js'
import type { SocialAction } from '../../action/social-action.js'
import { FALSE, TRUE, type Truth } from '../../base/truth.js'
import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition } from '../../logic/condition.js'
import type { Because, Evaluation } from '../../readings/evaluate/evaluation.js'
import { trace } from '../../readings/evaluate/reference.js'
import { isDecisive } from '../../report/entries.js'
import type { CaseDifference } from './compare-case.js'

/** A condition with what the reference evaluator made of it. */
export interface TraceNode {
  readonly kind: 'all' | 'any' | 'not' | 'comparison'
  /** The named condition that stands here. */
  readonly condition?: string
  readonly truth: 'true' | 'false' | 'unknown'
  /** Whether it is among what decided the whole: the comparisons that did are the reasons of a finding. */
  readonly decisive: boolean
  /** What a comparison read: `actual` is `null` where the fact is not known. */
  readonly read?: Because
  readonly members?: readonly TraceNode[]
}

/** How a rule of a clause came to its truth, or the scope of the policy, or what stands beside a finding. */
export interface RuleTrace {
  readonly of: 'rule' | 'scope' | 'also-under'
  readonly clause?: string
  readonly rule?: string
  readonly root: TraceNode
}

/** The facts of an act, and as they are without any that were assumed. */
interface Facts {
  readonly values: FactValues
  readonly known: FactValues
}

const truthWord = (truth: Truth): TraceNode['truth'] =>
  truth === TRUE ? 'true' : truth === FALSE ? 'false' : 'unknown'

const namedAt = /^policy\.json#\/conditions\/([^/]+)$/

const readBy = (node: Condition, { values, known }: Facts): Because | undefined => {
  if (node.kind === 'constant') return node.compared
  if (node.kind !== 'test') return undefined
  const { fact, slot, operator, value } = node
  const actual = values[slot]
  const read = { fact, operator, value, actual: actual ?? null }
  return actual !== undefined && known[slot] === undefined ? { ...read, assumed: true } : read
}

const membersOf = (node: Condition): readonly Condition[] | undefined => {
  if (node.kind === 'not') return [node.of]
  return node.kind === 'all' || node.kind === 'any' ? node.of : undefined
}

/** The tree of a condition, every truth by the reference evaluator itself. */
const nodeOf = (node: Condition, facts: Facts, decisive = true): TraceNode => {
  const { truth } = trace(node, facts.values)
  const [, name] = namedAt.exec(node.source) ?? []
  const read = readBy(node, facts)
  const decides = (member: Condition) => node.kind === 'not' || trace(member, facts.values).truth === truth
  const members = membersOf(node)?.map((member) => nodeOf(member, facts, decisive && decides(member)))
  return {
    kind: node.kind === 'test' || node.kind === 'constant' ? 'comparison' : node.kind,
    ...(name === undefined ? {} : { condition: name }),
    truth: truthWord(truth),
    decisive,
    ...(read === undefined ? {} : { read }),
    ...(members === undefined ? {} : { members }),
  }
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
  const facts = {
    values: deriveFacts(action, derivation),
    known: deriveFacts(action, { ...derivation, assume: 'unknown' }),
  }
  const ofClause = ({ id, norms }: NormativeClause): readonly RuleTrace[] =>
    norms.map(({ rule, condition }) => ({ of: 'rule', clause: id, rule, root: nodeOf(condition, facts) }))
  const clauses = clausesOf(difference, evaluation)
  const companions = companionsOf(difference)
  const isAboutScope = [evaluation.outcome, difference.outcome?.wanted].includes('out-of-scope')
  return [
    ...(isAboutScope ? [{ of: 'scope' as const, root: nodeOf(policy.outOfScope, facts) }] : []),
    ...policy.companions
      .filter(({ clause }) => companions.has(clause))
      .map(({ clause, condition }) => ({ of: 'also-under' as const, clause, root: nodeOf(condition, facts) })),
    ...policy.clauses.filter(({ id }) => clauses.has(id)).flatMap(ofClause),
  ]
}
