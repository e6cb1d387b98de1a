import type { Clause } from './clause.js'

// Apart from the schemas, which evaluation does not need.

/** The kinds of clause that rules carry. */
export const decidingKinds = ['prohibition', 'obligation', 'permission', 'recommendation'] as const
export type DecidingKind = (typeof decidingKinds)[number]

export type DecidingClause = Extract<Clause, { kind: DecidingKind }>

export const isDeciding = (clause: Clause): clause is DecidingClause =>
  (decidingKinds as readonly string[]).includes(clause.kind)
