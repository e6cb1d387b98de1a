import type { Difference } from '../records/differences.js'
import type { Replayed } from '../records/replay.js'
import type { LogProblem } from '../records/verify-log.js'

/** What came of a line of a log, or of the end of it. */
export interface ReplayedLine {
  /** Counted from 1, as it stands in the file. */
  readonly line: number
  /** `unread` where there is no record to decide again; `end` for what is known only once all lines were read. */
  readonly status: Replayed['status'] | 'unread' | 'end'
  readonly id?: string | undefined
  /** The id of the act, where the record keeps one. */
  readonly action?: string | undefined
  readonly policy?: { readonly id: string; readonly version: string; readonly digest: string } | undefined
  readonly differences?: readonly Difference[]
  /** What is wrong with the line, its place in the log, or its record. */
  readonly problems: readonly { readonly code: string; readonly path?: string; readonly message: string }[]
}

const ownProblems = (replayed: Replayed): ReplayedLine['problems'] => {
  if (replayed.status === 'tampered' || replayed.status === 'unreplayable')
    return replayed.issues.map(({ code, path, message }) => ({ code, path: `/record${path}`, message }))
  if (replayed.status !== 'unknown-policy') return []
  const { id, version } = replayed.record.policy
  const message = replayed.changed
    ? `the policy ${id} ${version} that is here is not the one that decided: its content is another`
    : `the policy ${id} ${version} is not here: name its folder, or that of its register, with --policy`
  return [{ code: 'unknown-policy', path: '/record/policy', message }]
}

const place = ({ code, message }: LogProblem) => ({ code, message })

/** A line of which nothing can be decided again. */
export const unreadLine = (line: number, problems: readonly LogProblem[]): ReplayedLine => ({
  line,
  status: 'unread',
  problems: problems.map(place),
})

/** A line whose record was decided again. */
export const replayedLine = (line: number, replayed: Replayed, problems: readonly LogProblem[]): ReplayedLine => ({
  line,
  status: replayed.status,
  ...('record' in replayed && {
    id: replayed.record.id,
    action: replayed.record.action.id,
    policy: replayed.record.policy,
  }),
  ...(replayed.status === 'different' && { differences: replayed.differences }),
  problems: [...problems.map(place), ...ownProblems(replayed)],
})

/** What is known only at the end: lines that never came, a head that was not met. */
export const endLine = (problem: LogProblem): ReplayedLine => ({
  line: problem.line,
  status: 'end',
  problems: [place(problem)],
})
