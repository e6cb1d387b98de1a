/** A word of a passage. Hyphens and apostrophes within it belong to it: `Ali-Reza` is not Ali. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‐‑-][\p{L}\p{M}\p{N}]+)*/gu

export const wordsOf = (passage: string): readonly Word[] =>
  [...passage.matchAll(word)].map(({ 0: text, index }) => ({ start: index, end: index + text.length, text }))

/** A word as it is compared: letters of another shape and case are the same. */
export const exactly = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-')

/** The same without its accents, which people leave out. */
export const loosely = (text: string): string => exactly(text.normalize('NFKD').replace(/\p{M}/gu, ''))

export const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)
export const withoutPossessive = (text: string): string => text.replace(/['’ʼ][sS]$/u, '')
