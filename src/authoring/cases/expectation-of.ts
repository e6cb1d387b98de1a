import type { Case } from '../../policy/case.js'
import type { Duty, Evaluation, Finding, Undetermined } from '../../readings/evaluate/evaluation.js'

const ofFinding = ({ clause, rule, locator, message, remedy, procedure, alsoUnder, defeasibleBy }: Finding) => ({
  clause,
  rule,
  locator,
  message,
  remedy: remedy ?? null,
  procedure: procedure ?? null,
  alsoUnder: [...alsoUnder],
  defeasibleBy: [...defeasibleBy],
})

const withStrength = (finding: Finding) => ({
  ...ofFinding(finding),
  ...(finding.strength === undefined ? {} : { strength: finding.strength }),
})

const ofDuty = (duty: Duty) => ({
  ...withStrength(duty),
  bearer: duty.bearer,
  task: duty.task,
  reportTo: duty.reportTo === undefined ? null : [...duty.reportTo],
  promptness: duty.promptness,
  dueBy: duty.dueBy ?? null,
})

const ofUndetermined = ({ clause, rule, kind, missing }: Undetermined) => ({
  clause,
  rule,
  kind,
  missing: missing.map((set) => [...set]),
})

/** What a case expects that says as much of every finding as a case can, so that exactly this evaluation passes. */
export const expectationOf = (evaluation: Evaluation): Case['expect'] => ({
  outcome: evaluation.outcome,
  violations: evaluation.violations.map(withStrength),
  duties: evaluation.duties.map(ofDuty),
  permissions: evaluation.permissions.map(ofFinding),
  recommendations: evaluation.recommendations.map(withStrength),
  undetermined: evaluation.undetermined.map(ofUndetermined),
})
