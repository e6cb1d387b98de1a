import { createLayout } from '../../report/layout.js'
import type { ReportContext } from '../../report/report.js'
import { differenceLines } from './difference-text.js'
import type { CaseResult } from './run-cases.js'
import { type TraceLine, traceLines } from './trace-text.js'

/** How wide the text may be, and whether it may have colours. */
export type Look = Pick<ReportContext, 'width' | 'colour'>

/** Room that a line keeps, however deep it stands. */
const leastRoom = 50
const step = 2

/** Lines in front of which this stands had no part in the result. */
export const idleMark = '· '

const disagreementLines = ({ disagreement }: CaseResult): readonly string[] =>
  disagreement === undefined
    ? []
    : [
        'the reference evaluator, given as expected here, does not agree: that is a fault of clausewise',
        ...(disagreement.difference
          ? differenceLines(disagreement.difference)
          : ['the reasons of the findings differ']),
      ]

/** How a case failed: the difference, line by line. */
export const failureLines = (result: CaseResult): readonly string[] => [
  ...(result.difference ? differenceLines(result.difference) : []),
  ...disagreementLines(result),
]

/** A failed case: the difference, and how all that differs came to its truth in the reference evaluator. */
export const createFailureText = (look: Look): ((result: CaseResult) => string) => {
  const { paint, paragraph } = createLayout(look)
  const deepest = Math.max(step, look.width - leastRoom)
  const traceLine = ({ depth, text, decisive }: TraceLine): string => {
    const indent = Math.min(step * (depth + 1), deepest)
    return decisive
      ? paragraph(indent, text)
      : paragraph(indent - idleMark.length, text, { lead: idleMark, leadPaint: paint.dim, paint: paint.dim })
  }
  return (result) => {
    const { file, case: one } = result.case
    return [
      paragraph(0, `${file}: ${one.name}`, {
        lead: 'FAIL ',
        leadPaint: (text) => paint.bold(paint.red(text)),
        paint: paint.bold,
      }),
      ...failureLines(result).map((line) => paragraph(step, line)),
      ...result.trace.flatMap(traceLines).map(traceLine),
    ].join('')
  }
}
