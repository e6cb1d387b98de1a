import type { CaseDifference, ListDifference } from './compare-case.js'

const plain = /^[\w.:+-]+$/

/** A value as it stands in a line: words as they are, other text in quotes, `none` where there is nothing. */
export const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return 'none'
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`
  return typeof value === 'string' && plain.test(value) ? value : JSON.stringify(value)
}

const linesOf = ({ list, notFound, unexpected, order, fields }: ListDifference): readonly string[] => [
  ...notFound.map((clause) => `${list}: not found ${clause}`),
  ...unexpected.map(({ clause, rule }) => `${list}: unexpected ${clause} (rule ${rule})`),
  ...(order === undefined
    ? []
    : [`${list}: expected the order ${order.wanted.join(', ')}, got ${order.got.join(', ')}`]),
  ...fields.map(
    ({ clause, field, wanted, got }) =>
      `${list}: ${clause}: ${field}: expected ${valueText(wanted)}, got ${valueText(got)}`,
  ),
]

/** A difference as lines, the outcome first. */
export const differenceLines = ({ outcome, lists }: CaseDifference): readonly string[] => [
  ...(outcome === undefined ? [] : [`outcome: expected ${outcome.wanted}, got ${outcome.got}`]),
  ...lists.flatMap(linesOf),
]
