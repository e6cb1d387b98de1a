import { once } from '../../base/once.js'
import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Test } from '../../logic/condition.js'
import { derivationTests } from '../../logic/derivation-tests.js'
import { testsOf } from '../../logic/tests-of.js'
import { reachablePeopleFacts } from './people-cells.js'
import { contentAssumed, factOf, peopleOf, type Situation } from './situation.js'
import { testTruth, truthsOf } from './test-truth.js'

/** What the supply of derived facts depends on, beyond the facts themselves. */
const suppliedState = (situation: Situation): string => {
  const { action, derivation, facts, policy } = situation
  const { id } = action.actor
  return JSON.stringify([
    action.actor.authorised,
    action.content?.safeguardingConcern ?? (contentAssumed(situation) ? false : undefined),
    factOf(situation, 'content.disclosure'),
    action.timing?.teachingTime,
    factOf(situation, 'timing.teachingTime'),
    derivation.teachingTime && [id === undefined || derivation.teachingTime.lists(id), id === undefined],
    action.timing?.at === undefined,
    Object.values(derivationTests(policy)).map((test) => testTruth(test, facts)),
  ])
}

const peopleState = (situation: Situation): string => {
  const people = peopleOf(situation)
  return people === undefined ? '?' : reachablePeopleFacts(people, situation.derivation.ownChildExemption).join()
}

const situationKey = once((situation: Situation): string => `${suppliedState(situation)} ${peopleState(situation)}`)

const testsRead = once((clause: NormativeClause): readonly Test[] =>
  clause.norms.flatMap(({ condition }) => testsOf(condition)),
)
const scopeTests = once((policy: CompiledPolicy): readonly Test[] => testsOf(policy.outOfScope))

/** Equal for situations that a clause cannot tell apart. */
export const keyFor = (clause: NormativeClause, situation: Situation): string =>
  [
    truthsOf(testsRead(clause), situation.facts),
    truthsOf(scopeTests(situation.policy), situation.facts),
    situationKey(situation),
  ].join(' ')

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
