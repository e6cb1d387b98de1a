import { deriveFacts } from '../../action/derive.js'
import type { FactValues } from '../../action/facts.js'
import { epochOf } from '../../action/instant.js'
import { TRUE } from '../../base/truth.js'
import type { NormativeClause } from '../../logic/compiled-policy.js'
import { becauseOf } from './because.js'
import type { Duty, Evaluation, Finding, Outcome, Undetermined } from './evaluation.js'
import { defeatersOf, missingFor } from './missing.js'
import type { Situation } from './situation.js'
import type { Decision, Verdict } from './verdict.js'

const findingOf = ({ clause, norm }: Decision, verdict: Verdict, situation: Situation, known: () => FactValues): Finding => ({
  clause: clause.id,
  section: clause.section,
  locator: clause.locator,
  rule: norm.rule,
  ...(clause.strength === undefined ? {} : { strength: clause.strength }),
  message: norm.message,
  because: becauseOf(norm.condition, situation.facts, known()),
  ...(norm.remedy === undefined ? {} : { remedy: norm.remedy }),
  ...(norm.procedure === undefined ? {} : { procedure: norm.procedure }),
  alsoUnder: verdict.companions.filter(({ sections }) => sections.includes(clause.section)).map(({ clause: id }) => id),
  defeasibleBy: defeatersOf(clause, situation),
})

const dueBy = (promptness: Duty['promptness'], { policy, action }: Situation): { dueBy?: string } => {
  const duration = policy.durations[promptness]
  const at = action.timing?.at
  return duration === undefined || at === undefined ? {} : { dueBy: new Date(epochOf(at) + duration).toISOString() }
}

const dutyOf = (decision: Decision, finding: Finding, situation: Situation): readonly Duty[] => {
  const { duty } = decision.norm
  return duty ? [{ ...finding, ...duty, ...dueBy(duty.promptness, situation) }] : []
}

const undeterminedOf = ({ clause, norm }: Decision, situation: Situation): Undetermined => ({
  clause: clause.id,
  section: clause.section,
  rule: norm.rule,
  kind: clause.kind,
  missing: missingFor(clause, situation),
})

const isOpen = ({ clause, truth }: Decision): boolean =>
  truth !== TRUE && (clause.kind === 'prohibition' || clause.kind === 'obligation')

const outcomeOf = (outOfScope: boolean, violations: readonly Finding[], decisions: readonly Decision[]): Outcome =>
  outOfScope ? 'out-of-scope' : violations.length > 0 ? 'breach' : decisions.some(isOpen) ? 'undetermined' : 'compliant'

/** The facts as they are known without any assumption, computed once and only if asked for. */
const withoutAssumption = ({ action, derivation, facts }: Situation): (() => FactValues) => {
  if (derivation.assume === 'unknown') return () => facts
  let known: FactValues | undefined
  return () => {
    known ??= deriveFacts(action, { ...derivation, assume: 'unknown' })
    return known
  }
}

/** Turns a verdict, from whichever reading, into the evaluation with its reasons. */
export const assemble = (verdict: Verdict, situation: Situation): Evaluation => {
  const decisions = verdict.outOfScope ? verdict.decisions.filter(({ clause }) => clause.paramount) : verdict.decisions
  const known = withoutAssumption(situation)
  const held = decisions
    .filter(({ truth }) => truth === TRUE)
    .map((decision) => ({ decision, finding: findingOf(decision, verdict, situation, known) }))
  const ofKind = (kind: NormativeClause['kind']) =>
    held.filter(({ decision }) => decision.clause.kind === kind).map(({ finding }) => finding)
  const violations = ofKind('prohibition')
  return {
    id: situation.action.id,
    outcome: outcomeOf(verdict.outOfScope, violations, decisions),
    violations,
    duties: held.flatMap(({ decision, finding }) => dutyOf(decision, finding, situation)),
    permissions: ofKind('permission'),
    recommendations: ofKind('recommendation'),
    undetermined: decisions
      .filter(({ truth }) => truth !== TRUE)
      .map((decision) => undeterminedOf(decision, situation)),
    policy: situation.policy.identity,
  }
}
