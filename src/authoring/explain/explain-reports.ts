import { fileWidth, laidOutJson } from '../../report/laid-out-json.js'
import type { ReportContext } from '../../report/report.js'
import { type Explained, explainText } from './explain-text.js'

type ExplainReport = (explained: Explained, look: Pick<ReportContext, 'width' | 'colour'>) => string

/** Every way to write an explanation. */
export const explainReports = {
  text: explainText,
  // Without the keys of which JSON has no value.
  json: ({ explanation }) => `${laidOutJson(JSON.parse(JSON.stringify(explanation)), fileWidth)}\n`,
} as const satisfies Readonly<Record<string, ExplainReport>>

export type ExplainFormat = keyof typeof explainReports
