import type { Duty } from '../readings/evaluate/evaluation.js'

/** How a duty stands: `overdue` is open past its time. */
export type DutyState = 'open' | 'overdue' | 'fulfilled' | 'cancelled'

/** A duty that arose from an act, and what has become of it. */
export interface TrackedDuty
  extends Pick<Duty, 'clause' | 'section' | 'rule' | 'message' | 'task' | 'bearer' | 'promptness'> {
  readonly state: DutyState
  /** The `id` of the act that it arose from; absent where the act has none. */
  readonly action?: string
  /** The ids of other acts of the same person from which the same standing duty arose. */
  readonly also: readonly string[]
  /** The `actor.id` of that act. */
  readonly actor?: string
  readonly reportTo?: readonly string[]
  /** When it arose: `timing.at` of the act. */
  readonly since?: string
  /** When it is or was due, in UTC. */
  readonly dueBy?: string
  /** When it was fulfilled or cancelled, where that is recorded. */
  readonly at?: string
  /** Who fulfilled or cancelled it, by their id, where that is recorded. */
  readonly by?: string
  /** It was fulfilled after its time. */
  readonly late?: true
}
