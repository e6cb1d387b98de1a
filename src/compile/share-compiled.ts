import type { CompiledPolicy } from '../logic/compiled-policy.js'

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

/**
 * Makes a compiled policy that is not frozen yet have in common with another one whatever came out the same, so that
 * this is kept once, with all that evaluators remember of it.
 */
export const shareCompiled = (compiled: CompiledPolicy, other: CompiledPolicy): CompiledPolicy => {
  const outOfScope = shared(compiled.outOfScope, other.outOfScope)
  // What is missing to settle a clause depends on these, and is remembered for the clause.
  const isAlike =
    outOfScope === other.outOfScope &&
    same(compiled.accountManagers, other.accountManagers) &&
    compiled.ownChildExemption === other.ownChildExemption &&
    compiled.catalogue === other.catalogue
  const twins = new Map(other.clauses.map((clause) => [clause.id, clause]))
  return {
    ...compiled,
    outOfScope,
    clauses: compiled.clauses.map((clause) => {
      const twin = twins.get(clause.id)
      if (twin && isAlike) return shared(clause, twin)
      return Object.assign(clause, { norms: shared(clause.norms, twin?.norms) })
    }),
    companions: shared(compiled.companions, other.companions),
  }
}
