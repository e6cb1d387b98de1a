import type { Layout } from './layout.js'
import { missingWords } from './missing-words.js'
import { groupOpen, type Open } from './open-groups.js'

/** Alternatives spelt out for a person; a program reads all of them in the other formats. */
const most = 3
/** So many clauses make a group within a group worth its line. */
const worthwhile = 3

/** Lists open clauses under the facts that they hang on: the facts they share once, then what each has besides. */
export const createOpenList = ({ paint, paragraph }: Layout) => {
  /** Clauses with the same alternatives left, on one line. */
  const together = (members: readonly Open[], indent: number): string => {
    const titles = new Map<string, Set<string>>()
    for (const { title, alternatives } of members) {
      const besides = missingWords(alternatives, most)
      titles.set(besides, (titles.get(besides) ?? new Set()).add(title))
    }
    return Array.from(titles, ([besides, named]) => {
      const line = [...named].join(' · ')
      return paragraph(indent, besides === '' ? line : `${line}: or ${besides}`, {
        lead: '– ',
        leadPaint: paint.dim,
        paint: paint.dim,
      })
    }).join('')
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
          paragraph(indent, `or ${missingWords(shared, most)}`, { lead: '• ' }) + within(many, indent + 2),
      ),
    ].join('')
  }

  return (entries: readonly Open[]): string =>
    groupOpen(entries)
      .map(({ shared, members }) => paragraph(4, missingWords(shared), { lead: '• ' }) + within(members, 6))
      .join('')
}
