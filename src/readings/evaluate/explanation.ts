import { TRUE } from '../../base/truth.js'
import { type Reason, reasonsOf } from './because.js'
import type { Undetermined } from './evaluation.js'
import { defeatersOf, missingFor } from './missing.js'
import type { Situation } from './situation.js'
import type { Decision } from './verdict.js'

/** Why a clause holds, or what would settle it: in all but the values that were read. */
export type Explanation =
  | { readonly reasons: readonly Reason[]; readonly defeasibleBy: readonly string[] }
  | { readonly undetermined: Undetermined }

/** Explains a decision by the reference. */
export const explain = ({ clause, norm, truth }: Decision, situation: Situation): Explanation =>
  truth === TRUE
    ? { reasons: reasonsOf(norm.condition, situation.facts), defeasibleBy: defeatersOf(clause, situation) }
    : {
        undetermined: {
          clause: clause.id,
          section: clause.section,
          rule: norm.rule,
          kind: clause.kind,
          missing: missingFor(clause, situation),
        },
      }
