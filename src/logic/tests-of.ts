import type { CompiledPolicy } from './compiled-policy.js'
import type { Condition, Test } from './condition.js'
import { fold } from './fold.js'

/** Every comparison of a condition. */
export const testsOf: (condition: Condition) => readonly Test[] = fold<readonly Test[]>({
  constant: () => [],
  test: (node) => [node],
  all: (members) => members.flat(),
  any: (members) => members.flat(),
  not: (member) => member,
})

/** Every comparison of a policy, the scope's among them. */
export const testsOfPolicy = (policy: CompiledPolicy): readonly Test[] =>
  [
    policy.outOfScope,
    ...policy.companions.map(({ condition }) => condition),
    ...policy.clauses.flatMap(({ norms }) => norms.map(({ condition }) => condition)),
  ].flatMap(testsOf)
