import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** A text in numbers. */
export interface Readability {
  readonly words: number
  /** Years of school that a reader needs, after Flesch and Kincaid; of few words it says little. */
  readonly grade: number
  /** Words of the longest sentence. */
  readonly longest: number
}

const sentencesOf = (text: string): readonly string[] => text.split(/[.!?]+(?=\s|$)/).filter((part) => /\w/.test(part))
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []

/** How hard some texts are to read, taken together; each ends a sentence. */
export const readabilityOf = (texts: readonly string[]): Readability => {
  const sentences = texts.flatMap(sentencesOf).map(wordsOf)
  const words = sentences.flat()
  return {
    words: words.length,
    grade: fleschKincaid({
      sentence: sentences.length,
      word: words.length,
      syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
    }),
    longest: Math.max(0, ...sentences.map(({ length }) => length)),
  }
}
