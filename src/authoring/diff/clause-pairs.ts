import type { Clause } from '../../policy/clause.js'
import type { Policy } from '../../policy/policy.js'

/** A clause of either policy, with its counterpart in the other where there is one. */
export interface ClausePair {
  readonly from?: Clause
  readonly to?: Clause
}

const clausesOf = (policy: Policy): readonly Clause[] => policy.sections.flatMap(({ clauses }) => clauses)

/** The same provision under another id: the sentence it stands for is the same. */
const isRenamed = (from: Clause, to: Clause): boolean => from.source === to.source && from.kind === to.kind

/** Every clause of two policies once, in the order of the second; removed ones where they stood in the first. */
export const pairClauses = (from: Policy, to: Policy): readonly ClausePair[] => {
  const before = clausesOf(from)
  const after = clausesOf(to)
  const ids = { before: new Set(before.map(({ id }) => id)), after: new Set(after.map(({ id }) => id)) }
  const removed = new Set(before.filter(({ id }) => !ids.after.has(id)))
  const counterpart = (clause: Clause): Clause | undefined => {
    if (ids.before.has(clause.id)) return before.find(({ id }) => id === clause.id)
    const former = [...removed].find((candidate) => isRenamed(candidate, clause))
    if (former) removed.delete(former)
    return former
  }
  const pairs: ClausePair[] = after.map((clause) => {
    const found = counterpart(clause)
    return found ? { from: found, to: clause } : { to: clause }
  })
  for (const clause of removed) {
    const previous = before[before.indexOf(clause) - 1]
    const place = previous ? pairs.findIndex((pair) => pair.from === previous) + 1 : 0
    pairs.splice(place, 0, { from: clause })
  }
  return pairs
}
