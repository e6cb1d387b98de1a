import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import type { Condition } from '../../src/logic/condition.js'
import { simplify } from '../../src/logic/simplify.js'
import type { Policy } from '../../src/policy/policy.js'
import { type Subject, subjectsOf } from '../../src/readings/engine/to-engine.js'

/** What a two-valued peer is asked of an act: every condition that decides something, without what decides nothing. */
export interface Question {
  readonly subject: Subject
  readonly condition: Condition
}

export const questionsOf = (policy: Policy): readonly Question[] =>
  subjectsOf(compiledPolicyOf(policy)).map(([subject, condition]) => ({
    subject,
    condition: simplify(condition, () => undefined),
  }))

/** The clauses that come of the questions with the answer yes: as of an evaluation, by {@link clausesOf}. */
export const clausesFrom = (policy: Policy): ((held: readonly Subject[]) => readonly string[]) => {
  const { clauses, companions } = compiledPolicyOf(policy)
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  return (held) => {
    const isOutOfScope = held.some(({ subject }) => subject === 'out-of-scope')
    const found = new Set(
      held.flatMap((one) => {
        const clause = one.subject === 'norm' ? byId.get(one.clause) : undefined
        return clause && (clause.paramount || !isOutOfScope) ? [clause] : []
      }),
    )
    const sections = new Set([...found].map(({ section }) => section))
    const beside = companions.filter(
      ({ clause, sections: of }) =>
        of.some((section) => sections.has(section)) &&
        held.some((one) => one.subject === 'companion' && one.clause === clause),
    )
    return [
      ...[...found].map(({ id }) => id),
      ...beside.map(({ clause }) => clause),
      ...(isOutOfScope ? ['1.1.definition'] : []),
    ]
  }
}
