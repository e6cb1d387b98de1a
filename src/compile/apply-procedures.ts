import type { Pass } from './draft.js'

/** A clause that defines a procedure gives it to every prohibition of its section that names none. */
export const applyProcedures: Pass = (draft) => {
  const procedures = new Map(
    draft.policy.sections.flatMap(({ section, clauses }) =>
      clauses.flatMap((clause) =>
        clause.kind === 'definition' && clause.carriedBy.procedure
          ? [[section, clause.carriedBy.procedure] as const]
          : [],
      ),
    ),
  )
  return {
    ...draft,
    clauses: draft.clauses.map((clause) => {
      const procedure = procedures.get(clause.section)
      if (clause.kind !== 'prohibition' || procedure === undefined) return clause
      return { ...clause, norms: clause.norms.map((norm) => ({ procedure, ...norm })) }
    }),
  }
}
