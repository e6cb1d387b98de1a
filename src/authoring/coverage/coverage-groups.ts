import type { Coverage, ObligationCoverage, Outline } from './coverage.js'

/** The obligations of a clause, or of one of its rules. */
export interface Group {
  readonly clause: string
  /** None where they are the clause's own, or a scope clause's. */
  readonly rule?: string
  readonly obligations: readonly ObligationCoverage[]
}

/** The obligations of the literals of a condition, as they stand in it. */
export const literalObligations = (outline: Outline): readonly ObligationCoverage[] => {
  if (outline.kind === 'literal') return outline.obligations
  return outline.kind === 'parameter' ? [] : outline.members.flatMap(literalObligations)
}

/** What has a status, clause by clause and rule by rule; a group with nothing in it is left out. */
export const groupsWith = (status: ObligationCoverage['status'], { sections }: Coverage): readonly Group[] =>
  sections
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ id, kind, obligations, decisions }): readonly Group[] => {
      const ofDecisions = decisions.map(({ name, obligations: own, outline }) => ({
        clause: id,
        rule: name,
        obligations: [...own, ...literalObligations(outline)],
      }))
      return kind === 'scope'
        ? [{ clause: id, obligations: [...obligations, ...ofDecisions.flatMap((one) => one.obligations)] }]
        : [{ clause: id, obligations }, ...ofDecisions]
    })
    .map((group) => ({ ...group, obligations: group.obligations.filter((one) => one.status === status) }))
    .filter((group) => group.obligations.length > 0)
