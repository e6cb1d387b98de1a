import { explainAction } from '../authoring/explain/explain-action.js'
import { type ExplainFormat, explainReports } from '../authoring/explain/explain-reports.js'
import type { Outcome } from '../readings/evaluate/evaluation.js'
import { hasClause } from './clause-option.js'
import { exitStatus } from './exit-status.js'
import { policyFor } from './policy-for.js'
import { print } from './print.js'
import { readAction } from './read-action.js'
import { look } from './report-context.js'

export interface ExplainCommandOptions {
  readonly policy?: string
  readonly clause?: string
  readonly id?: string
  readonly assume: 'unknown' | 'ordinary'
  readonly format: ExplainFormat
}

const statuses: Readonly<Record<Outcome, number>> = {
  breach: exitStatus.findings,
  undetermined: exitStatus.undetermined,
  compliant: exitStatus.fine,
  'out-of-scope': exitStatus.fine,
}

/** Explains one action and gives the command's exit status. */
export const runExplain = async (file: string, options: ExplainCommandOptions): Promise<number> => {
  const { clause, assume, format } = options
  const policy = await policyFor(options.policy)
  if (policy === undefined || (clause !== undefined && !hasClause(policy, clause))) return exitStatus.wrongUse
  const action = await readAction(file, options.id)
  if (action === undefined) return exitStatus.wrongUse
  const explanation = explainAction(policy, action, { assume, clause })
  const printed = await print(explainReports[format]({ action, explanation }, look()))
  return printed === 'failed' ? exitStatus.wrongUse : statuses[explanation.evaluation.outcome]
}
