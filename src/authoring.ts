export {
  type CaseDifference,
  compareCase,
  type Expecting,
  type FieldDifference,
  type ListDifference,
} from './authoring/cases/compare-case.js'
export { failingCases } from './authoring/cases/failing-cases.js'
export { type NamedCase, namedCases, parseCases } from './authoring/cases/parse-cases.js'
export { type CaseResult, type Disagreement, type RunOptions, runCases } from './authoring/cases/run-cases.js'
export type { RuleTrace } from './authoring/cases/trace-case.js'
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
export { type ExplainOptions, explainAction } from './authoring/explain/explain-action.js'
export type { ExplainedNode, Reason } from './authoring/explain/explained-node.js'
export type { ClauseState, ExplainedClause, ExplainedRule, Explanation } from './authoring/explain/explanation.js'
export type { FieldChange, Proposal, Proposals } from './authoring/explain/proposals.js'
export type {
  Block as HandbookBlock,
  Document as Handbook,
  Inline as HandbookInline,
  Line as HandbookLine,
  Part as HandbookPart,
  Term as HandbookTerm,
} from './authoring/handbook/document.js'
export { type HandbookFormat, handbookFormats } from './authoring/handbook/handbook-formats.js'
export { type HandbookOptions, handbookOf } from './authoring/handbook/handbook-of.js'
export { type ReadingAges, readingAges } from './authoring/handbook/reading-ages.js'
export { type NewOverlay, newOverlay, type OwnValue, type WrittenOverlay } from './authoring/init/new-overlay.js'
export type {
  Ledger,
  LedgerClause,
  LedgerSentence,
  LedgerStatus,
} from './authoring/ledger/ledger.js'
export { ledgerOf } from './authoring/ledger/ledger-of.js'
export { ledgerText } from './authoring/ledger/ledger-text.js'
export { sourceDigest } from './authoring/ledger/plain-text.js'
export type { LintInput } from './authoring/lint/context.js'
export type { LintFinding, Place, Subject } from './authoring/lint/lint.js'
export { lintPolicy } from './authoring/lint/lint-policy.js'
export { lintProblems } from './authoring/lint/lint-problems.js'
export type { Readability } from './authoring/lint/readability.js'
export { casesForSurvivors, type ProposedCase } from './authoring/mutate/cases-for-survivors.js'
export type { Mutant } from './authoring/mutate/mutant.js'
export { mutantsOf } from './authoring/mutate/mutants-of.js'
export { mutatePolicy } from './authoring/mutate/mutate-policy.js'
export type {
  Counts,
  MutantResult,
  Mutation,
  Survivor,
  Verdict,
} from './authoring/mutate/mutation.js'
export type { OperatorName } from './authoring/mutate/operators.js'
export { overlaySchemas } from './authoring/schemas/overlay-schemas.js'
export { policySchemas, type Schemas } from './authoring/schemas/policy-schemas.js'
export type { WeakerEffect } from './authoring/stricter/effect.js'
export {
  type Judged,
  type LostScope,
  onlyStricter,
  type Strictness,
  type Weakening,
} from './authoring/stricter/only-stricter.js'
export { strictnessText } from './authoring/stricter/strictness-text.js'
export type { TraceNode } from './authoring/trace-node.js'
export type { CaseFile } from './authoring/validate/case-file.js'
export { type Validation, validatePolicy } from './authoring/validate/validate-policy.js'
export type { Problem, Range, RelatedPlace } from './base/problem.js'
export type { Case } from './policy/case.js'
