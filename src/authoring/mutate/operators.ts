import type { ClauseOperator } from './clause-operator.js'
import type { ConditionOperator } from './condition-operator.js'
import type { HeadOperator } from './head-operator.js'
import { changeBearer } from './operators/change-bearer.js'
import { changeDuration } from './operators/change-duration.js'
import { changeParamount } from './operators/change-paramount.js'
import { changeProcedure } from './operators/change-procedure.js'
import { changePromptness } from './operators/change-promptness.js'
import { changeReportTo } from './operators/change-report-to.js'
import { changeScope } from './operators/change-scope.js'
import { changeStrength } from './operators/change-strength.js'
import { changeTask } from './operators/change-task.js'
import { changeValue } from './operators/change-value.js'
import { dropException, dropMember } from './operators/drop-member.js'
import { flipOperator } from './operators/flip-operator.js'
import { narrowList } from './operators/narrow-list.js'
import { negate } from './operators/negate.js'
import { addPresumption, dropPresumption } from './operators/presumption.js'
import { removeRule } from './operators/remove-rule.js'
import { reorderRules } from './operators/reorder-rules.js'
import { shiftThreshold } from './operators/shift-threshold.js'
import { swapAllAny } from './operators/swap-all-any.js'
import { widenList } from './operators/widen-list.js'
import { onListParameters, onSingleParameters } from './parameter-operator.js'
import { changed, narrowed, shifted, widened } from './values.js'

/** A kind of change, by what it changes. */
export interface Operator {
  readonly ofConditions?: ConditionOperator
  readonly ofClauses?: ClauseOperator
  readonly ofHead?: HeadOperator
}

/** Every kind of change. Of two changes that come to the same, the one of the kind that stands first is made. */
export const operators = {
  'drop-member': { ofConditions: dropMember },
  'drop-exception': { ofConditions: dropException },
  'change-value': { ofConditions: changeValue, ofHead: onSingleParameters(changed) },
  'shift-threshold': { ofConditions: shiftThreshold, ofHead: onSingleParameters(shifted) },
  'flip-operator': { ofConditions: flipOperator },
  negate: { ofConditions: negate },
  'swap-all-any': { ofConditions: swapAllAny },
  'narrow-list': { ofConditions: narrowList, ofHead: onListParameters(narrowed) },
  'widen-list': { ofConditions: widenList, ofHead: onListParameters(widened) },
  'drop-presumption': { ofConditions: dropPresumption },
  'add-presumption': { ofConditions: addPresumption },
  'remove-rule': { ofClauses: removeRule },
  'reorder-rules': { ofClauses: reorderRules },
  'change-strength': { ofClauses: changeStrength },
  'change-paramount': { ofClauses: changeParamount },
  'change-bearer': { ofClauses: changeBearer },
  'change-task': { ofClauses: changeTask },
  'change-promptness': { ofClauses: changePromptness },
  'change-report-to': { ofClauses: changeReportTo },
  'change-procedure': { ofClauses: changeProcedure },
  'change-duration': { ofHead: changeDuration },
  'change-scope': { ofClauses: changeScope },
} as const satisfies Readonly<Record<string, Operator>>

/** A kind of change, by its name in the table: `drop-member`. */
export type OperatorName = keyof typeof operators

/** The kinds of change, in the order of the table. */
export const operatorNames = Object.keys(operators) as readonly OperatorName[]
