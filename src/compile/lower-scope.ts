import type { Pass } from './draft.js'
import { lowerCondition } from './lower-condition.js'

/** The scope clauses: what takes an act out of scope, and what stands beside findings. */
export const lowerScope: Pass = (draft) => {
  const { policy } = draft
  const scopes = policy.sections.flatMap(({ clauses }) =>
    clauses.flatMap((clause) =>
      clause.kind === 'scope' && clause.carriedBy ? [{ clause: clause.id, ...clause.carriedBy }] : [],
    ),
  )
  const named = (name: string) => lowerCondition({ condition: name }, policy, '')
  return {
    ...draft,
    outOfScope: {
      kind: 'any',
      of: scopes.flatMap((scope) => (scope.effect === 'out-of-scope' ? [named(scope.condition)] : [])),
      source: '',
    },
    companions: scopes.flatMap((scope) =>
      scope.effect === 'also-under'
        ? [{ clause: scope.clause, sections: scope.sections, condition: named(scope.condition) }]
        : [],
    ),
  }
}
