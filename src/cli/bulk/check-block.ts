import type { Evaluator } from '../../api/create-evaluator.js'
import { pieces } from '../../input/bytes.js'
import type { LineBlock } from '../../input/line-blocks.js'
import { LineReader } from '../../input/lines.js'
import type { InputRecord } from '../../input/records.js'
import type { Policy } from '../../policy/policy.js'
import type { Report } from '../../report/report.js'
import { type Counts, Summary } from '../../report/summary.js'
import { checkRecord } from '../check-record.js'

/** What checks a block, on whichever thread. */
export interface BlockJudge {
  readonly evaluator: Evaluator
  readonly policy: Policy | undefined
  readonly report: Report
}

/** A block of a file. */
export interface BlockTask {
  readonly file: string
  readonly block: LineBlock
}

/** What came of a block: its part of the output, and of the counts. */
export interface CheckedBlock {
  readonly output: Uint8Array
  readonly counts: Counts
}

const encoder = new TextEncoder()

/** Checks the lines of a block as `check` does one after the other. */
export const checkBlock = ({ file, block }: BlockTask, { evaluator, policy, report }: BlockJudge): CheckedBlock => {
  const reader = new LineReader(block.firstLine)
  const summary = new Summary()
  let text = ''
  const add = (records: readonly InputRecord[]): void => {
    for (const record of records) {
      const checked = checkRecord(record, file, evaluator, policy)
      summary.add(checked)
      text += report.record(checked)
    }
  }
  for (const piece of pieces(block.bytes)) add(reader.push(piece))
  add(reader.end())
  const { total, outcomes, clauses } = summary
  return { output: encoder.encode(text), counts: { total, outcomes, clauses } }
}
