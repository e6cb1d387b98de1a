import type { Occurrence } from './occurrence.js'
import { isWorded, type Sentence, wordsOf } from './sentence.js'

/** Words of the source that no clause has: a whole sentence, or what is left of one of which a clause has the rest. */
export interface Unclaimed extends Occurrence {
  /** Carried by its items, and so not new by itself. */
  readonly isOptional: boolean
}

/** The stretches of words that are not claimed and say something. */
const stretches = (words: readonly string[], claimed: readonly boolean[]): readonly (readonly [number, number])[] => {
  const found: [number, number][] = []
  for (let from = 0; from < words.length; from += 1) {
    if (claimed[from]) continue
    let to = from
    while (to < words.length && !claimed[to]) to += 1
    if (isWorded(words.slice(from, to).join(' '))) found.push([from, to])
    from = to
  }
  return found
}

/** What of the sentences no clause has, in their order. */
export const unclaimedIn = (
  sentences: readonly Sentence[],
  found: ReadonlyMap<string, readonly Occurrence[]>,
): readonly Unclaimed[] => {
  const claimed = sentences.map(({ text }) => wordsOf(text).map(() => false))
  const led = new Set<number>()
  const claim = ({ first, last, words, isLed }: Occurrence): void => {
    for (let index = first; index <= last; index += 1) {
      claimed[index]?.fill(true, words?.[0], words?.[1])
      const by = sentences[index]?.ledBy
      if (isLed && by !== undefined) led.add(by)
    }
  }
  for (const all of found.values()) all.forEach(claim)
  // Items that clauses have without their lead-in leave it to nobody.
  const leaves = new Set(sentences.flatMap(({ ledBy }, index) => (claimed[index]?.[0] ? [ledBy] : [])))
  return sentences.flatMap(({ kind, text }, index): Unclaimed[] => {
    if (kind === 'heading' || led.has(index)) return []
    const words = wordsOf(text)
    const isOptional = kind === 'lead-in' && !leaves.has(index)
    return stretches(words, claimed[index] ?? []).map(([from, to]) => ({
      first: index,
      last: index,
      isOptional,
      ...(to - from < words.length ? { words: [from, to] as const } : {}),
    }))
  })
}
