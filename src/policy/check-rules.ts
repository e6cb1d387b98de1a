import { checkProcedure, type ReportAt, type SectionFile } from './check.js'
import { checkInvariants } from './check-invariants.js'
import { extentCheck, type Reads } from './check-named-conditions.js'
import { isBareComparison, readsOf } from './condition-reads.js'
import type { DecidingClause } from './deciding.js'
import type { PolicyFile } from './policy.js'

/** Reports what is wrong with the rules of a clause, and promises of other clauses that they break. */
export const checkRules = (
  clause: DecidingClause,
  policy: PolicyFile,
  named: Reads,
  report: ReportAt,
  sections: readonly SectionFile[],
): void => {
  for (const [index, rule] of clause.rules.entries()) {
    const at: ReportAt = (path, code, message) => report(['rules', index, ...path], code, message)
    if (rule.event.type !== clause.kind)
      at(['event', 'type'], 'event-kind', `must be \`${clause.kind}\`, as the clause`)
    checkProcedure(rule.event.params.procedure, ['event', 'params', 'procedure'], policy, at)
    if (isBareComparison(rule.conditions))
      at(['conditions'], 'bare-comparison', 'is a comparison alone: put it in an `all`')
    const reads = readsOf(rule.conditions, policy, (path, code, message) => at(['conditions', ...path], code, message))
    extentCheck(named)(reads, (path, code, message) => at(['conditions', ...path], code, message))
    checkInvariants(clause.id, reads, named, sections, (path, code, message) =>
      at(['conditions', ...path], code, message),
    )
  }
}
