import type { Undetermined } from '../readings/evaluate/evaluation.js'
import { type LabelOf, listWords } from './words.js'

const lead = 'whether it is '

/** Several labels with the same beginning as one: `whether it is racist or sexist`. */
const merged = (labels: readonly string[], last: 'or' | 'and'): readonly string[] => {
  const alike = labels.filter((label) => label.startsWith(lead) && !label.includes(','))
  if (alike.length < 2) return labels
  const one =
    lead +
    listWords(
      alike.map((label) => label.slice(lead.length)),
      last,
    )
  return [one, ...labels.filter((label) => !alike.includes(label))]
}

/** Alternative sets of missing fields: `whether it is spam, or where it appears and who can see it`. */
export const missingWords = (missing: Undetermined['missing'], labelOf: LabelOf): string => {
  const single = missing.filter(({ length }) => length === 1).flatMap((set) => set.map(labelOf))
  const several = missing
    .filter(({ length }) => length > 1)
    .map((set) => listWords(merged(set.map(labelOf), 'and'), 'and'))
  return [...merged(single, 'or'), ...several].join(', or ')
}
