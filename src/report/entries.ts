import type { Issue } from '../base/issue.js'
import type { Duty, Evaluation, Finding, Undetermined } from '../readings/evaluate/evaluation.js'
import type { ReportRecord } from './report.js'

/** One member of an evaluation's lists, with the list it comes from. */
export type Entry =
  | { readonly list: 'violation' | 'permission' | 'recommendation'; readonly finding: Finding }
  | { readonly list: 'duty'; readonly finding: Duty }
  | { readonly list: 'undetermined'; readonly finding: Undetermined }

/** All lists of an evaluation in one, in the order of the result. */
export const entriesOf = (evaluation: Evaluation): readonly Entry[] => [
  ...evaluation.violations.map((finding) => ({ list: 'violation', finding }) as const),
  ...evaluation.duties.map((finding) => ({ list: 'duty', finding }) as const),
  ...evaluation.permissions.map((finding) => ({ list: 'permission', finding }) as const),
  ...evaluation.recommendations.map((finding) => ({ list: 'recommendation', finding }) as const),
  ...evaluation.undetermined.map((finding) => ({ list: 'undetermined', finding }) as const),
]

const unreadable: Issue = { path: '', code: 'unreadable', message: 'the action could not be read' }

/** Why an action has no evaluation; never empty for one that has none, so that none is lost. */
export const issuesOf = ({ evaluation, invalid }: ReportRecord): readonly Issue[] => {
  if (evaluation !== undefined) return []
  return invalid !== undefined && invalid.issues.length > 0 ? invalid.issues : [unreadable]
}

/** Whether the outcome hangs on it: an open permission or recommendation leaves the outcome as it is. */
export const isDecisive = ({ kind }: Undetermined): boolean => kind === 'prohibition' || kind === 'obligation'
