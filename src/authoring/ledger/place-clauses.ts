import type { Occurrence } from './occurrence.js'
import { type Sentence, withoutLabel } from './sentence.js'

/** A clause as far as the ledger needs it. */
export interface SourcedClause {
  readonly section: string
  readonly source: string
}

/** Which section of the policy each part of the source is: that of most clauses in it, and where two have as many, that of its number. */
const sectionsOfParts = (
  placed: readonly (readonly [section: string, part: number])[],
  sentences: readonly Sentence[],
): ReadonlyMap<number, string> => {
  const votes = new Map<number, Map<string, number>>()
  const vote = (part: number, section: string, weight: number) => {
    const counts = votes.get(part) ?? new Map<string, number>()
    votes.set(part, counts.set(section, (counts.get(section) ?? 0) + weight))
  }
  for (const [section, part] of placed) vote(part, section, 1)
  for (const { kind, text, part } of sentences) {
    const number = kind === 'heading' && /^\d+(?:\.\d+)*/.exec(withoutLabel(text).label || text)?.[0]
    if (number && votes.get(part)?.has(number)) vote(part, number, 0.5)
  }
  return new Map(
    [...votes].flatMap(([part, counts]) => {
      const [[best, most] = ['', 0], [, second] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a)
      return most > second ? [[part, best] as const] : []
    }),
  )
}

/** Where a clause stands in the source, and whether that is in a part that is another section's. */
export interface Placed {
  readonly clause: number
  readonly where: Occurrence
  readonly isElsewhere: boolean
}

/** Gives every clause whose text is in the source its place: of several in its own section, and no two the same. */
export const placeClauses = (
  clauses: readonly SourcedClause[],
  found: ReadonlyMap<string, readonly Occurrence[]>,
  sentences: readonly Sentence[],
): { readonly placed: readonly Placed[]; readonly sections: ReadonlyMap<number, string> } => {
  const partOf = ({ first }: Occurrence): number => sentences[first]?.part ?? 0
  const certain = clauses.flatMap(({ section, source }): [string, number][] => {
    const [only, ...others] = found.get(source) ?? []
    return only && others.length === 0 ? [[section, partOf(only)]] : []
  })
  const sections = sectionsOfParts(certain, sentences)
  const homes = new Set(sections.values())
  const taken = new Map<string, Set<Occurrence>>()
  const placed = clauses.flatMap(({ section, source }, clause): Placed[] => {
    const all = found.get(source) ?? []
    const used = taken.get(source) ?? new Set()
    const free = all.filter((one) => !used.has(one))
    const from = free.length > 0 ? free : all
    const where = from.find((one) => sections.get(partOf(one)) === section) ?? from[0]
    if (where === undefined) return []
    taken.set(source, used.add(where))
    const here = sections.get(partOf(where))
    return [{ clause, where, isElsewhere: here !== undefined && here !== section && homes.has(section) }]
  })
  return { placed, sections }
}
