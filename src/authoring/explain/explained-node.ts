import type { Catalogue } from '../../action/catalogue.js'
import type { FactId, FactValue } from '../../action/facts.js'
import type { SocialAction } from '../../action/social-action.js'
import { FALSE, TRUE, UNKNOWN } from '../../base/truth.js'
import type { Condition } from '../../logic/condition.js'
import type { Because } from '../../readings/evaluate/evaluation.js'
import { type FactsRead, membersOf, type TraceNode, traceNode } from '../trace-node.js'
import type { ReasonWords } from './reason-words.js'
import { fieldOf } from './step.js'

/** A comparison with what was read for it, and what that came to in words. */
export interface Reason extends Because {
  readonly words: string
  /** What was read, in words, where "yes" or "no" would not say it. */
  readonly was?: string
  /** The input fields that a value was worked out from; none where it stands in the act as it is. */
  readonly from?: readonly string[]
}

/** A condition with what the reference evaluator made of it, in words. */
export interface ExplainedNode extends Omit<TraceNode, 'read' | 'members'> {
  /** What a comparison asks, in words. */
  readonly asks?: string
  readonly read?: Reason
  readonly members?: readonly ExplainedNode[]
}

const truths = { true: TRUE, false: FALSE, unknown: UNKNOWN } as const

/** Where a derived value comes from: other fields than its own that are known. */
const workedOutFrom = (
  fact: FactId,
  actual: unknown,
  action: SocialAction,
  { facts }: Catalogue,
): { readonly from?: readonly string[] } => {
  const { derived, inputs = [] } = facts.get(fact) ?? {}
  if (derived === undefined || actual === null || fieldOf(action, fact) === actual) return {}
  // A timetable says when people teach.
  const others = fact === 'timing.teachingTime' ? ['actor.id', 'timing.at'] : inputs.filter((field) => field !== fact)
  const from = others.filter((field) => fieldOf(action, field) !== undefined)
  return from.length === 0 ? {} : { from }
}

/** The tree of a condition on an act. */
export const createExplainNode = (action: SocialAction, read: FactsRead, catalogue: Catalogue, words: ReasonWords) => {
  const explained = (condition: Condition, { read: because, members, ...node }: TraceNode): ExplainedNode => {
    const of = membersOf(condition)
    const isComparison = condition.kind === 'test' || condition.kind === 'constant'
    return {
      ...node,
      ...(because === undefined || !isComparison
        ? {}
        : {
            asks: words.asks(condition),
            read: {
              ...because,
              ...(condition.kind === 'test' ? workedOutFrom(condition.fact, because.actual, action, catalogue) : {}),
              ...(condition.kind === 'test' && because.actual !== null && typeof because.actual !== 'boolean'
                ? { was: words.value(condition.fact, because.actual as FactValue) }
                : {}),
              words: words.cameTo(condition, truths[node.truth], because.actual !== null),
            },
          }),
      ...(members === undefined || of === undefined
        ? {}
        : { members: members.map((member, index) => explained(of[index] as Condition, member)) }),
    }
  }
  return (condition: Condition): ExplainedNode => explained(condition, traceNode(condition, read))
}

/** Every comparison that had a part in a condition's truth, each once. */
export const decisiveReasons = (node: ExplainedNode): readonly Reason[] => {
  if (!node.decisive) return []
  return distinctReasons(node.members?.flatMap(decisiveReasons) ?? (node.read === undefined ? [] : [node.read]))
}

/** The fewest comparisons that are enough for a condition's truth; of as few, the first. */
export const enoughReasons = (node: ExplainedNode): readonly Reason[] => {
  if (node.members === undefined) return node.read === undefined ? [] : [node.read]
  const parts = node.members.filter(({ truth }) => node.kind === 'not' || truth === node.truth).map(enoughReasons)
  const oneIsEnough = (node.kind === 'all' && node.truth === 'false') || (node.kind === 'any' && node.truth === 'true')
  const [fewest = []] = [...parts].sort((a, b) => a.length - b.length)
  return oneIsEnough ? fewest : distinctReasons(parts.flat())
}

export const distinctReasons = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values(),
]
