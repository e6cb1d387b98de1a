import type { Companion, NormativeClause } from '../logic/compiled-policy.js'
import type { Condition } from '../logic/condition.js'
import type { Policy } from '../policy/policy.js'

/** What the passes hand on: each returns a new draft with its own part done. */
export interface Draft {
  readonly policy: Policy
  readonly clauses: readonly NormativeClause[]
  readonly outOfScope: Condition
  readonly companions: readonly Companion[]
}

export type Pass = (draft: Draft) => Draft
