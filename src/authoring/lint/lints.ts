import type { LintCode } from '../../policy/lint-codes.js'
import { alwaysHolds } from './always-holds.js'
import { clauseWithoutCase } from './clause-without-case.js'
import { doubleBind } from './double-bind.js'
import { duplicateRule } from './duplicate-rule.js'
import { idleCondition } from './idle-condition.js'
import { idlePresumption } from './idle-presumption.js'
import type { Lint } from './lint.js'
import { missingRemedy } from './missing-remedy.js'
import { neverHolds } from './never-holds.js'
import { overruledPermission } from './overruled-permission.js'
import { readingLevel } from './reading-level.js'
import { shadowedRule } from './shadowed-rule.js'
import { unusedCondition } from './unused-condition.js'
import { unusedFact } from './unused-fact.js'
import { unusedParameter } from './unused-parameter.js'
import { unusedProcedure } from './unused-procedure.js'
import { unusedSuppression } from './unused-suppression.js'

/** Every lint by its code. They run in the order of `lintCodes`, the last of which sees what the others found. */
export const lints: Readonly<Record<LintCode, Lint>> = {
  'never-holds': neverHolds,
  'always-holds': alwaysHolds,
  'duplicate-rule': duplicateRule,
  'shadowed-rule': shadowedRule,
  'idle-condition': idleCondition,
  'idle-presumption': idlePresumption,
  'overruled-permission': overruledPermission,
  'double-bind': doubleBind,
  'clause-without-case': clauseWithoutCase,
  'missing-remedy': missingRemedy,
  'reading-level': readingLevel,
  'unused-condition': unusedCondition,
  'unused-parameter': unusedParameter,
  'unused-fact': unusedFact,
  'unused-procedure': unusedProcedure,
  'unused-suppression': unusedSuppression,
}
