import { compiledPolicyOf } from '../../api/compiled-policies.js'
import { compilePolicy } from '../../compile/compile-policy.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Policy } from '../../policy/policy.js'
import { type CompiledChange, compiledChange } from './compiled-change.js'
import type { Mutant } from './mutant.js'

/** The policy with nothing in its sections but one clause, and definitions, which may say more of it. */
const around = (policy: Policy, clause: string): Policy => ({
  ...policy,
  sections: policy.sections.map((section) => ({
    ...section,
    clauses: section.clauses.filter(({ id, kind }) => id === clause || kind === 'definition'),
  })),
})

/** Compiles the one clause that a mutant changes, and puts it in its place among the others as they are. */
const withClause = (before: CompiledPolicy, mutated: Policy, clause: string): CompiledPolicy | undefined => {
  const old = before.clauses.find(({ id }) => id === clause)
  const [made] = compilePolicy(around(mutated, clause)).clauses
  // A scope clause or a definition touches others, and one that comes to lead them changes places.
  if (old === undefined || made === undefined || old.paramount !== made.paramount) return undefined
  return { ...before, clauses: before.clauses.map((each) => (each === old ? made : each)) }
}

/** Compiles a mutant, no more of it than is changed, and says what it changes. */
export const changeOf = (policy: Policy, mutant: Mutant): CompiledChange => {
  const before = compiledPolicyOf(policy)
  const mutated = mutant.policy()
  const after = mutant.clause === undefined ? undefined : withClause(before, mutated, mutant.clause)
  return compiledChange(before, after ?? compilePolicy(mutated))
}
