import type { SocialAction } from '../action/social-action.js'
import { evaluate } from '../api/evaluate.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import { deepFreeze } from '../base/freeze.js'
import type { Issue, Result } from '../base/issue.js'
import type { Policy } from '../policy/policy.js'
import type { Evaluation } from '../readings/evaluate/evaluation.js'
import { canonicalDigest, canonicalForm } from './canonical.js'
import { decisionOf } from './decision-of.js'
import type { DecisionRecord } from './decision-record.js'
import type { ExemptedEvaluation } from './exempted-evaluation.js'
import { parseRecord } from './parse-record.js'
import { type Redaction, redacted, redactionName } from './redact.js'

/** What a record says of how its evaluation was made. */
export interface RecordOptions {
  /** The policy that the evaluation comes from; of a register, the version that was in force. */
  readonly policy: Policy
  /** The version of clausewise that evaluated. */
  readonly libraryVersion: string
  /** As the evaluation was made. */
  readonly assume?: 'unknown' | 'ordinary' | undefined
  /** As the evaluation was made: the moment by which a register's version was chosen. */
  readonly asOf?: string | undefined
  /** `people` without it. */
  readonly redact?: Redaction | undefined
}

const refusal = (code: string, message: string): { readonly ok: false; readonly issues: readonly Issue[] } => ({
  ok: false,
  issues: [{ code, path: '', message }],
})

const exemptedOf = (evaluation: Evaluation | ExemptedEvaluation): DecisionRecord['exempted'] => {
  if (!('outcomeByPolicy' in evaluation)) return undefined
  return evaluation.violations.flatMap(({ clause, exemption }) =>
    exemption === undefined ? [] : [{ clause, exemption: canonicalDigest(exemption) }],
  )
}

const made = (
  evaluation: Evaluation | ExemptedEvaluation,
  action: SocialAction,
  { policy, libraryVersion, assume = 'unknown', asOf, redact = 'people' }: RecordOptions,
): Result<{ readonly record: DecisionRecord }> => {
  const { id, version, digest } = policy
  if (canonicalForm(evaluation.policy) !== canonicalForm({ id, version, digest }))
    return refusal('other-policy', 'the evaluation is by another policy, or another version of it')
  const kept = redacted(action, redact)
  const decision = decisionOf(evaluation)
  // What is kept has to be enough to decide again, and to decide the same.
  if (canonicalForm(decisionOf(evaluate(kept, { policy, assume }))) !== canonicalForm(decision))
    return refusal('not-replayable', 'the facts of the action do not lead to this evaluation')
  const content = {
    schema: 1,
    policy: { id, version, digest },
    library: libraryVersion,
    assume,
    asOf,
    redacted: redactionName(redact),
    action: kept,
    decision,
    exempted: exemptedOf(evaluation),
  }
  const text = canonicalForm(content)
  const parsed = parseRecord({ ...JSON.parse(text), id: canonicalDigest(content) })
  return parsed.ok ? { ok: true, record: deepFreeze(parsed.record) } : parsed
}

/**
 * Makes a record of a decision: the facts of the act, what was decided and by which policy, without any sentence and,
 * unless it is asked for, without the ids of people. The decision is made again from what is kept, and nothing that
 * would come out otherwise is recorded: `timing.teachingTime`, which a timetable settled, has to be put into the act.
 *
 * @param action the act as `parseAction` returned it
 * @returns the record, frozen; or the issue `not-replayable`, `other-policy`, or what stands against a value
 *
 * @example
 * ```ts
 * import { evaluate, parseAction } from 'clausewise'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 * import { toRecord } from 'clausewise/records'
 *
 * const parsed = parseAction({ id: 'act-1', verb: 'browse', actor: { id: 'p-17', roles: ['pupil'] } })
 * if (parsed.ok) {
 *   const made = toRecord(evaluate(parsed.action, { policy }), parsed.action, { policy, libraryVersion: '0.1.0' })
 *   if (made.ok) console.log(made.record.action.id, made.record.action.actor.id) // act-1 undefined
 * }
 * ```
 */
export const toRecord = (
  evaluation: Evaluation | ExemptedEvaluation,
  action: SocialAction,
  options: RecordOptions,
): Result<{ readonly record: DecisionRecord }> => {
  try {
    return made(evaluation, action, options)
  } catch (error) {
    if (error instanceof ClausewiseError) return { ok: false, issues: error.issues }
    return refusal('unreadable', 'cannot be read as plain data')
  }
}
