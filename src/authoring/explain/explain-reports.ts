import { fileWidth, laidOutJson } from '../../report/laid-out-json.js'
import type { ReportContext } from '../../report/report.js'
import { type Explained, explainText } from './explain-text.js'

type ExplainReport = (explained: Explained, look: Pick<ReportContext, 'width' | 'colour'>) => string

/** Every way to write an explanation. */
export const explainReports = {
  text: explainText,
  json: ({ explanation }) => `${laidOutJson(explanation, fileWidth)}\n`,
} as const satisfies Readonly<Record<string, ExplainReport>>

export type ExplainFormat = keyof typeof explainReports
