import type { HandbookContext } from './context.js'
import { line, type Part, terms } from './document.js'

/** What the policy asks of its own accord, with what its author says of it; nothing where it asks no more than others. */
export const ownFactsParts = ({ policy, words, prose }: HandbookContext): readonly Part[] => {
  const own = Object.values(policy.facts ?? {})
  if (own.length === 0) return []
  const blocks = terms(
    ...own.map(({ label, description }) => ({ term: prose(label), lines: [line(prose(description))] })),
  )
  return [{ id: 'own-questions', title: words.howToRead.own, blocks, parts: [] }]
}
