import { evaluate } from '../api/evaluate.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import type { Issue } from '../base/issue.js'
import type { Policy } from '../policy/policy.js'
import { canonicalForm } from './canonical.js'
import { decisionOf } from './decision-of.js'
import type { Decision, DecisionRecord } from './decision-record.js'
import { type Difference, differencesOf } from './differences.js'
import { parseRecord } from './parse-record.js'

/** How records are decided again. */
export interface ReplayOptions {
  /** Decide every record by this policy, in place of the one that it names. */
  readonly against?: Policy | undefined
}

/** What came of deciding a record again. */
export type Replayed =
  | { readonly status: 'same'; readonly record: DecisionRecord }
  | { readonly status: 'different'; readonly record: DecisionRecord; readonly differences: readonly Difference[] }
  /** None of the policies is the one it names; `changed` where one has its id and version, and not its digest. */
  | { readonly status: 'unknown-policy'; readonly record: DecisionRecord; readonly changed: boolean }
  /** Its form is right, and its id is not the digest of the rest. */
  | { readonly status: 'tampered'; readonly issues: readonly Issue[] }
  /** It is no record, or the policy cannot judge the act: it has other facts of its own, for example. */
  | { readonly status: 'unreplayable'; readonly issues: readonly Issue[] }

const find = (record: DecisionRecord, policies: readonly Policy[]): Policy | undefined =>
  policies.find(
    ({ id, version, digest }) =>
      id === record.policy.id && version === record.policy.version && digest === record.policy.digest,
  )

const again = (record: DecisionRecord, policy: Policy): Replayed => {
  try {
    const evaluation = evaluate(record.action, { policy, assume: record.assume })
    const now = JSON.parse(canonicalForm(decisionOf(evaluation))) as Decision
    const differences = differencesOf(record.decision, now)
    return differences.length === 0 ? { status: 'same', record } : { status: 'different', record, differences }
  } catch (error) {
    if (error instanceof ClausewiseError) return { status: 'unreplayable', issues: error.issues }
    throw error
  }
}

const unreadable: Issue = { code: 'unreadable', path: '', message: 'cannot be read as plain data' }

/**
 * Decides a record again, by the policy that it names with its id, version and digest, and says what comes out
 * otherwise. Exemptions are not applied: a record holds what the policy says without them. It never throws.
 *
 * @param input a record of unknown origin
 * @param policies every version that may be named
 */
export const replay = (input: unknown, policies: readonly Policy[], { against }: ReplayOptions = {}): Replayed => {
  const parsed = parseRecord(input)
  if (!parsed.ok) {
    const changed = parsed.issues.some(({ code }) => code === 'record-changed')
    return { status: changed ? 'tampered' : 'unreplayable', issues: parsed.issues }
  }
  const { record } = parsed
  try {
    const policy = against ?? find(record, policies)
    if (policy !== undefined) return again(record, policy)
    const changed = policies.some(({ id, version }) => id === record.policy.id && version === record.policy.version)
    return { status: 'unknown-policy', record, changed }
  } catch {
    return { status: 'unreplayable', issues: [unreadable] }
  }
}
