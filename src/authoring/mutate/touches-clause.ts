import type { Clause } from '../../policy/clause.js'
import { isDeciding } from '../../policy/deciding.js'
import type { Policy } from '../../policy/policy.js'
import { changeOf } from './compile-mutant.js'
import type { Mutant } from './mutant.js'

const clauseOf = (policy: Policy, id: string | undefined): Clause | undefined =>
  policy.sections.flatMap(({ clauses }) => clauses).find((clause) => clause.id === id)

/** Whether a mutant stands in a clause, or changes it from elsewhere: in a named condition, a parameter, another clause. */
export const touchesClause = (policy: Policy, mutant: Mutant, id: string): boolean => {
  if (mutant.clause === id) return true
  const place = clauseOf(policy, mutant.clause)
  if (place && isDeciding(place)) return false
  const wanted = clauseOf(policy, id)
  const change = changeOf(policy, mutant)
  return wanted?.kind === 'scope' ? change.scope : change.clauses.some(({ before }) => before.id === id)
}
