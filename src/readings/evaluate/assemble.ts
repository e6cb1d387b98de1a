import { epochOf } from '../../action/instant.js'
import { TRUE } from '../../base/truth.js'
import type { NormativeClause } from '../../logic/compiled-policy.js'
import type { Duty, Evaluation, Finding, Outcome, Undetermined } from './evaluation.js'
import { type Explanation, explain } from './explanation.js'
import { findingFor } from './finding.js'
import { givenFact, type Situation } from './situation.js'
import type { Decision, Verdict } from './verdict.js'

const withDueBy = (duty: Duty, situation: Situation): Duty => {
  const duration = situation.policy.durations[duty.promptness]
  const at = givenFact(situation, 'timing.at')
  return duration === undefined || at === undefined
    ? duty
    : { ...duty, dueBy: new Date(epochOf(at as string) + duration).toISOString() }
}

const isOpen = ({ clause, truth }: Decision): boolean =>
  truth !== TRUE && (clause.kind === 'prohibition' || clause.kind === 'obligation')

const outcomeOf = (outOfScope: boolean, violations: readonly Finding[], decisions: readonly Decision[]): Outcome =>
  outOfScope ? 'out-of-scope' : violations.length > 0 ? 'breach' : decisions.some(isOpen) ? 'undetermined' : 'compliant'

const undeterminedFor = (decision: Decision, situation: Situation): Undetermined =>
  ((decision.explanation ?? explain(decision, situation)) as Extract<Explanation, { undetermined: unknown }>)
    .undetermined

const nothing: readonly never[] = Object.freeze([])

/** Turns a verdict, from whichever reading, into the evaluation with its reasons; lists are made only for findings. */
export const assemble = (verdict: Verdict, situation: Situation): Evaluation => {
  const decisions = verdict.outOfScope ? verdict.decisions.filter(({ clause }) => clause.paramount) : verdict.decisions
  const found: Partial<Record<NormativeClause['kind'], Duty[]>> = {}
  let undetermined: Undetermined[] | undefined
  for (let index = 0; index < decisions.length; index += 1) {
    const decision = decisions[index] as Decision
    if (decision.truth === TRUE) {
      found[decision.clause.kind] ??= []
      found[decision.clause.kind]?.push(findingFor(decision, verdict, situation))
    } else if (undetermined === undefined) undetermined = [undeterminedFor(decision, situation)]
    else undetermined.push(undeterminedFor(decision, situation))
  }
  const violations = found.prohibition ?? nothing
  return {
    id: situation.given.id,
    outcome: outcomeOf(verdict.outOfScope, violations, decisions),
    violations,
    duties: found.obligation?.map((duty) => withDueBy(duty, situation)) ?? nothing,
    permissions: found.permission ?? nothing,
    recommendations: found.recommendation ?? nothing,
    undetermined: undetermined ?? nothing,
    policy: situation.policy.identity,
  }
}
