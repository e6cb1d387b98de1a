import type { Evaluation } from '../../readings/evaluate/evaluation.js'
import type { ExplainedNode, Reason } from './explained-node.js'
import type { Proposals } from './proposals.js'

/** How a clause stands to an act. */
export type ClauseState =
  | 'holds'
  | 'open'
  | 'does-not-hold'
  /** The act is outside the policy, and only what holds there too is asked. */
  | 'not-asked'
  /** It has no condition. */
  | 'decides-nothing'

/** A rule, or the condition of a clause without rules, on an act. */
export interface ExplainedRule {
  /** The rule's name; none for a condition. */
  readonly rule?: string
  readonly root: ExplainedNode
}

/** Why a clause does or does not apply to an act. */
export interface ExplainedClause {
  readonly clause: string
  readonly section: string
  readonly locator: string
  readonly title: string
  readonly summary: string
  readonly kind: string
  readonly strength?: string
  readonly state: ClauseState
  /** The rule that speaks for the clause; none where none holds or is open. */
  readonly rule?: string
  /** What made it so: all that did where it holds or is open, enough of it where it does not. */
  readonly reasons: readonly Reason[]
  /** Of an open clause, alternative sets of input fields that could settle it. */
  readonly missing?: readonly (readonly string[])[]
  /** What a clause without rules does. */
  readonly says?: string
  /** Every rule as a tree; only of a clause that was asked for. */
  readonly rules?: readonly ExplainedRule[]
}

/** Why a policy says what it says of an act. */
export interface Explanation {
  readonly assume: 'unknown' | 'ordinary'
  /** By the reference evaluator. */
  readonly evaluation: Evaluation
  /** Whether the policy covers the act, and why. */
  readonly scope: { readonly outOfScope: boolean; readonly reasons: readonly Reason[] }
  /** Every clause in the order of the policy, or the one that was asked for. */
  readonly clauses: readonly ExplainedClause[]
  /** How the act could be done so that it complies; none where a clause was asked for. */
  readonly proposals?: Proposals
}
