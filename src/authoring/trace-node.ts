import { type Derivation, deriveFacts } from '../action/derive.js'
import type { FactValues } from '../action/facts.js'
import { givenOf } from '../action/given-of.js'
import type { SocialAction } from '../action/social-action.js'
import { checkedFacts } from '../api/checked-facts.js'
import { FALSE, TRUE, type Truth } from '../base/truth.js'
import type { Condition } from '../logic/condition.js'
import type { Because } from '../readings/evaluate/evaluation.js'
import { trace } from '../readings/evaluate/reference.js'

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

/** The facts of an act, and as they are without any that were assumed. */
export interface FactsRead {
  readonly values: FactValues
  readonly known: FactValues
}

/**
 * The facts of an act, for tracing.
 *
 * @throws ClausewiseError `invalid-action` where it carries a fact that the policy does not declare
 */
export const factsRead = (action: SocialAction, derivation: Derivation): FactsRead => ({
  values: checkedFacts(givenOf(action), derivation),
  known: deriveFacts(action, { ...derivation, assume: 'unknown' }),
})

export const truthWord = (truth: Truth): TraceNode['truth'] =>
  truth === TRUE ? 'true' : truth === FALSE ? 'false' : 'unknown'

const namedAt = /^policy\.json#\/conditions\/([^/]+)$/

const readBy = (node: Condition, { values, known }: FactsRead): Because | undefined => {
  if (node.kind === 'constant') return node.compared
  if (node.kind !== 'test') return undefined
  const { fact, slot, operator, value } = node
  const actual = values[slot]
  const read = { fact, operator, value, actual: actual ?? null }
  return actual !== undefined && known[slot] === undefined ? { ...read, assumed: true } : read
}

export const membersOf = (node: Condition): readonly Condition[] | undefined => {
  if (node.kind === 'not') return [node.of]
  return node.kind === 'all' || node.kind === 'any' ? node.of : undefined
}

/** The tree of a condition, every truth by the reference evaluator itself. */
export const traceNode = (node: Condition, facts: FactsRead, decisive = true): TraceNode => {
  const { truth } = trace(node, facts.values)
  const [, name] = namedAt.exec(node.source) ?? []
  const read = readBy(node, facts)
  const decides = (member: Condition) => node.kind === 'not' || trace(member, facts.values).truth === truth
  const members = membersOf(node)?.map((member) => traceNode(member, facts, decisive && decides(member)))
  return {
    kind: node.kind === 'test' || node.kind === 'constant' ? 'comparison' : node.kind,
    ...(name === undefined ? {} : { condition: name }),
    truth: truthWord(truth),
    decisive,
    ...(read === undefined ? {} : { read }),
    ...(members === undefined ? {} : { members }),
  }
}
