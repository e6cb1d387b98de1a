import type { ReportAt, SectionFile } from './check.js'
import { expand, type Reads } from './check-named-conditions.js'
import type { ConditionReads } from './condition-reads.js'

/** Every fact that a condition reads, by itself or through named conditions. */
const factsRead = (
  { facts, references }: Pick<ConditionReads, 'facts' | 'references'>,
  named: Reads,
): ReadonlySet<string> => {
  const names = references.map(({ name }) => name)
  return new Set([...facts, ...[...expand(names, named)].flatMap((name) => [...(named.get(name)?.facts ?? [])])])
}

/** Reports each promise of a clause that a fact would not be read, where a condition of this clause reads it. */
export const checkInvariants = (
  clause: string,
  reads: Pick<ConditionReads, 'facts' | 'references'>,
  named: Reads,
  sections: readonly SectionFile[],
  report: ReportAt,
): void => {
  const read = factsRead(reads, named)
  for (const { section } of sections)
    for (const { id, invariants = [] } of section.clauses)
      for (const { fact, onlyReadBy } of invariants)
        if (read.has(fact) && !onlyReadBy.includes(clause))
          report([], 'invariant-broken', `reads \`${fact}\`, which clause \`${id}\` promises that this clause does not`)
}
