import type { Undetermined } from '../readings/evaluate/evaluation.js'
import type { LabelOf } from './words.js'

const lead = 'whether it is '

/** Input fields by their labels, the same beginning once: `whether it is racist; sexist; where it appears`. */
export const listed = (fields: readonly string[], labelOf: LabelOf): string => {
  const labels = fields.map(labelOf)
  const alike = labels.filter((label) => label.startsWith(lead) && !label.includes(','))
  return [
    ...alike.map((label, index) => (index === 0 ? label : label.slice(lead.length))),
    ...labels.filter((label) => !alike.includes(label)),
  ].join('; ')
}

/** One label as it is; several after how many of them are meant. */
const among = (fields: readonly string[], two: string, more: string, labelOf: LabelOf): string => {
  if (fields.length < 2) return listed(fields, labelOf)
  return `${fields.length === 2 ? two : more} of these: ${listed(fields, labelOf)}`
}

/** How much of the alternatives to spell out: so many, single fields always, and no set of more fields. */
interface Limits {
  readonly most: number
  readonly largest: number
}

/**
 * What it could be enough to know, where each alternative is a set of fields that are needed together:
 * `whether it is spam; or both of these: where it appears; who can see it`. And whether there is more to it.
 */
export const spellOut = (
  alternatives: Undetermined['missing'],
  { most, largest }: Limits,
  labelOf: LabelOf,
): { readonly words: string; readonly more: boolean } => {
  const singles = alternatives.filter(({ length }) => length === 1).flat()
  const several = alternatives.filter(({ length }) => length > 1)
  const shown = several.filter(({ length }) => length <= largest).slice(0, Math.max(0, most - singles.length))
  const parts = [
    ...(singles.length === 0 ? [] : [among(singles, 'either', 'any one', labelOf)]),
    ...shown.map((set) => among(set, 'both', 'all', labelOf)),
  ]
  return { words: parts.join('; or '), more: shown.length < several.length }
}

/** The same with nothing left out. */
export const enoughWords = (alternatives: Undetermined['missing'], labelOf: LabelOf): string =>
  spellOut(alternatives, { most: Number.POSITIVE_INFINITY, largest: Number.POSITIVE_INFINITY }, labelOf).words
