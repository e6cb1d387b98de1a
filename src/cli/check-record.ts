import type { Evaluator } from '../api/create-evaluator.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import type { Issue } from '../base/issue.js'
import type { InputRecord } from '../input/records.js'
import type { Policy } from '../policy/policy.js'
import type { ReportRecord } from '../report/report.js'
import { parseAct } from './parse-act.js'

const longestId = 10_000

const idOf = (value: unknown): { id?: string } => {
  const id =
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'id')
      ? (value as { id: unknown }).id
      : undefined
  return typeof id === 'string' && id !== '' && id.length <= longestId ? { id } : {}
}

const invalid = (file: string, { position, value }: InputRecord, issues: readonly Issue[]): ReportRecord => ({
  file,
  position,
  invalid: { ...idOf(value), issues },
})

/**
 * What comes of one record of the input: an evaluation, or the issues that stand against it.
 *
 * @param policy the policy that judges, where there is one for every action
 */
export const checkRecord = (record: InputRecord, file: string, evaluator: Evaluator, policy?: Policy): ReportRecord => {
  if (record.issue) return invalid(file, record, [record.issue])
  const parsed = parseAct(record.value, policy)
  if (!parsed.ok) return invalid(file, record, parsed.issues)
  const { action } = parsed
  try {
    return { file, position: record.position, evaluation: evaluator(action), action }
  } catch (error) {
    // What the policy does not declare, or not so; or a register has no version for the time of the action.
    if (error instanceof ClausewiseError) return invalid(file, record, error.issues)
    throw error
  }
}
