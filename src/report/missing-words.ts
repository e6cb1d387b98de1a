import type { Undetermined } from '../readings/evaluate/evaluation.js'
import { labelOf, listWords } from './words.js'

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

/**
 * Alternative sets of missing fields: `whether it is spam, or where it appears and who can see it`.
 *
 * @param most how many alternatives to spell out; the others are counted
 */
export const missingWords = (missing: Undetermined['missing'], most = Number.POSITIVE_INFINITY): string => {
  const single = missing.filter(({ length }) => length === 1).flatMap((set) => set.map(labelOf))
  const several = missing
    .filter(({ length }) => length > 1)
    .map((set) => listWords(merged(set.map(labelOf), 'and'), 'and'))
  const singles = merged(single, 'or')
  const room = Math.max(0, most - singles.length)
  const left = several.length - Math.min(several.length, room)
  return [
    ...singles,
    ...several.slice(0, room),
    ...(left === 0 ? [] : [`in ${left} other ${left === 1 ? 'way' : 'ways'}`]),
  ].join(', or ')
}
