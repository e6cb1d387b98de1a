import { once } from '../base/once.js'
import { head, type Report, type ReportAt } from './check.js'
import { type ConditionReads, isBareComparison, readsOf } from './condition-reads.js'
import type { PolicyFile } from './policy.js'

/** More named conditions, parts or levels than any written policy needs: what is read must end. */
const most = { conditions: 1_000, parts: 10_000, levels: 300 } as const

/** What each named condition reads, by its name. */
export type Reads = ReadonlyMap<string, ConditionReads>

/** The names given and all that they lead to. */
export const expand = (names: Iterable<string>, named: Reads, seen = new Set<string>()): ReadonlySet<string> => {
  for (const name of names)
    if (!seen.has(name)) {
      seen.add(name)
      expand(
        (named.get(name)?.references ?? []).map((reference) => reference.name),
        named,
        seen,
      )
    }
  return seen
}

type Extent = Pick<ConditionReads, 'size' | 'depth'>

/** How large conditions are once named ones are put in their places; not a number where that goes in a circle. */
const extents = (named: Reads): ((reads: ConditionReads) => Extent) => {
  const known = new Map<string, Extent>()
  const endless = { size: Number.NaN, depth: Number.NaN }
  const extentOfName = (name: string): Extent => {
    const found = known.get(name)
    if (found) return found
    known.set(name, endless)
    const reads = named.get(name)
    const extent = reads ? extentOf(reads) : { size: 1, depth: 0 }
    known.set(name, extent)
    return extent
  }
  const extentOf = ({ references, size, depth }: ConditionReads): Extent =>
    references.reduce(
      (total, reference) => {
        const inner = extentOfName(reference.name)
        return { size: total.size + inner.size, depth: Math.max(total.depth, reference.depth + inner.depth) }
      },
      { size, depth },
    )
  return extentOf
}

/** Makes a check of how large conditions grow once named ones are put in their places. */
export const extentCheck = once((named: Reads): ((reads: ConditionReads, report: ReportAt) => void) => {
  const extentOf = extents(named)
  return (reads, report) => {
    const { size, depth } = extentOf(reads)
    if (size > most.parts || depth > most.levels)
      report([], 'too-large', `has over ${most.parts} parts or ${most.levels} levels, named conditions included`)
  }
})

const circular = (named: Reads): readonly string[] => {
  const names = ({ references }: ConditionReads) => references.map(({ name }) => name)
  return [...named].filter(([name, reads]) => expand(names(reads), named).has(name)).map(([name]) => name)
}

/** Reports named conditions that are wrong in themselves, go in a circle or grow too large. */
export const checkNamedConditions = (policy: PolicyFile, report: Report): Reads => {
  const conditions = Object.entries(policy.conditions)
  if (conditions.length > most.conditions) {
    report(head, ['conditions'], 'too-large', `may hold at most ${most.conditions} named conditions`)
    return new Map()
  }
  const at =
    (name: string): ReportAt =>
    (path, code, message) =>
      report(head, ['conditions', name, ...path], code, message)
  const named = new Map(conditions.map(([name, condition]) => [name, readsOf(condition, policy, at(name))]))
  for (const [name, condition] of conditions)
    if (isBareComparison(condition)) at(name)([], 'bare-comparison', 'is a comparison alone: put it in an `all`')
  for (const name of circular(named)) at(name)([], 'cyclic-condition', `named condition \`${name}\` refers to itself`)
  const checkExtent = extentCheck(named)
  for (const [name, reads] of named) checkExtent(reads, at(name))
  return named
}
