export { applyExemptions, type ExemptionOptions } from './records/apply-exemptions.js'
export { canonicalDigest, canonicalForm } from './records/canonical.js'
export type { Decision, DecisionRecord } from './records/decision-record.js'
export type { Difference } from './records/differences.js'
export type { ExemptedEvaluation, ExemptedViolation, LapsedExemption } from './records/exempted-evaluation.js'
export { type Exemption, type Exemptions, parseExemptions } from './records/exemption.js'
export { appendTo, type LogHead, type LogLine } from './records/log-line.js'
export { parseRecord } from './records/parse-record.js'
export type { Redaction } from './records/redact.js'
export { type Replayed, type ReplayOptions, replay } from './records/replay.js'
export { type RecordOptions, toRecord } from './records/to-record.js'
export {
  type LogProblem,
  type LogVerifier,
  logVerifier,
  type VerifiedLog,
  verifyLog,
} from './records/verify-log.js'
