import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import { same } from './same.js'

/** A clause of which a mutant may say something else. */
export interface ClauseChange {
  /** The clause's place in the original. */
  readonly index: number
  readonly before: NormativeClause
  readonly after: NormativeClause
}

/** What a mutant changes of a policy, once both are compiled. */
export interface CompiledChange {
  readonly before: CompiledPolicy
  readonly after: CompiledPolicy
  /** Clauses that differ in themselves, in what stands beside them, or in when their duties are due. */
  readonly clauses: readonly ClauseChange[]
  /** Whether what takes an act out of scope differs. */
  readonly scope: boolean
  /** Whether facts are derived in another way, so that any clause may be touched. */
  readonly settings: boolean
  /** Whether the clauses stand in another order. */
  readonly order: boolean
}

const companionSections = ({ companions }: CompiledPolicy, other: CompiledPolicy): readonly string[] =>
  companions.filter((companion, index) => !same(companion, other.companions[index])).flatMap(({ sections }) => sections)

const hasDuration = (clause: NormativeClause, differing: ReadonlySet<string>): boolean =>
  clause.norms.some(({ duty }) => duty !== undefined && differing.has(duty.promptness))

/** Compares a policy with a mutant of it; both have the same clauses. */
export const compiledChange = (before: CompiledPolicy, after: CompiledPolicy): CompiledChange => {
  const made = new Map(after.clauses.map((clause) => [clause.id, clause]))
  const sections = new Set([...companionSections(before, after), ...companionSections(after, before)])
  const promptnesses = Object.keys({ ...before.durations, ...after.durations }) as (keyof typeof before.durations)[]
  const durations = new Set(promptnesses.filter((key) => before.durations[key] !== after.durations[key]))
  const scope = !same(before.outOfScope, after.outOfScope)
  const settings =
    !same(before.accountManagers, after.accountManagers) || before.ownChildExemption !== after.ownChildExemption
  const isTouched = (a: NormativeClause, b: NormativeClause) =>
    settings || sections.has(a.section) || hasDuration(a, durations) || hasDuration(b, durations) || !same(a, b)
  return {
    before,
    after,
    clauses: before.clauses.flatMap((clause, index) => {
      const changed = made.get(clause.id) as NormativeClause
      return isTouched(clause, changed) ? [{ index, before: clause, after: changed }] : []
    }),
    scope,
    settings,
    order: before.clauses.some(({ id }, index) => id !== after.clauses[index]?.id),
  }
}
