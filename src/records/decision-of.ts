import type { Evaluation, Finding } from '../readings/evaluate/evaluation.js'
import type { ExemptedEvaluation } from './exempted-evaluation.js'

const findingOf = ({ clause, rule, strength, because, alsoUnder, defeasibleBy }: Finding) => ({
  clause,
  rule,
  strength,
  because,
  alsoUnder,
  defeasibleBy,
})

/** What an evaluation decided, before any exemption and without the policy's sentences, to be written canonically. */
export const decisionOf = (evaluation: Evaluation | ExemptedEvaluation): object => ({
  outcome: 'outcomeByPolicy' in evaluation ? evaluation.outcomeByPolicy : evaluation.outcome,
  violations: evaluation.violations.map(findingOf),
  duties: evaluation.duties.map((duty) => ({
    ...findingOf(duty),
    bearer: duty.bearer,
    task: duty.task,
    reportTo: duty.reportTo,
    promptness: duty.promptness,
    dueBy: duty.dueBy,
  })),
  permissions: evaluation.permissions.map(findingOf),
  recommendations: evaluation.recommendations.map(findingOf),
  undetermined: evaluation.undetermined.map(({ clause, rule, kind, missing }) => ({ clause, rule, kind, missing })),
})
