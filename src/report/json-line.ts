import { issuesOf } from './entries.js'
import type { ReportContext, ReportRecord } from './report.js'

/** Characters that JSON allows in a string and that some readers of lines take for the end of one. */
const lineBreaks = /[\u0085\u2028\u2029]/g

const body = (record: ReportRecord): object =>
  record.evaluation ?? {
    id: record.invalid?.id,
    outcome: 'invalid',
    issues: issuesOf(record).map(({ path, code, message }) => ({ path, code, message })),
  }

/** One record as JSON on one line: its position, the file where there are several, and the result. */
export const jsonLine = (record: ReportRecord, { files }: ReportContext): string =>
  JSON.stringify({
    ...record.position,
    ...(files.length > 1 ? { file: record.file } : {}),
    ...body(record),
  }).replace(lineBreaks, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
