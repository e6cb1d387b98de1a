import { deriveFacts } from '../../action/derive.js'
import type { FactValues } from '../../action/facts.js'
import { epochOf } from '../../action/instant.js'
import { once } from '../../base/once.js'
import { TRUE } from '../../base/truth.js'
import type { NormativeClause } from '../../logic/compiled-policy.js'
import { becauseOf } from './because.js'
import type { Duty, Evaluation, Finding, Outcome, Undetermined } from './evaluation.js'
import { defeatersOf, undeterminedFor } from './missing.js'
import type { Known, Situation } from './situation.js'
import { scopeKey } from './situation-key.js'
import type { Decision, Verdict } from './verdict.js'

type Fixed = Omit<Duty, 'because' | 'alsoUnder' | 'defeasibleBy' | 'dueBy'>

/** What every finding of a clause has in common by the norm that speaks for it. Only an obligation's has a duty's parts. */
const fixedParts = once(
  (clause: NormativeClause) =>
    new Map(
      clause.norms.map((norm) => {
        const { rule, message, remedy, procedure, duty } = norm
        const fixed = {
          clause: clause.id,
          section: clause.section,
          locator: clause.locator,
          rule,
          ...(clause.strength === undefined ? {} : { strength: clause.strength }),
          message,
          ...(remedy === undefined ? {} : { remedy }),
          ...(procedure === undefined ? {} : { procedure }),
          ...duty,
        }
        return [norm, fixed as Fixed]
      }),
    ),
)

const fixedOf = ({ clause, norm }: Decision): Fixed => fixedParts(clause).get(norm) as Fixed

const noCompanions: readonly string[] = Object.freeze([])

const alsoUnder = (section: string, { companions }: Verdict): readonly string[] =>
  companions.length === 0
    ? noCompanions
    : companions.filter(({ sections }) => sections.includes(section)).map(({ clause }) => clause)

const findingOf = (decision: Decision, verdict: Verdict, situation: Situation, known: () => FactValues): Duty => {
  // Copied first and completed then: a spread followed by more keys in one literal is four times as slow.
  const finding: { -readonly [Key in keyof Duty]?: Duty[Key] } = { ...fixedOf(decision) }
  finding.because = becauseOf(decision.norm.condition, situation.facts, known())
  finding.alsoUnder = alsoUnder(decision.clause.section, verdict)
  finding.defeasibleBy = defeatersOf(decision.clause, situation)
  return finding as Duty
}

const withDueBy = (duty: Duty, { policy, action }: Known): Duty => {
  const duration = policy.durations[duty.promptness]
  const at = action.timing?.at
  return duration === undefined || at === undefined
    ? duty
    : { ...duty, dueBy: new Date(epochOf(at) + duration).toISOString() }
}

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

const nothing: readonly never[] = Object.freeze([])

/** Turns a verdict, from whichever reading, into the evaluation with its reasons; lists are made only for findings. */
export const assemble = (verdict: Verdict, act: Known): Evaluation => {
  const decisions = verdict.outOfScope ? verdict.decisions.filter(({ clause }) => clause.paramount) : verdict.decisions
  const found: Partial<Record<NormativeClause['kind'], Duty[]>> = {}
  let undetermined: Undetermined[] | undefined
  if (decisions.length > 0) {
    const { policy, action, derivation, facts } = act
    const situation: Situation = { policy, action, derivation, facts, scope: scopeKey(act) }
    const known = withoutAssumption(situation)
    for (let index = 0; index < decisions.length; index += 1) {
      const decision = decisions[index] as Decision
      if (decision.truth === TRUE) {
        found[decision.clause.kind] ??= []
        found[decision.clause.kind]?.push(findingOf(decision, verdict, situation, known))
      } else if (undetermined === undefined) undetermined = [undeterminedFor(decision.clause, situation)]
      else undetermined.push(undeterminedFor(decision.clause, situation))
    }
  }
  const violations = found.prohibition ?? nothing
  return {
    id: act.action.id,
    outcome: outcomeOf(verdict.outOfScope, violations, decisions),
    violations,
    duties: found.obligation?.map((duty) => withDueBy(duty, act)) ?? nothing,
    permissions: found.permission ?? nothing,
    recommendations: found.recommendation ?? nothing,
    undetermined: undetermined ?? nothing,
    policy: act.policy.identity,
  }
}
