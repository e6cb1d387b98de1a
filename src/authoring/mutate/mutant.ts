import type { Policy } from '../../policy/policy.js'
import type { OperatorName } from './operators.js'

/** Keys and indexes from the top of a file. */
export type Path = readonly (string | number)[]

/** A change of one thing: a condition, a clause or a part of the head. */
export interface Variation<Thing> {
  /** Where, from the thing. */
  readonly at: Path
  readonly value: Thing
  /** In one sentence without its subject: ``drops `content.spam equal true` ``. */
  readonly what: string
  /** Tells variations in one place apart: `+1`, `should`. */
  readonly variant?: string
}

/** A policy with one change that an author could have made by mistake. */
export interface Mutant {
  /** Stable while the files are: `3-staff.json#/clauses/2/strength:change-strength=should`. */
  readonly id: string
  /** The kind of change, by its name among the operators. */
  readonly operator: OperatorName
  readonly file: string
  /** JSON Pointer into the file. */
  readonly path: string
  /** The clause it stands in; none in `policy.json`. */
  readonly clause?: string
  /** The change in one sentence without its subject: ``drops `content.spam equal true` ``. */
  readonly what: string
  /** The policy so changed, under the digest of the original. */
  policy(): Policy
}
