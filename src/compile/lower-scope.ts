import type { Condition } from '../logic/condition.js'
import type { Pass } from './draft.js'
import { lowerCondition } from './lower-condition.js'

/** The scope clauses: what takes an act out of scope, what keeps it in all the same, and what stands beside findings. */
export const lowerScope: Pass = (draft) => {
  const { policy } = draft
  const scopes = policy.sections.flatMap(({ clauses }) =>
    clauses.flatMap((clause) =>
      clause.kind === 'scope' && clause.carriedBy ? [{ clause: clause.id, ...clause.carriedBy }] : [],
    ),
  )
  const named = (name: string) => lowerCondition({ condition: name }, policy, '')
  const carried = (effect: 'out-of-scope' | 'in-scope'): Condition => ({
    kind: 'any',
    of: scopes.flatMap((scope) => (scope.effect === effect ? [named(scope.condition)] : [])),
    source: '',
  })
  return {
    ...draft,
    outOfScope: {
      kind: 'all',
      of: [carried('out-of-scope'), { kind: 'not', of: carried('in-scope'), source: '' }],
      source: '',
    },
    companions: scopes.flatMap((scope) =>
      scope.effect === 'also-under'
        ? [{ clause: scope.clause, sections: scope.sections, condition: named(scope.condition) }]
        : [],
    ),
  }
}
