import { jsonLine } from './json-line.js'
import type { Report, ReportContext } from './report.js'

/** One JSON array with the objects of `ndjson`, a line each. */
export const json = (context: ReportContext): Report => {
  let separator = '\n'
  return {
    begin: () => '[',
    record: (record) => {
      const piece = `${separator}${jsonLine(record, context)}`
      separator = ',\n'
      return piece
    },
    end: () => (separator === '\n' ? ']\n' : '\n]\n'),
  }
}
