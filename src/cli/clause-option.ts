import { quote, suggestion } from '../base/issue.js'
import type { Policy } from '../policy/policy.js'
import { printable } from '../report/characters.js'
import { say } from './say.js'

/** Whether a policy has the clause that an option names; where it has not, that is said. */
export const hasClause = ({ sections }: Policy, clause: string): boolean => {
  const known = sections.flatMap(({ clauses }) => clauses.map(({ id }) => id))
  if (known.includes(clause)) return true
  say(`${printable(quote(clause))} is not a clause of this policy${suggestion(clause, known)}\n`)
  return false
}
