import { compiledPolicyOf } from '../../api/compiled-policies.js'
import { once } from '../../base/once.js'
import type { Companion, CompiledPolicy } from '../../logic/compiled-policy.js'
import type { All, Any, Condition, Not, Test } from '../../logic/condition.js'
import { testsOf } from '../../logic/tests-of.js'
import type { Clause } from '../../policy/clause.js'
import { isDeciding } from '../../policy/deciding.js'
import type { Policy } from '../../policy/policy.js'
import { type Probe, probeClause, probeCompanion, probeScope } from './probes.js'

/** A condition that something is decided by: of a rule, or of a scope clause, which goes by its effect. */
export interface Decision {
  readonly name: string
  readonly condition: Condition
  /** Every comparison in its place; named conditions are inlined. */
  readonly comparisons: readonly Test[]
}

/** A clause that decides something, with what of it cases can cover. */
export interface Provision {
  readonly clause: string
  readonly section: string
  readonly decisions: readonly Decision[]
  /** Whether its decisions are rules, and not the condition of a scope clause. */
  readonly hasRules: boolean
  readonly probe: Probe
}

const decisionOf = (name: string, condition: Condition): Decision => ({
  name,
  condition,
  comparisons: testsOf(condition),
})

type ScopeEffect = 'out-of-scope' | 'in-scope' | 'also-under'

const effectOf = (clause: Clause): ScopeEffect | undefined =>
  clause.kind === 'scope' ? clause.carriedBy?.effect : undefined

/** The conditions of the scope clauses that have an effect, in their order, as they stand in the logic. */
const conditionsFor = (effect: 'out-of-scope' | 'in-scope', { outOfScope }: CompiledPolicy): readonly Condition[] => {
  const [takenOut, kept] = (outOfScope as All).of as [Any, Not]
  return effect === 'out-of-scope' ? takenOut.of : (kept.of as Any).of
}

const provisionsIn = (policy: Policy): readonly Provision[] => {
  const compiled = compiledPolicyOf(policy)
  const place: Record<ScopeEffect, number> = { 'out-of-scope': 0, 'in-scope': 0, 'also-under': 0 }

  const ofScope = (clause: string, section: string, effect: ScopeEffect): Provision => {
    const index = place[effect]
    place[effect] += 1
    if (effect === 'also-under') {
      const companion = compiled.companions[index] as Companion
      return {
        clause,
        section,
        decisions: [decisionOf(effect, companion.condition)],
        hasRules: false,
        probe: probeCompanion(companion, compiled),
      }
    }
    const condition = conditionsFor(effect, compiled)[index] as Condition
    return {
      clause,
      section,
      decisions: [decisionOf(effect, condition)],
      hasRules: false,
      probe: probeScope(condition, effect, compiled),
    }
  }

  const ofClause = (clause: Clause, section: string): readonly Provision[] => {
    const effect = effectOf(clause)
    if (effect !== undefined) return [ofScope(clause.id, section, effect)]
    const normative = isDeciding(clause) && compiled.clauses.find(({ id }) => id === clause.id)
    if (!normative) return []
    return [
      {
        clause: clause.id,
        section,
        decisions: normative.norms.map(({ rule, condition }) => decisionOf(rule, condition)),
        hasRules: true,
        probe: probeClause(normative, compiled),
      },
    ]
  }

  return policy.sections.flatMap(({ section, clauses }) => clauses.flatMap((clause) => ofClause(clause, section)))
}

/** The clauses of a policy that decide something, in its order. */
export const provisionsOf = once(provisionsIn)
