export { parseAction } from './action/parse-action.js'
export type { Person, SocialAction, SocialActionInput } from './action/social-action.js'
export type { Timetable } from './action/timetable.js'
export { createEvaluator, type Evaluator } from './api/create-evaluator.js'
export { type EvaluateOptions, evaluate } from './api/evaluate.js'
export type { EvaluatorOptions } from './api/options.js'
export { ClausewiseError } from './base/clausewise-error.js'
export type { Issue, Result } from './base/issue.js'
export { loadPolicy, type PolicyFiles } from './policy/load.js'
export type { Policy } from './policy/policy.js'
export { type PolicyStatus, policyStatus } from './policy/policy-status.js'
export type {
  Because,
  Duty,
  Evaluation,
  Finding,
  Outcome,
  Undetermined,
  Violation,
} from './readings/evaluate/evaluation.js'
