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
export type { Case } from './policy/case.js'
