import type { FactId } from '../../action/facts.js'
import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition } from '../../logic/condition.js'
import { testsOf } from '../../logic/tests-of.js'
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
  /** Whether facts are derived in another way. */
  readonly settings: boolean
  /** Whether the clauses stand in another order. */
  readonly order: boolean
}

/** The facts that each setting has a part in. */
const settings: Readonly<Record<'accountManagers' | 'ownChildExemption', readonly FactId[]>> = {
  accountManagers: ['actor.authorised'],
  ownChildExemption: ['content.picturesPupil', 'content.refersToIndividual'],
}

/** Tells of a condition whether it reads a fact that is derived in another way. */
const readerOf = (before: CompiledPolicy, after: CompiledPolicy) => {
  const differing = (['accountManagers', 'ownChildExemption'] as const).filter((key) => !same(before[key], after[key]))
  const facts = new Set(differing.flatMap((key) => settings[key]))
  return {
    differs: differing.length > 0,
    reads: (condition: Condition): boolean => facts.size > 0 && testsOf(condition).some(({ fact }) => facts.has(fact)),
  }
}

const hasDuration = (clause: NormativeClause, differing: ReadonlySet<string>): boolean =>
  clause.norms.some(({ duty }) => duty !== undefined && differing.has(duty.promptness))

/** Compares a policy with a mutant of it; both have the same clauses. */
export const compiledChange = (before: CompiledPolicy, after: CompiledPolicy): CompiledChange => {
  const made = new Map(after.clauses.map((clause) => [clause.id, clause]))
  const { differs, reads } = readerOf(before, after)
  const besideIn = (policy: CompiledPolicy, other: CompiledPolicy) =>
    policy.companions.flatMap((companion, index) =>
      reads(companion.condition) || !same(companion, other.companions[index]) ? companion.sections : [],
    )
  const sections = new Set([...besideIn(before, after), ...besideIn(after, before)])
  const promptnesses = Object.keys({ ...before.durations, ...after.durations }) as (keyof typeof before.durations)[]
  const durations = new Set(promptnesses.filter((key) => before.durations[key] !== after.durations[key]))
  const isTouched = (a: NormativeClause, b: NormativeClause) =>
    sections.has(a.section) ||
    [a, b].some((clause) => hasDuration(clause, durations) || clause.norms.some(({ condition }) => reads(condition))) ||
    !same(a, b)
  return {
    before,
    after,
    clauses: before.clauses.flatMap((clause, index) => {
      const changed = made.get(clause.id) as NormativeClause
      return isTouched(clause, changed) ? [{ index, before: clause, after: changed }] : []
    }),
    scope: reads(before.outOfScope) || !same(before.outOfScope, after.outOfScope),
    settings: differs,
    order: before.clauses.some(({ id }, index) => id !== after.clauses[index]?.id),
  }
}
