import type { Clause } from '../../policy/clause.js'
import { plain } from './plain-text.js'
import { fullText, type Sentence, wordsOf } from './sentence.js'
import type { Unclaimed } from './unclaimed.js'

/** A clause whose text is gone, as far as it is compared with what stands in its place. */
export type Lost = Pick<Clause, 'locator' | 'title' | 'summary'> & { readonly section: string }

/** A source, and what of the policy its parts are, as far as the clauses that are found say so. */
export interface ReadSource {
  readonly sentences: readonly Sentence[]
  /** The section that a part is. */
  readonly sections: ReadonlyMap<number, string>
  /** The list that a group is, as locators name it. */
  readonly lists: ReadonlyMap<number, string>
}

/** More than all that is weighed among pairs: as many clauses as can be have something in their place. */
const perPair = 1_000
/** More than any likeness: a lead-in that its items carry stands for a clause only where nothing else does. */
const perOwn = 300
const perForm = 100

const contentWords = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(plain(text).toLowerCase())
      .map((word) => word.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 6))
      .filter((word) => word.length > 3),
  )

const isItem = ({ locator }: Lost): boolean => (locator.item ?? locator.items) !== undefined

/** How well a sentence may be what a clause was made from: of the same form, and about the same things. */
const likeness = (clause: Lost, sentence: Sentence): number => {
  const ours = contentWords(`${clause.title} ${clause.summary}`)
  const theirs = contentWords(fullText(sentence))
  const shared = [...ours].filter((word) => theirs.has(word)).length
  const form = isItem(clause) === (sentence.kind === 'item') ? perForm : 0
  return form + (shared * (perForm - 1)) / Math.max(1, Math.min(ours.size, theirs.size))
}

/**
 * Pairs the clauses that are gone from a place with the words that no clause has there, without changing the order of
 * either: as many as can be, and of these the likeliest.
 *
 * @returns for each clause the index of its words, or nothing
 */
export const pairClauses = (
  lost: readonly Lost[],
  unclaimed: readonly Unclaimed[],
  { sentences, sections, lists }: ReadSource,
): readonly (number | undefined)[] => {
  const worth = (clause: Lost, { first, isOptional }: Unclaimed): number | undefined => {
    const sentence = sentences[first] as Sentence
    const section = sections.get(sentence.part) ?? clause.section
    const list = lists.get(sentence.group) ?? clause.locator.list
    if (section !== clause.section || list !== clause.locator.list) return undefined
    return perPair + (isOptional ? 0 : perOwn) + likeness(clause, sentence)
  }
  // best[i][j]: of the clauses from i on and the words from j on.
  const best = Array.from({ length: lost.length + 1 }, () => new Float64Array(unclaimed.length + 1))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  const worths = lost.map((clause) => unclaimed.map((words) => worth(clause, words)))
  const paired = (i: number, j: number): number => {
    const value = worths[i]?.[j]
    return value === undefined ? -1 : value + at(i + 1, j + 1)
  }
  for (let i = lost.length - 1; i >= 0; i -= 1)
    for (let j = unclaimed.length - 1; j >= 0; j -= 1)
      (best[i] as Float64Array)[j] = Math.max(paired(i, j), at(i + 1, j), at(i, j + 1))
  const pairs: (number | undefined)[] = lost.map(() => undefined)
  let i = 0
  let j = 0
  while (i < lost.length && j < unclaimed.length) {
    if (paired(i, j) >= at(i, j)) {
      pairs[i] = j
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j)) i += 1
    else j += 1
  }
  return pairs
}
