import type { Range } from '../base/problem.js'

/** Lines and columns in a text. Only a line feed ends a line, with or without a carriage return before it. */
export interface TextRanges {
  rangeAt(offset: number, length: number): Range
  /** The text of a range that stands on one line. */
  textOf(range: Range): string
}

const lineStarts = (text: string): readonly number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last line that begins at an offset or before it, counted from 0. */
const lineOf = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

export const textRanges = (text: string): TextRanges => {
  const starts = lineStarts(text)
  const position = (offset: number) => {
    const line = lineOf(starts, offset)
    return { line: line + 1, column: offset - (starts[line] as number) + 1 }
  }
  return {
    rangeAt: (offset, length) => {
      const end = position(offset + length)
      return { ...position(offset), endLine: end.line, endColumn: end.column }
    },
    textOf: ({ line, column, endColumn }) => {
      const begin = (starts[line - 1] ?? text.length) - 1
      return text.slice(begin + column, begin + endColumn)
    },
  }
}
