import type { FactId } from '../../action/facts.js'
import { once } from '../../base/once.js'
import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Test } from '../../logic/condition.js'
import { testsOf } from '../../logic/tests-of.js'
import type { Known, Situation } from './situation.js'
import { type State, stateOf } from './supplied-state.js'
import { truthsOf } from './test-truth.js'

const testsRead = once((clause: NormativeClause): readonly Test[] =>
  clause.norms.flatMap(({ condition }) => testsOf(condition)),
)
const scopeTests = once((policy: CompiledPolicy): readonly Test[] => testsOf(policy.outOfScope))

/** Appends a digit: to a number as long as that is safe, and then to a text; equal only for equal digits. */
const append = (key: number | string, digit: number | string, radix: number): number | string =>
  typeof key === 'number' && typeof digit === 'number' && key < Number.MAX_SAFE_INTEGER / radix - 1
    ? key * radix + digit
    : `${key},${digit}`

/** What the scope's comparisons come to, for {@link keyMakerFor}. */
export const scopeKey = ({ policy, facts }: Known): number | string => truthsOf(scopeTests(policy), facts)

/**
 * Makes keys that are equal for situations that a clause cannot tell apart. A clause is only ever part of policies
 * that are alike in their scope and in all that facts are derived with.
 */
export const keyMakerFor = (
  clause: NormativeClause,
  policy: CompiledPolicy,
): ((situation: Situation) => number | string) => {
  const tests = testsRead(clause)
  const scope = scopeTests(policy)
  const radix = 3 ** scope.length
  const facts = new Set<FactId>([...tests, ...scope].map(({ fact }) => fact))
  // What the supply of the derived facts that it reads depends on beyond the facts themselves.
  const states = [...new Set([...facts].flatMap((fact) => stateOf(fact) ?? []))]
  return (situation) => {
    let key = append(truthsOf(tests, situation.facts), situation.scope, radix)
    for (let index = 0; index < states.length; index += 1) {
      const { size, of } = states[index] as State
      key = append(key, of(situation), size)
    }
    return key
  }
}

/** What is presumed, or stood in for: the comparisons by which learning something can lift a finding. */
const defeasibleTests = once((clause: NormativeClause): readonly Test[] =>
  testsRead(clause).filter(
    ({ fact, presumed }) => presumed || fact === 'actor.authorised' || fact === 'timing.teachingTime',
  ),
)

/** Whether learning something could lift a finding of a clause at all. */
export const canBeLifted = (clause: NormativeClause, situation: Situation): boolean => {
  for (const { fact, slot, presumed } of defeasibleTests(clause)) {
    if (presumed && situation.facts[slot] === undefined) return true
    if (fact === 'actor.authorised' && situation.action.actor.authorised === undefined) return true
    if (fact === 'timing.teachingTime' && situation.action.timing?.teachingTime === undefined) return true
  }
  return false
}
