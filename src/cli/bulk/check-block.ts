import type { Evaluator, GivenEvaluator } from '../../api/create-evaluator.js'
import { LF } from '../../input/bytes.js'
import { lineRecord } from '../../input/lines.js'
import { ActionScanner } from '../../input/scan-action.js'
import type { Policy } from '../../policy/policy.js'
import { JsonLines } from '../../report/json-lines.js'
import { type Report, type ReportContext, reports } from '../../report/report.js'
import { type Counts, Summary } from '../../report/summary.js'
import { checkRecord } from '../check-record.js'

interface JudgedBy extends Pick<BlockJudge, 'evaluator' | 'ofGiven' | 'policy'> {
  readonly context: ReportContext
}

/** What checks a block, on whichever thread. */
export interface BlockJudge {
  readonly evaluator: Evaluator
  /** Where there is one, and results do not name their file: most lines need no object made of them then. */
  readonly ofGiven: GivenEvaluator | undefined
  readonly policy: Policy | undefined
  /** Of `ndjson`. */
  readonly report: Report
}

/** How blocks are judged, from what judges an action. */
export const blockJudge = ({ evaluator, ofGiven, policy, context }: JudgedBy): BlockJudge => ({
  evaluator,
  ofGiven: context.files.length > 1 ? undefined : ofGiven,
  policy,
  report: reports.ndjson(context),
})

/** A block of whole lines. */
export interface BlockTask {
  readonly file: string
  readonly bytes: Uint8Array
  /** The number of the first line, counted from 1. */
  readonly firstLine: number
  /** Memory of an output that has been written, for the next one. */
  readonly memory?: ArrayBuffer | undefined
}

/** What came of a block: its part of the output, and of the counts. */
export interface CheckedBlock {
  readonly output: Uint8Array<ArrayBuffer>
  readonly counts: Counts
}

const scanner = new ActionScanner()
const summary = new Summary()
const lines = new JsonLines(summary)

const lineEnd = (bytes: Uint8Array, start: number): number => {
  const end = bytes.indexOf(LF, start)
  return end < 0 ? bytes.length : end
}

/** Checks the lines of a block as `check` does one after the other. */
export const checkBlock = ({ file, bytes, firstLine, memory }: BlockTask, judge: BlockJudge): CheckedBlock => {
  if (memory) lines.reuse(memory)
  scanner.over(bytes)
  for (let start = 0, line = firstLine; start < bytes.length; line += 1) {
    const scanned = judge.ofGiven && scanner.scan(start)
    const end = scanned ? scanned.end : lineEnd(bytes, start)
    if (judge.ofGiven && scanned) {
      const evaluation = judge.ofGiven(scanned.given)
      const { idStart, idEnd } = scanned
      lines.evaluation(line, idStart < 0 ? undefined : { bytes, start: idStart, end: idEnd }, evaluation)
    } else {
      const record = lineRecord(bytes.slice(start, end), line)
      const checked = record && checkRecord(record, file, judge.evaluator, judge.policy)
      if (checked) {
        summary.add(checked)
        lines.text(judge.report.record(checked))
      }
    }
    start = end + 1
  }
  return { output: lines.take(), counts: summary.take() }
}
