import type { Comparison, Scalar, Value } from '../../logic/condition.js'
import type { Claim } from './claim.js'
import type { Order } from './phrases.js'
import type { Speech } from './speech.js'

const opposite: Readonly<Record<Order, Order>> = {
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
}

const listOf = (value: Value): readonly Scalar[] => (Array.isArray(value) ? value : [value as Scalar])

type Values = Extract<Speech, { kind: 'values' }>

const compareRanks = (a: number | string, b: number | string): number => {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -1 : Number(a > b)
}

/** One of some values: each once, and in the same order however they were written down. */
const oneOf = ({ lead, form, rank }: Values, values: readonly Scalar[], holds: boolean): Claim => ({
  ...lead,
  items: [...new Set(values)].sort((a, b) => compareRanks(rank(a), rank(b))).map(form),
  holds,
  // One that nothing satisfies would vanish among others.
  listable: values.length > 0,
})

const ordered = ({ lead, form, order }: Values, comparison: Order, value: Value): Claim => {
  const said = String(form(value as Scalar))
  // The opposite of `at least 2` is `less than 2`, and both begin alike.
  return {
    is: lead.is,
    isNot: lead.is,
    items: [[order[comparison](said), order[opposite[comparison]](said)]],
    holds: true,
    listable: false,
  }
}

const ofValues = (speech: Values, comparison: Comparison, value: Value): Claim => {
  switch (comparison) {
    case 'equal':
    case 'in':
    case 'contains':
    case 'intersects':
      return oneOf(speech, listOf(value), true)
    case 'notEqual':
    case 'notIn':
    case 'doesNotContain':
      return oneOf(speech, listOf(value), false)
    default:
      return ordered(speech, comparison, value)
  }
}

const ofBoolean = (
  { phrases: { is, isNot, what, both } }: Extract<Speech, { kind: 'boolean' }>,
  comparison: Comparison,
  value: Value,
): Claim => {
  const negated = comparison === 'notEqual' || comparison === 'notIn'
  const accepts = (wanted: boolean) => listOf(value).includes(wanted) !== negated
  if (accepts(true) !== accepts(false)) return { is, isNot, items: [what], holds: accepts(true), listable: is !== '' }
  // Of a fact that is known, this always holds, or never.
  return { is: '', isNot: '', items: [both], holds: accepts(true), listable: false }
}

/** What a comparison says of a fact that is known. */
export const comparisonClaim = (speech: Speech, comparison: Comparison, value: Value): Claim =>
  speech.kind === 'boolean' ? ofBoolean(speech, comparison, value) : ofValues(speech, comparison, value)
