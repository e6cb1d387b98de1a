import type { FactId } from '../action/facts.js'
import type { Truth } from '../base/truth.js'

/** Comparisons of the logic. `intersects` is a set's `someFact:in`. */
export type Comparison =
  | 'equal'
  | 'notEqual'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'doesNotContain'
  | 'intersects'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive'

export type Scalar = boolean | number | string
export type Value = Scalar | readonly Scalar[]

/** A comparison of a fact with a value; unknown while its fact is, unless presumed. */
export interface Test {
  readonly kind: 'test'
  readonly fact: FactId
  /** Where the fact's value stands among those of an action. */
  readonly slot: number
  readonly comparison: Comparison
  readonly value: Value
  /** False, not unknown, while the fact is unknown. */
  readonly presumed: boolean
  /** The operator as authored. */
  readonly operator: string
  /** The JSON Pointer it came from, after its file's name. */
  readonly source: string
}

/** A comparison of a parameter with a value: decided when the policy was compiled. */
export interface Constant {
  readonly kind: 'constant'
  readonly truth: Truth
  /** What was compared, where an author wrote a comparison. */
  readonly compared?: {
    readonly fact: string
    readonly operator: string
    readonly value: Value
    readonly actual: Value
  }
  readonly source: string
}

export interface All {
  readonly kind: 'all'
  readonly of: readonly Condition[]
  readonly source: string
}
export interface Any {
  readonly kind: 'any'
  readonly of: readonly Condition[]
  readonly source: string
}
export interface Not {
  readonly kind: 'not'
  readonly of: Condition
  readonly source: string
}

/** The one logic that policies compile to and that every reading reads. */
export type Condition = Constant | Test | All | Any | Not
