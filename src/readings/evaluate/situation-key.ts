import type { NormativeClause } from '../../logic/compiled-policy.js'
import type { Test } from '../../logic/condition.js'
import { testsOf } from '../../logic/tests-of.js'
import { derivedFrom } from './domains.js'
import { reachablePeopleFacts } from './people-cells.js'
import { contentAssumed, factOf, peopleOf, type Situation } from './situation.js'
import { testTruth, truthsOf } from './test-truth.js'

const state = (value: unknown): string => (value === undefined ? '?' : value === true ? '1' : '0')

/** What the supply of derived facts depends on, beyond the facts themselves. */
const suppliedState = (situation: Situation): string => {
  const { action, derivation, facts } = situation
  const { standIn, someReference } = derivedFrom(situation.policy)
  return [
    action.actor.authorised,
    action.content?.safeguardingConcern ?? (contentAssumed(situation) ? false : undefined),
    factOf(situation, 'content.disclosure'),
    action.timing?.teachingTime,
    factOf(situation, 'timing.teachingTime'),
    derivation.teachingTime && true,
    action.actor.id !== undefined,
    action.actor.id !== undefined && derivation.teachingTime?.lists(action.actor.id),
    action.timing?.at !== undefined,
  ]
    .map(state)
    .concat([standIn, someReference].map((test) => String(testTruth(test, facts))))
    .join('')
}

const peopleState = (situation: Situation): string => {
  const people = peopleOf(situation)
  return people === undefined ? '?' : reachablePeopleFacts(people, situation.derivation.ownChildExemption).join()
}

const keys = new WeakMap<Situation, string>()

const situationKey = (situation: Situation): string => {
  const found = keys.get(situation) ?? `${suppliedState(situation)} ${peopleState(situation)}`
  keys.set(situation, found)
  return found
}

const clauseTests = new WeakMap<NormativeClause, readonly Test[]>()

const testsRead = (clause: NormativeClause, { policy }: Situation): readonly Test[] => {
  const found =
    clauseTests.get(clause) ?? [...clause.norms.map(({ condition }) => condition), policy.outOfScope].flatMap(testsOf)
  clauseTests.set(clause, found)
  return found
}

/** Equal for situations that a clause cannot tell apart. */
export const keyFor = (clause: NormativeClause, situation: Situation): string =>
  `${truthsOf(testsRead(clause, situation), situation.facts)} ${situationKey(situation)}`

/** Whether learning something could lift a finding of a clause: only what is presumed, or stood in for, can. */
export const canBeLifted = (clause: NormativeClause, situation: Situation): boolean =>
  testsRead(clause, situation).some(({ fact, presumed }) => {
    if (presumed && factOf(situation, fact) === undefined) return true
    if (fact === 'actor.authorised') return situation.action.actor.authorised === undefined
    return fact === 'timing.teachingTime' && situation.action.timing?.teachingTime === undefined
  })
