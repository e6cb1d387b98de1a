export { checkCases } from './authoring/cases/check-cases.js'
export {
  type CaseDifference,
  compareCase,
  type FieldDifference,
  type ListDifference,
} from './authoring/cases/compare-case.js'
export { type NamedCase, parseCases } from './authoring/cases/parse-cases.js'
export { type CaseResult, type Disagreement, type RunOptions, runCases } from './authoring/cases/run-cases.js'
export type { RuleTrace, TraceNode } from './authoring/cases/trace-case.js'
export { casesForGaps, type ReadyMadeCase } from './authoring/coverage/cases-for-gaps.js'
export type {
  ClauseCoverage,
  Count,
  Coverage,
  DecisionCoverage,
  ObligationCoverage,
  Outline,
  SectionCoverage,
  Totals,
} from './authoring/coverage/coverage.js'
export { coverageOf } from './authoring/coverage/coverage-of.js'
export type { Case } from './policy/case.js'
