import type { School } from './context/roster.js'
import { finisher } from './finish.js'
import { type Intake, joined, noIntake } from './intake.js'
import { isReport, readReport } from './mastodon/report.js'
import { type Reader, readStatus } from './mastodon/status.js'
import { at, type Cursor, isAbsent, isObject, textOf } from './payload/cursor.js'
import { documentsOf } from './payload/documents.js'

/** What a server's webhook says happened is in its `object`. */
const unwrapped = (document: Cursor): Cursor =>
  /^(?:status|report)\./.test(textOf(at(document, 'event')) ?? '') ? at(document, 'object') : document

const readDocument = (document: Cursor, reader: Reader): Intake => {
  const inner = unwrapped(document)
  if (isReport(inner)) return readReport(inner, reader)
  if (isObject(at(inner, 'account')) && !isAbsent(at(inner, 'visibility'))) return readStatus(inner, reader)
  const { path } = document
  return {
    ...noIntake,
    problems: [{ item: path, path, code: 'wrong-shape', message: 'is neither a status nor a report' }],
  }
}

/**
 * Reads statuses and reports as Mastodon's API and webhooks give them: one, a list of them, or one on each line.
 */
export const readMastodon = (payload: string, school: School): Intake => {
  const { documents, problems } = documentsOf(payload)
  const reader = { school, finish: finisher(school) }
  return joined([{ ...noIntake, problems }, ...documents.map((document) => readDocument(document, reader))])
}
