/** Where something stands among the sentences of a source: words of one of them, or several whole ones. */
export interface Occurrence {
  /** The first and the last sentence. */
  readonly first: number
  readonly last: number
  /** Of a single sentence, the words from the first to before the last, where it is not the whole of it. */
  readonly words?: readonly [from: number, to: number]
  /** Whether the lead-in is part of it. */
  readonly isLed?: boolean
}

/** Orders by where they begin. */
export const compareStarts = (a: Occurrence, b: Occurrence): number =>
  a.first - b.first || (a.words?.[0] ?? 0) - (b.words?.[0] ?? 0)

export const contains = (outer: Occurrence, inner: Occurrence): boolean =>
  outer.first <= inner.first && inner.last <= outer.last && outer.last - outer.first > inner.last - inner.first
