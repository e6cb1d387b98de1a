import pico from 'picocolors'
import wrapAnsi from 'wrap-ansi'
import { printable } from './characters.js'
import type { ReportContext } from './report.js'

type Paint = (text: string) => string
const plain: Paint = (text) => text

/** Sets plain text in columns. Text is made printable here, and coloured only after it is wrapped. */
export interface Layout {
  readonly paint: ReturnType<typeof pico.createColors>
  /** A paragraph: its first line begins with `lead`, a column a character, and the others stand under its text. */
  paragraph(
    indent: number,
    text: string,
    options?: { readonly lead?: string; readonly leadPaint?: Paint; readonly paint?: Paint },
  ): string
}

/** Never narrower than what the labels need. */
const narrowest = 40

/** Words of characters that take one column each, one space apart. */
const simple = /^[!-~¡-¬®-˿–—‘’“”…•·]+(?: [!-~¡-¬®-˿–—‘’“”…•·]+)*$/

/** The same lines as `wrapAnsi`, which measures every character, at a hundredth of its time for plain text. */
export const wrap = (text: string, columns: number): readonly string[] => {
  if (!simple.test(text)) return wrapAnsi(text, columns, { hard: true }).split('\n')
  if (text.length <= columns) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (word.length > columns) return wrapAnsi(text, columns, { hard: true }).split('\n')
    if (line === '') line = word
    else if (line.length + 1 + word.length <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

/** Lays text out for the width of the context, and in colour where it has any. */
export const createLayout = ({ width, colour }: Pick<ReportContext, 'width' | 'colour'>): Layout => ({
  paint: pico.createColors(colour),
  paragraph: (indent, text, { lead = '', leadPaint = plain, paint = plain } = {}) => {
    const hang = indent + lead.length
    const lines = wrap(printable(text), Math.max(narrowest, width) - hang)
    return lines
      .map((line, index) => (index === 0 ? ' '.repeat(indent) + leadPaint(lead) : ' '.repeat(hang)) + paint(line))
      .map((line) => `${line}\n`)
      .join('')
  },
})
