import { jsonLine } from './json-line.js'
import type { Report, ReportContext } from './report.js'

/** One JSON object on one line for every action, in input order. */
export const ndjson = (context: ReportContext): Report => ({
  begin: () => '',
  record: (record) => `${jsonLine(record, context)}\n`,
  end: () => '',
})
