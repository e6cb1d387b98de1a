import type { SocialAction } from '../../action/social-action.js'
import { compiledPolicyOf } from '../../api/compiled-policies.js'
import { derivationOf, type EvaluatorOptions } from '../../api/options.js'
import { ClausewiseError } from '../../base/clausewise-error.js'
import { quote, suggestion } from '../../base/issue.js'
import type { Policy } from '../../policy/policy.js'
import { assemble } from '../../readings/evaluate/assemble.js'
import { referenceVerdict } from '../../readings/evaluate/reference.js'
import { situationOf } from '../../readings/evaluate/situation.js'
import { factsRead } from '../trace-node.js'
import { explainClause } from './explained-clause.js'
import { createExplainNode, enoughReasons } from './explained-node.js'
import type { Explanation } from './explanation.js'
import { propose } from './proposals.js'
import { createReasonWords } from './reason-words.js'

export interface ExplainOptions extends EvaluatorOptions {
  /** The id of the clause to explain in full; every clause in short without it. */
  readonly clause?: string | undefined
}

/**
 * Says why a policy says what it says of an act, clause by clause, with the values that were read, and how the
 * person who acts could do it so that it complies. Everything is decided by the reference evaluator.
 *
 * @param action an act as `parseAction` returned it
 * @throws ClausewiseError `policy-required`; `invalid-options`, also where the policy has no such clause;
 *   `invalid-action` where the act carries a fact that the policy does not declare
 *
 * @example
 * ```ts
 * import { parseAction } from 'clausewise'
 * import { explainAction } from 'clausewise/authoring'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * const parsed = parseAction({
 *   verb: 'post',
 *   actor: { roles: ['staff'], authorised: true },
 *   channel: { platform: 'facebook', account: 'official' },
 *   content: { political: true },
 * })
 * if (parsed.ok) {
 *   const { proposals } = explainAction(policy, parsed.action, { assume: 'ordinary' })
 *   console.log(proposals?.proposals[0]?.orders) // [ 'leave politics out of it' ]
 * }
 * ```
 */
export const explainAction = (policy: Policy, action: SocialAction, options: ExplainOptions = {}): Explanation => {
  const { clause: asked, ...evaluatorOptions } = options
  const compiled = compiledPolicyOf(policy)
  const derivation = derivationOf(compiled, evaluatorOptions)
  const all = policy.sections.flatMap(({ section, clauses }) => clauses.map((clause) => ({ section, clause })))
  const shown = asked === undefined ? all : all.filter(({ clause }) => clause.id === asked)
  if (shown.length === 0 && asked !== undefined) {
    const ids = all.map(({ clause }) => clause.id)
    const message = `${quote(asked)} is not a clause of this policy${suggestion(asked, ids)}`
    throw new ClausewiseError('invalid-options', [{ code: 'unknown-clause', path: '/clause', message }])
  }
  const read = factsRead(action, derivation)
  const evaluation = assemble(referenceVerdict(compiled, read.values), situationOf(compiled, action, derivation))
  const explainNode = createExplainNode(action, read, compiled.catalogue, createReasonWords(policy, compiled))
  const explaining = { policy, compiled, evaluation, explainNode }
  return {
    assume: derivation.assume,
    evaluation,
    scope: {
      outOfScope: evaluation.outcome === 'out-of-scope',
      reasons: enoughReasons(explainNode(compiled.outOfScope)),
    },
    clauses: shown.map(({ section, clause }) => explainClause(explaining, section, clause, asked !== undefined)),
    ...(asked === undefined ? { proposals: propose(policy, compiled, action, derivation, evaluation) } : {}),
  }
}
