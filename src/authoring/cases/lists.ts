import type { DecidingKind } from '../../policy/deciding.js'

/** The lists of an evaluation, each with the kind of the clauses whose findings it holds. */
export const listKinds = {
  violations: 'prohibition',
  duties: 'obligation',
  permissions: 'permission',
  recommendations: 'recommendation',
  /** Any kind that rules carry. */
  undetermined: undefined,
} as const satisfies Readonly<Record<string, DecidingKind | undefined>>

export type List = keyof typeof listKinds

/** The list that holds the findings of a kind of clause. */
export const listOfKind = Object.fromEntries(
  Object.entries(listKinds).flatMap(([list, kind]) => (kind === undefined ? [] : [[kind, list]])),
) as Readonly<Record<DecidingKind, Exclude<List, 'undetermined'>>>

/** In the order of an evaluation. */
export const lists = Object.keys(listKinds) as readonly List[]
