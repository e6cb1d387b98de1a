import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Claim } from './claim.js'

/** What a policy says of an act by one of its prohibitions or obligations. */
export interface Statement extends Pick<Claim, 'state' | 'dueAfter'> {
  readonly clause: NormativeClause
  /** The rule that speaks for the clause. */
  readonly rule: string
}

/** The clauses that prohibit something or demand it; the others advise or allow, and bind nobody. */
export const bindingClauses = ({ clauses }: CompiledPolicy): readonly NormativeClause[] =>
  clauses.filter(({ kind }) => kind === 'prohibition' || kind === 'obligation')

/** What is claimed by a statement. */
export const claimOf = ({ clause, rule, state, dueAfter }: Statement): Claim => {
  const duty = clause.norms.find((norm) => norm.rule === rule)?.duty
  return {
    state,
    strength: clause.strength ?? 'must',
    ...(duty === undefined ? {} : { duty }),
    ...(dueAfter === undefined ? {} : { dueAfter }),
  }
}

/** What any rule of a statement's clause would claim in its place. */
export const claimsOfClause = (statement: Statement): readonly Claim[] =>
  statement.clause.norms.map(({ rule }) => claimOf({ ...statement, rule }))

/** Out of scope nothing is a breach and nothing is left undetermined; a duty may still arise. */
export const countsOutside = ({ clause, state }: Statement): boolean =>
  clause.kind === 'obligation' && state === 'holds'
