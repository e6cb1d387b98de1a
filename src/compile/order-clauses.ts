import type { Pass } from './draft.js'

/** Paramount clauses first; otherwise the order of the written policy. */
export const orderClauses: Pass = (draft) => ({
  ...draft,
  clauses: [
    ...draft.clauses.filter((clause) => clause.paramount),
    ...draft.clauses.filter((clause) => !clause.paramount),
  ],
})
