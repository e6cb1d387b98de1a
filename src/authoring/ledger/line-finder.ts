import { wordsOf } from './sentence.js'

/** How far on a word may stand, past marks, links and numbers. */
const reach = 2_000

/** Finds the lines of sentences that are asked for in their order, each within a stretch of the text. */
export const lineFinder = (
  text: string,
): ((sentence: string, within: { readonly start: number; readonly end: number }) => number) => {
  let at = 0
  let counted = 0
  let line = 1
  /** The line of an offset that is never smaller than the last one. */
  const lineAt = (offset: number): number => {
    for (; counted < offset; counted += 1) if (text[counted] === '\n') line += 1
    return line
  }
  return (sentence, { start, end }) => {
    at = Math.max(at, start)
    let first: number | undefined
    for (const word of wordsOf(sentence)) {
      const found = text.slice(at, Math.min(end, at + reach)).indexOf(word)
      if (found < 0) continue
      first ??= at + found
      at += found + word.length
    }
    return lineAt(first ?? at)
  }
}
