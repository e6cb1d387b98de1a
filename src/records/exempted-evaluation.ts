import type { Evaluation, Outcome, Violation } from '../readings/evaluate/evaluation.js'
import type { Exemption } from './exemption.js'

/** A violation, and beside it the exemption under which it stands. */
export interface ExemptedViolation extends Violation {
  readonly exemption?: Exemption
}

/** An exemption that would have covered a violation at another time. */
export interface LapsedExemption {
  /** The clause that is broken. */
  readonly clause: string
  readonly why: 'expired' | 'not-yet'
  readonly exemption: Exemption
}

/** An evaluation to which exemptions were applied. Every violation is still there. */
export interface ExemptedEvaluation extends Evaluation {
  /** No breach where every violation is exempt: then `undetermined` where a prohibition or an obligation is open. */
  readonly outcome: Outcome
  /** What the policy says without any exemption. */
  readonly outcomeByPolicy: Outcome
  readonly violations: readonly ExemptedViolation[]
  /** Exemptions that were over, or had not begun, when the act was done. */
  readonly lapsedExemptions: readonly LapsedExemption[]
}
