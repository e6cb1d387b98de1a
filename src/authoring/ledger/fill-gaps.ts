import { compareStarts, type Occurrence } from './occurrence.js'
import { type Lost, pairClauses, type ReadSource } from './pair-clauses.js'
import type { Placed } from './place-clauses.js'
import type { Sentence } from './sentence.js'
import type { Unclaimed } from './unclaimed.js'

interface Filled {
  /** What stands in the place of clauses whose text is gone, by the clause. */
  readonly changed: ReadonlyMap<number, Occurrence>
  readonly rest: readonly Unclaimed[]
}

const grouped = <T>(list: readonly T[], groupOf: (member: T) => number): ReadonlyMap<number, readonly T[]> => {
  const groups = new Map<number, T[]>()
  for (const member of list) {
    const group = groupOf(member)
    const known = groups.get(group)
    if (known) known.push(member)
    else groups.set(group, [member])
  }
  return groups
}

/** Whether words may belong to what a clause with several items, or a whole paragraph, was made from. */
const mayJoin = (clause: Lost, own: Sentence, other: Sentence): boolean =>
  own.group === other.group && (clause.locator.items !== undefined || clause.locator.item === undefined)

/** Takes the neighbours that nothing else stands for to a clause that was made from several sentences. */
const widened = (
  clause: Lost,
  words: Unclaimed,
  rest: readonly Unclaimed[],
  sentences: readonly Sentence[],
): Occurrence => {
  if (words.words !== undefined) return words
  const own = sentences[words.first] as Sentence
  const joins = (index: number): boolean =>
    rest.some(({ first, words: part }) => first === index && part === undefined) &&
    mayJoin(clause, own, sentences[index] as Sentence)
  let { first, last } = words
  while (joins(first - 1)) first -= 1
  while (joins(last + 1)) last += 1
  return { first, last }
}

/**
 * Finds what stands in the place of each clause whose text is gone: words that no clause has, between those of the
 * clauses before and after it.
 *
 * @param anchors the clauses that stand in their order
 */
export const fillGaps = (
  lost: ReadonlyMap<number, Lost>,
  unclaimed: readonly Unclaimed[],
  anchors: readonly Placed[],
  source: ReadSource,
): Filled => {
  // Clauses that share their words are one anchor.
  const steps = anchors.filter(({ where }, index) => {
    const before = anchors[index - 1]
    return before === undefined || compareStarts(before.where, where) !== 0
  })
  const gapOfClause = (clause: number): number => steps.filter((step) => step.clause < clause).length
  const gapOfWords = (words: Unclaimed): number => steps.filter(({ where }) => compareStarts(where, words) <= 0).length
  const gaps = grouped([...lost.keys()], gapOfClause)
  const wordsIn = grouped(unclaimed, gapOfWords)
  const pairs = [...gaps].flatMap(([gap, clauses]) => {
    const words = wordsIn.get(gap) ?? []
    const members = clauses.map((clause) => lost.get(clause) as Lost)
    return pairClauses(members, words, source).flatMap((chosen, index) => {
      const found = chosen === undefined ? undefined : words[chosen]
      return found ? [{ clause: clauses[index] as number, lost: members[index] as Lost, words: found }] : []
    })
  })
  const taken = new Set<Unclaimed>(pairs.map(({ words }) => words))
  const changed = new Map<number, Occurrence>()
  for (const { clause, lost: member, words } of pairs) {
    const free = unclaimed.filter((one) => !taken.has(one))
    const where = widened(member, words, free, source.sentences)
    for (const one of free)
      if (where.first <= one.first && one.first <= where.last && where.words === undefined) taken.add(one)
    changed.set(clause, where)
  }
  return { changed, rest: unclaimed.filter((one) => !taken.has(one)) }
}
