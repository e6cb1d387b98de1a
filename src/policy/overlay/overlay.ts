import type { Policy } from '../policy.js'
import type { LevelChange } from './conflicts.js'

/** A policy or an overlay, by its id, with the version and the digest that it was loaded with. */
export interface Level {
  readonly id: string
  readonly version: string
  readonly digest: string
}

/** An overlay with all that it rests on. */
export interface LoadedOverlay {
  /** The policy with every change made: as any other one that was loaded. */
  readonly policy: Policy
  /** The policy that all others extend, then the overlays in their order; the last is this one. */
  readonly lineage: readonly Level[]
  /** Every change in the order in which it was made, with the overlay that makes it. */
  readonly changes: readonly LevelChange[]
}

/** What an overlay can extend. */
export type Base = Policy | LoadedOverlay

const levelOf = ({ id, version, digest }: Policy): Level => ({ id, version, digest })

/** A base as if it were an overlay: a policy rests on nothing and changes nothing. */
export const asOverlay = (base: Base): LoadedOverlay =>
  'policy' in base ? base : { policy: base, lineage: [levelOf(base)], changes: [] }

/** An overlay of a base. */
export const overlayOf = (base: LoadedOverlay, policy: Policy, changes: readonly LevelChange[]): LoadedOverlay => ({
  policy,
  lineage: [...base.lineage, levelOf(policy)],
  changes: [...base.changes, ...changes],
})
