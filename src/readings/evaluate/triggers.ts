import type { Catalogue } from '../../action/catalogue.js'
import { assertNever } from '../../base/assert-never.js'
import { comparisons } from '../../logic/compare.js'
import type { Test } from '../../logic/condition.js'
import { bitsOf } from './question.js'
import type { Literal, Residue } from './residue.js'

/** A comparison, or its negation, without which something is false. */
export type Trigger = Literal & { readonly test: Test }

/** How often a trigger is pulled, roughly; one that takes a call, as bits do not tell, costs as much as some that are pulled. */
const pulled = { rarely: 0.1, rarelyByCall: 0.7, often: 0.9 }

/** What a trigger costs: it is pulled rarely where the ordinary value of its fact does not pull it. */
const costOf = ({ test, positive }: Trigger, { facts }: Catalogue): number => {
  const fact = facts.get(test.fact)
  const ordinary = fact?.ordinary ?? (fact?.type === 'boolean' && fact.derived ? false : undefined)
  if (ordinary === undefined || comparisons[test.comparison](ordinary, test.value) === positive) return pulled.often
  return bitsOf(test) === undefined ? pulled.rarelyByCall : pulled.rarely
}

/** What some cost together: how often one of them is pulled. */
const costOfAll = (triggers: readonly Trigger[], catalogue: Catalogue): number =>
  1 - triggers.reduce((none, one) => none * (1 - costOf(one, catalogue)), 1)

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
        triggers === undefined ? Number.POSITIVE_INFINITY : costOfAll(triggers, catalogue)
      return members.reduce((best, member) => (cost(member) < cost(best) ? member : best), undefined)
    }
    default:
      return assertNever(residue)
  }
}
