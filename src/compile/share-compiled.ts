import type { Derivation } from '../action/derive.js'
import { type BuiltInFactId, builtIn, builtInIds, type FactId } from '../action/facts.js'
import { once } from '../base/once.js'
import type { CompiledPolicy, NormativeClause } from '../logic/compiled-policy.js'
import type { Condition } from '../logic/condition.js'
import { testsOf } from '../logic/tests-of.js'

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null

/** Whether two values are the same all the way down. Without lists of keys: this is done for a thousand schools. */
const same = (value: unknown, other: unknown): boolean => {
  if (Object.is(value, other)) return true
  if (!isPlain(value) || !isPlain(other) || Array.isArray(value) !== Array.isArray(other)) return false
  let more = 0
  for (const key in value) {
    if (!same(value[key], other[key])) return false
    more += 1
  }
  for (const _key in other) more -= 1
  return more === 0
}

/**
 * The other value where it is the same, or else this one with whatever parts are the same replaced. It is changed in
 * place, as a copy would have another shape to the engine that runs it, and be slower to read.
 */
const shared = <T>(value: T, other: unknown): T => {
  if (same(value, other)) return other as T
  // What is frozen is the policy's own data, such as a parameter's value.
  if (isPlain(value) && isPlain(other) && !Object.isFrozen(value))
    for (const key of Object.keys(value)) (value as Record<string, unknown>)[key] = shared(value[key], other[key])
  return value
}

/** The policy's settings that facts are derived with: each with the input field that it is applied to. */
const settings: Readonly<Record<keyof Derivation & keyof Omit<CompiledPolicy, 'catalogue'>, string>> = {
  accountManagers: 'actor.positions',
  ownChildExemption: 'content.people',
}

const derivedFrom = (field: string): readonly BuiltInFactId[] =>
  builtInIds.filter((id) => builtIn[id].derived && builtIn[id].inputs.includes(field))

/** The facts that the same act may have otherwise under the settings of another policy. */
const unlikeFacts = (compiled: CompiledPolicy, other: CompiledPolicy): readonly FactId[] =>
  Object.entries(settings).flatMap(([setting, field]) =>
    same(compiled[setting as keyof typeof settings], other[setting as keyof typeof settings]) ? [] : derivedFrom(field),
  )

const factsOf = once((condition: Condition): ReadonlySet<FactId> => new Set(testsOf(condition).map(({ fact }) => fact)))

/**
 * Makes a compiled policy that is not frozen yet have in common with another one whatever came out the same, so that
 * this is kept once, with all that evaluators remember of it.
 */
export const shareCompiled = (compiled: CompiledPolicy, other: CompiledPolicy): CompiledPolicy => {
  const outOfScope = shared(compiled.outOfScope, other.outOfScope)
  const unlike = unlikeFacts(compiled, other)
  const isAlike = (condition: Condition): boolean => !unlike.some((fact) => factsOf(condition).has(fact))
  // What is missing to settle a clause depends on these as well as on its norms, and is remembered for the clause.
  const isScopeAlike = outOfScope === other.outOfScope && isAlike(outOfScope) && compiled.catalogue === other.catalogue
  const isRemembered = (twin: NormativeClause): boolean =>
    isScopeAlike && twin.norms.every(({ condition }) => isAlike(condition))
  const twins = new Map(other.clauses.map((clause) => [clause.id, clause]))
  return {
    ...compiled,
    outOfScope,
    clauses: compiled.clauses.map((clause) => {
      const twin = twins.get(clause.id)
      if (twin && isRemembered(twin)) return shared(clause, twin)
      return Object.assign(clause, { norms: shared(clause.norms, twin?.norms) })
    }),
    companions: shared(compiled.companions, other.companions),
  }
}
