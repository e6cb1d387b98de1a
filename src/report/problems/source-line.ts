import type { Range } from '../../base/problem.js'
import { printable } from '../characters.js'

/** Columns of a source line that are shown; a policy may stand on one line. */
const widest = 100
/** How much of the line before the place is shown at most. */
const lead = 40

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u

/** Columns that a terminal takes for a text, near enough for a marker. */
const columns = (text: string): number =>
  [...text].reduce((sum, char) => sum + (wide.test(char) ? 2 : /\p{Mark}/u.test(char) ? 0 : 1), 0)

/** Tabs are as wide as the terminal makes them: one space each. */
const shown = (text: string): string => printable(text.replaceAll('\t', ' '))

/** The line where a range begins, without its indentation, and a marker to put below it. */
export const sourceLine = (
  lines: readonly string[],
  { line, column, endLine, endColumn }: Range,
): { readonly source: string; readonly marker: string } | undefined => {
  const whole = lines[line - 1]?.replace(/\r$/, '')
  if (whole === undefined || whole.trim() === '') return undefined
  const indentation = Math.min(whole.length - whole.trimStart().length, column - 1)
  const from = Math.max(indentation, column - 1 - lead)
  const cut = whole.slice(from, from + widest)
  const before = (from > indentation ? '…' : '') + shown(cut.slice(0, column - 1 - from))
  const end = Math.min(endLine > line ? whole.length : endColumn - 1, from + widest)
  const marked = shown(whole.slice(column - 1, end))
  const after = shown(cut.slice(Math.max(column - 1, end) - from))
  return {
    source: before + marked + after + (from + widest < whole.length ? '…' : ''),
    marker: ' '.repeat(columns(before)) + '^'.repeat(Math.max(1, columns(marked))),
  }
}
