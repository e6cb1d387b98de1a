import { once } from '../base/once.js'
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

/** A part of a result as JSON, safe for readers of lines. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value).replace(lineBreaks, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

const keptText = once((part: object) => textOf(part))

/** What is frozen is shared by many evaluations, and becomes text once. */
const partText = (part: unknown): string =>
  typeof part === 'object' && part !== null && Object.isFrozen(part) ? keptText(part) : textOf(part)

const memberText = (value: unknown): string =>
  !Array.isArray(value) ? partText(value) : value.length === 0 ? '[]' : `[${value.map(partText).join()}]`

/** One record as JSON on one line: its position, the file where there are several, and the result. */
export const jsonLine = (record: ReportRecord, { files }: ReportContext): string => {
  const parts: Readonly<Record<string, unknown>>[] = [
    record.position,
    body(record) as Readonly<Record<string, unknown>>,
  ]
  if (files.length > 1) parts.splice(1, 0, { file: record.file })
  let text = ''
  for (const part of parts)
    for (const key in part) {
      const value = part[key]
      if (value !== undefined) text += `${text === '' ? '{' : ','}"${key}":${memberText(value)}`
    }
  return `${text}}`
}
