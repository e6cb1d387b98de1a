import { head, type Report } from './check.js'
import { type ConditionReads, mostNodes, readsOf } from './condition-reads.js'
import type { PolicyFile } from './policy.js'

/** What each named condition reads, by its name. */
export type Reads = ReadonlyMap<string, ConditionReads>

/** The names given and all that they lead to. */
export const expand = (names: ReadonlySet<string>, named: Reads, seen = new Set<string>()): ReadonlySet<string> => {
  for (const name of names)
    if (!seen.has(name)) {
      seen.add(name)
      expand(named.get(name)?.conditions ?? new Set(), named, seen)
    }
  return seen
}

/** How many nodes a condition has once named ones are put in their places; a circle counts as too many. */
export const expandedSize = (reads: ConditionReads, named: Reads): number => {
  const sizes = new Map<string, number>()
  const sizeOf = ({ nodes, references }: ConditionReads): number =>
    references.reduce((total, name) => {
      const found = named.get(name)
      if (!sizes.has(name)) {
        sizes.set(name, Number.POSITIVE_INFINITY)
        sizes.set(name, found ? sizeOf(found) : 1)
      }
      return total + (sizes.get(name) ?? 1)
    }, nodes)
  return sizeOf(reads)
}

/** Reports named conditions that are wrong in themselves, go in a circle or grow too large. */
export const checkNamedConditions = (policy: PolicyFile, report: Report): Reads => {
  const reads = new Map(
    Object.entries(policy.conditions).map(([name, condition]) => [
      name,
      readsOf(condition, policy, (path, code, message) => report(head, ['conditions', name, ...path], code, message)),
    ]),
  )
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    [...(reads.get(from)?.conditions ?? [])].some((next) => {
      if (next === goal) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, goal, seen)
    })
  for (const name of reads.keys())
    if (reaches(name, name, new Set()))
      report(head, ['conditions', name], 'cyclic-condition', `named condition \`${name}\` refers to itself`)
    else if (expandedSize(reads.get(name) as ConditionReads, reads) > mostNodes)
      report(
        head,
        ['conditions', name],
        'too-large',
        `named condition \`${name}\` has over ${mostNodes} parts once those it names are put in their places`,
      )
  return reads
}
