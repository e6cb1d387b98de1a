import type { FactValues } from '../../action/facts.js'
import { once } from '../../base/once.js'
import { TRUE, UNKNOWN } from '../../base/truth.js'
import type { NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition } from '../../logic/condition.js'
import { type Program, programOf } from '../../readings/evaluate/program.js'
import type { Decision } from '../../readings/evaluate/verdict.js'

/** A clause's decision as a number: 0 where it is false, else two a norm, odd where it is open and even where it holds. */
export type Code = number

export const isOpen = (code: Code): boolean => code % 2 === 1

/** Whether two decisions put a clause on the same list of findings, or on none. */
export const sameList = (a: Code, b: Code): boolean => a === b || (a > 0 && b > 0 && a % 2 === b % 2)

const programs = once((clause: NormativeClause): readonly Program[] =>
  clause.norms.map(({ condition }) => programOf(condition)),
)

/** A condition as a program, made once. */
export const programFor: (condition: Condition) => Program = once(programOf)

/** What some facts make of a clause, scope aside. */
export const codeOf = (clause: NormativeClause, facts: FactValues): Code => {
  const each = programs(clause)
  let open = 0
  for (let norm = 0; norm < each.length; norm += 1) {
    const truth = (each[norm] as Program)(facts)
    if (truth === TRUE) return 2 * norm + 2
    if (truth === UNKNOWN && open === 0) open = 2 * norm + 1
  }
  return open
}

/** A decision as an evaluation is assembled from it; none where the clause is false. */
export const decisionOf = (clause: NormativeClause, code: Code): readonly Decision[] => {
  const norm = clause.norms[Math.floor((code - 1) / 2)]
  return code === 0 || norm === undefined ? [] : [{ clause, norm, truth: isOpen(code) ? UNKNOWN : TRUE }]
}
