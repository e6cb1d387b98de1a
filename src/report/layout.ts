import pico from 'picocolors'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { printable } from './characters.js'
import type { ReportContext } from './report.js'

type Paint = (text: string) => string
const plain: Paint = (text) => text

/** Sets plain text in columns. Text is made printable here, and coloured only after it is wrapped. */
export interface Layout {
  readonly paint: ReturnType<typeof pico.createColors>
  /** A paragraph: its first line begins with `lead`, the others stand under its text. */
  paragraph(indent: number, text: string, options?: { readonly lead?: string; readonly leadPaint?: Paint; readonly paint?: Paint }): string
}

/** Never narrower than what the labels need. */
const narrowest = 40

/** Lays text out for the width of the context, and in colour where it has any. */
export const createLayout = ({ width, colour }: Pick<ReportContext, 'width' | 'colour'>): Layout => ({
  paint: pico.createColors(colour),
  paragraph: (indent, text, { lead = '', leadPaint = plain, paint = plain } = {}) => {
    const hang = indent + stringWidth(lead)
    const lines = wrapAnsi(printable(text), Math.max(narrowest, width) - hang, { hard: true }).split('\n')
    return lines
      .map((line, index) => (index === 0 ? ' '.repeat(indent) + leadPaint(lead) : ' '.repeat(hang)) + paint(line))
      .map((line) => `${line}\n`)
      .join('')
  },
})
