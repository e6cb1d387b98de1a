import type { ReportClause, ReportContext } from './report.js'

/** Finds clauses of the policy by their id. */
export type ClauseIndex = ReadonlyMap<string, ReportClause & { readonly position: number }>

export const indexClauses = ({ policy }: ReportContext): ClauseIndex =>
  new Map(policy.clauses.map((clause, position) => [clause.id, { ...clause, position }]))

/** A clause's title; its id where the policy at hand does not have it. */
export const titleOf = (clauses: ClauseIndex, id: string): string => clauses.get(id)?.title ?? id
