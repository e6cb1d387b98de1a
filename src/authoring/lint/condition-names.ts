import type { Condition } from '../../policy/condition.js'
import type { Policy } from '../../policy/policy.js'

/** Every named condition that some conditions lead to, by themselves or through one another. */
export const namesIn = (conditions: readonly Condition[], policy: Policy): ReadonlySet<string> => {
  const seen = new Set<string>()
  const visit = (at: Condition): void => {
    if ('all' in at) at.all.forEach(visit)
    else if ('any' in at) at.any.forEach(visit)
    else if ('not' in at) visit(at.not)
    else if ('condition' in at && !seen.has(at.condition)) {
      seen.add(at.condition)
      visit(policy.conditions[at.condition] as Condition)
    }
  }
  conditions.forEach(visit)
  return seen
}

/** The named conditions that carry a clause by themselves: those of scope and of definitions. */
export const carriers = (policy: Policy): readonly string[] => [
  ...new Set(
    policy.sections.flatMap(({ clauses }) =>
      clauses.flatMap((clause) =>
        (clause.kind === 'definition' || clause.kind === 'scope') && clause.carriedBy?.condition !== undefined
          ? [clause.carriedBy.condition]
          : [],
      ),
    ),
  ),
]
