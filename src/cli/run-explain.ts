import { explainAction } from '../authoring/explain/explain-action.js'
import { type ExplainFormat, explainReports } from '../authoring/explain/explain-reports.js'
import type { Explanation } from '../authoring/explain/explanation.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import { ownLabels } from '../policy/own-labels.js'
import type { Outcome } from '../readings/evaluate/evaluation.js'
import { hasClause } from './clause-option.js'
import { exitStatus } from './exit-status.js'
import { policyFor } from './policy-for.js'
import { print } from './print.js'
import { readAction } from './read-action.js'
import { look } from './report-context.js'
import { sayIssues } from './say.js'

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

/** An explanation; where the act does not fit the policy, says why. */
const explained = (explain: () => Explanation, file: string): Explanation | undefined => {
  try {
    return explain()
  } catch (error) {
    if (!(error instanceof ClausewiseError)) throw error
    sayIssues(error.issues.map((issue) => ({ ...issue, file })))
    return undefined
  }
}

/** Explains one action and gives the command's exit status. */
export const runExplain = async (file: string, options: ExplainCommandOptions): Promise<number> => {
  const { clause, assume, format } = options
  const policy = await policyFor(options.policy)
  if (policy === undefined || (clause !== undefined && !hasClause(policy, clause))) return exitStatus.wrongUse
  const action = await readAction(file, options.id, policy)
  if (action === undefined) return exitStatus.wrongUse
  const explanation = explained(() => explainAction(policy, action, { assume, clause }), file)
  if (explanation === undefined) return exitStatus.wrongUse
  const printed = await print(explainReports[format]({ action, explanation, labels: ownLabels(policy) }, look()))
  return printed === 'failed' ? exitStatus.wrongUse : statuses[explanation.evaluation.outcome]
}
