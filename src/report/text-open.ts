import { enoughWords, spellOut } from './enough-words.js'
import type { Layout } from './layout.js'
import { groupOpen, type Open, type OpenGroup } from './open-groups.js'
import type { LabelOf } from './words.js'

/** Alternatives spelt out for a person; a program reads all of them in the other formats. */
const limits = { most: 2, largest: 5 }
/** So many clauses make a group within a group worth its line. */
const worthwhile = 3

/**
 * Lists open clauses under the facts that they hang on: the facts they share once, then what each has besides.
 *
 * @param again what leads to the other facts: `also enough to know`, under a heading that ends with "enough to know"
 */
export const createOpenList = ({ paint, paragraph }: Layout, again: string, labelOf: LabelOf) => {
  /** What the clauses of a line hang on besides: `; also enough to know whether it is spam`. */
  const besidesOf = ({ alternatives }: Open, forAll: string): string => {
    const { words, more } = spellOut(alternatives, limits, labelOf)
    return (
      (words === '' ? '' : `; ${forAll}${again} ${words}`) +
      (more ? '; or more facts together (use --format ndjson for all)' : '')
    )
  }

  /** Clauses with the same alternatives left, on one line. */
  const together = (members: readonly Open[], indent: number): string => {
    const lines = new Map<string, { readonly first: Open; readonly titles: Set<string> }>()
    for (const open of members) {
      const key = besidesOf(open, '')
      const line = lines.get(key) ?? { first: open, titles: new Set() }
      lines.set(key, line)
      line.titles.add(open.title)
    }
    return Array.from(lines.values(), ({ first, titles }) =>
      paragraph(indent, [...titles].join(' · ') + besidesOf(first, titles.size > 1 ? 'for these, ' : ''), {
        lead: '– ',
        leadPaint: paint.dim,
        paint: paint.dim,
      }),
    ).join('')
  }

  const within = (members: readonly Open[], indent: number): string => {
    const groups = groupOpen(members.filter(({ alternatives }) => alternatives.length > 0))
    const large = groups.filter((group) => group.members.length >= worthwhile)
    const small = groups
      .filter((group) => group.members.length < worthwhile)
      .flatMap(({ shared, members: few }) =>
        few.map(({ title, alternatives }) => ({ title, alternatives: [...shared, ...alternatives] })),
      )
    return [
      together([...members.filter(({ alternatives }) => alternatives.length === 0), ...small], indent),
      ...large.map(
        ({ shared, members: many }) =>
          paragraph(indent, `for these, ${again} ${enoughWords(shared, labelOf)}`, { lead: '• ' }) +
          within(many, indent + 2),
      ),
    ].join('')
  }

  /** One fact that settles all of its clauses takes a line with them. */
  const isPlain = ({ shared, members }: OpenGroup): boolean =>
    shared.length === 1 && shared[0]?.length === 1 && members.every(({ alternatives }) => alternatives.length === 0)

  return (entries: readonly Open[]): string =>
    groupOpen(entries)
      .map((group) => {
        const words = enoughWords(group.shared, labelOf)
        if (!isPlain(group)) return paragraph(4, words, { lead: '• ' }) + within(group.members, 6)
        const titles = new Set(group.members.map(({ title }) => title))
        return paragraph(4, `${words} – ${[...titles].join(' · ')}`, { lead: '• ' })
      })
      .join('')
}
