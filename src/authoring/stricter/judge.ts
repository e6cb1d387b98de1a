import { epochOf } from '../../action/instant.js'
import type { SocialAction } from '../../action/social-action.js'
import { compiledPolicyOf } from '../../api/compiled-policies.js'
import { createEvaluator } from '../../api/create-evaluator.js'
import type { Policy } from '../../policy/policy.js'
import type { Duty, Evaluation, Undetermined, Violation } from '../../readings/evaluate/evaluation.js'
import { asReadBy } from '../as-read-by.js'
import { bindingClauses, type Statement } from './statement.js'

/** An evaluation, with what it says that binds anybody. */
export interface Judgement {
  readonly evaluation: Evaluation
  readonly statements: readonly Statement[]
}

const dueAfter = ({ dueBy }: Pick<Duty, 'dueBy'>, { timing }: SocialAction): Pick<Statement, 'dueAfter'> =>
  dueBy === undefined || !timing?.at ? {} : { dueAfter: epochOf(dueBy) - epochOf(timing.at) }

/** Evaluates acts by a policy. */
export const judgeOf = (policy: Policy): ((action: SocialAction) => Judgement) => {
  const evaluator = createEvaluator(policy)
  const clauses = new Map(bindingClauses(compiledPolicyOf(policy)).map((clause) => [clause.id, clause]))
  return (action) => {
    const evaluation = evaluator(asReadBy(policy, action))
    const state =
      (of: Statement['state']) =>
      (said: Duty | Violation | Undetermined): readonly Statement[] => {
        const clause = clauses.get(said.clause)
        return clause
          ? [{ clause, rule: said.rule, state: of, ...('dueBy' in said ? dueAfter(said, action) : {}) }]
          : []
      }
    const statements = [
      ...[...evaluation.violations, ...evaluation.duties].flatMap(state('holds')),
      ...evaluation.undetermined.flatMap(state('open')),
    ]
    return { evaluation, statements }
  }
}
