export { changesetText } from './authoring/diff/changeset.js'
export {
  type Change,
  diffPolicies,
  type PolicyDiff,
  type ScopeChange,
  type VersionedPolicy,
} from './authoring/diff/diff-policies.js'
export { diffText } from './authoring/diff/diff-text.js'
export type { Edit } from './authoring/diff/edits.js'
export type { Effect } from './authoring/diff/effects.js'
export type { Said } from './authoring/diff/replay.js'
export type { Step } from './authoring/diff/step.js'
export { policySchemas, type Schemas } from './authoring/schemas/policy-schemas.js'
export type { CaseFile } from './authoring/validate/case-file.js'
export { type Validation, validatePolicy } from './authoring/validate/validate-policy.js'
export type { Problem, Range } from './base/problem.js'
export type { Case } from './policy/case.js'
