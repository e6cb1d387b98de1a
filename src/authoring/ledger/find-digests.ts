import { candidateTiers } from './candidates.js'
import { compareStarts, contains, type Occurrence } from './occurrence.js'
import { digestOfPlain } from './plain-text.js'
import type { Sentence } from './sentence.js'

const isSame = (a: Occurrence, b: Occurrence): boolean => compareStarts(a, b) === 0 && a.last === b.last

/** Places in their order, each told once, and as closely as it can be. */
const tidied = (all: readonly Occurrence[]): readonly Occurrence[] => {
  const distinct = all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index)
  return distinct.filter((one) => !distinct.some((other) => contains(one, other))).sort(compareStarts)
}

/** Where each of the digests stands among the sentences; one that is nowhere is not there. */
export const findDigests = (
  digests: Iterable<string>,
  sentences: readonly Sentence[],
): ReadonlyMap<string, readonly Occurrence[]> => {
  const found = new Map<string, Occurrence[]>()
  let open = new Set(digests)
  for (const tier of candidateTiers) {
    if (open.size === 0) break
    for (const [text, where] of tier(sentences)) {
      const digest = digestOfPlain(text)
      if (open.has(digest)) found.set(digest, [...(found.get(digest) ?? []), where])
    }
    open = new Set([...open].filter((digest) => !found.has(digest)))
  }
  return new Map([...found].map(([digest, where]) => [digest, tidied(where)]))
}
