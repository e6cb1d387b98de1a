import { TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import type { Companion, Norm, NormativeClause } from '../../logic/compiled-policy.js'
import type { Undetermined } from './evaluation.js'
import type { Explanation } from './explanation.js'
import type { FindingMemory } from './finding-memory.js'

/** A clause that is not false, with the norm that speaks for it. */
export interface Decision {
  readonly clause: NormativeClause
  readonly norm: Norm
  readonly truth: typeof TRUE | typeof UNKNOWN
  /** Where whoever decided it has explained it for all acts that the clause cannot tell apart. */
  readonly explanation?: Explanation
  /** Of a clause that is explained and open: the same as in the explanation, at hand. */
  readonly undetermined?: Undetermined | undefined
  /** Of a clause that is explained and holds. */
  readonly memory?: FindingMemory | undefined
}

/** What a reading finds. What it does not explain is explained when the evaluation is assembled. */
export interface Verdict {
  readonly outOfScope: boolean
  /** The scope clauses that stand beside findings. */
  readonly companions: readonly Companion[]
  /** In the policy's order. */
  readonly decisions: readonly Decision[]
}

/** A clause from the truth of its norms: `any`, spoken for by the first that holds, or is open. */
export const decide = (clause: NormativeClause, truths: readonly Truth[]): readonly Decision[] => {
  for (const truth of [TRUE, UNKNOWN] as const) {
    const norm = clause.norms[truths.indexOf(truth)]
    if (norm) return [{ clause, norm, truth }]
  }
  return []
}
