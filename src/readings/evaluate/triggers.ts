import type { Catalogue } from '../../action/catalogue.js'
import { assertNever } from '../../base/assert-never.js'
import { comparisons } from '../../logic/compare.js'
import type { Test } from '../../logic/condition.js'
import { bitsOf } from './question.js'
import type { Literal, Residue } from './residue.js'

/** A comparison, or its negation, without which something is false. */
export type Trigger = Literal & { readonly test: Test }

/** How often a trigger is pulled, roughly: rarely where the ordinary value of its fact does not. What bits do not tell takes a call. */
const costOf = ({ test, positive }: Trigger, { facts }: Catalogue): number => {
  if (bitsOf(test) === undefined) return 1
  const fact = facts.get(test.fact)
  const ordinary = fact?.ordinary ?? (fact?.type === 'boolean' && fact.derived ? false : undefined)
  return ordinary === undefined || comparisons[test.comparison](ordinary, test.value) === positive ? 1 : 0.1
}

/** Triggers of which one must be pulled for something to be anything but false; nothing where there are none. */
export const triggersOf = (residue: Residue, catalogue: Catalogue): readonly Trigger[] | undefined => {
  switch (residue.kind) {
    case 'ask':
      return [residue.literal as Trigger]
    case 'fails':
      return []
    case 'open':
    case 'holds':
      return undefined
    case 'all':
    case 'any': {
      const members = residue.of.map((member) => triggersOf(member, catalogue))
      if (residue.kind === 'any')
        return members.includes(undefined) ? undefined : members.flatMap((member) => member ?? [])
      const cost = (triggers: readonly Trigger[] | undefined) =>
        triggers === undefined
          ? Number.POSITIVE_INFINITY
          : triggers.reduce((sum, one) => sum + costOf(one, catalogue), 0)
      return members.reduce((best, member) => (cost(member) < cost(best) ? member : best), undefined)
    }
    default:
      return assertNever(residue)
  }
}
