/** What a stretch of a written policy is. */
export type SentenceKind = 'sentence' | 'item' | 'lead-in' | 'heading'

/** A sentence, a list item or a heading of a written policy, as plain text. */
export interface Sentence {
  readonly kind: SentenceKind
  /** Without its lead-in, its list marker and its number. */
  readonly text: string
  /** The line of the source on which it begins, from 1. */
  readonly line: number
  /** Which stretch between two headings it stands in. */
  readonly part: number
  /** The paragraph or the list that it belongs to. */
  readonly group: number
  /** What may stand before an item: the likeliest first, empty where that is nothing. */
  readonly leadIns: readonly string[]
  /** Which sentence its lead-in is. */
  readonly ledBy?: number | undefined
  /** The number before it that is no part of the text, such as `2.1` or `(a)`. */
  readonly label: string
}

/** A sentence as it is hashed: an item with its lead-in. */
export const fullText = ({ leadIns, text }: Pick<Sentence, 'leadIns' | 'text'>): string =>
  leadIns[0] ? `${leadIns[0]} ${text}` : text

export const wordsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(' '))

/** Whether there is anything to read in a text. */
export const isWorded = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

const labelled = /^(\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+) +(?=\S)/

/** A text without the number that headings, paragraphs and items of policies often have. */
export const withoutLabel = (text: string): { readonly label: string; readonly text: string } => {
  const label = labelled.exec(text)?.[0] ?? ''
  return { label: label.trim(), text: text.slice(label.length) }
}
