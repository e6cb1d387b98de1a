import { fileWidth, laidOutJson } from '../../report/laid-out-json.js'
import type { Look } from '../cases/case-text.js'
import type { Coverage } from './coverage.js'
import { coverageText, type TextOptions } from './coverage-text.js'
import { coverageHtml } from './html/page.js'

type CoverageReport = (coverage: Coverage, options: TextOptions, look: Look) => string

/** Every way to write what the cases of a policy show of it. Only the text leaves out what is not asked for. */
export const coverageReports = {
  text: coverageText,
  json: (coverage) => `${laidOutJson(coverage, fileWidth)}\n`,
  html: (coverage) => coverageHtml(coverage),
} as const satisfies Readonly<Record<string, CoverageReport>>

export type CoverageFormat = keyof typeof coverageReports
