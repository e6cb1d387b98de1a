import type { Engine } from 'json-rules-engine'
import type { FactValue } from './action/facts.js'
import { givenOf } from './action/given-of.js'
import type { SocialAction } from './action/social-action.js'
import { checkExtra, checkedFacts } from './api/checked-facts.js'
import { compiledPolicyOf } from './api/compiled-policies.js'
import { derivationOf, type EvaluatorOptions } from './api/options.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from './base/truth.js'
import type { Policy } from './policy/policy.js'
import { flatten } from './readings/engine/engine-facts.js'
import { engineOf, type Subject } from './readings/engine/to-engine.js'
import { assemble } from './readings/evaluate/assemble.js'
import type { Evaluation } from './readings/evaluate/evaluation.js'
import { Situation } from './readings/evaluate/situation.js'
import { decide } from './readings/evaluate/verdict.js'

export type { FactValue } from './action/facts.js'
export type { Subject } from './readings/engine/to-engine.js'

/**
 * A stock json-rules-engine `Engine` with a policy in it, for applications that already run one.
 *
 * Each rule of the policy is two rules of the engine, with events of type `holds` and `fails`; where
 * neither fires, a fact is missing. Give it the facts of {@link engineFacts}, and do not let two runs
 * of one engine overlap: they lose events. {@link createEngineEvaluator} sees to that.
 *
 * @throws ClausewiseError `policy-required`
 *
 * @example
 * ```ts
 * import { parseAction } from 'clausewise'
 * import { engineFacts, toEngine } from 'clausewise/engine'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * const engine = toEngine(policy)
 * const parsed = parseAction({ verb: 'browse', actor: { roles: ['pupil'] } })
 * if (parsed.ok) {
 *   const { events } = await engine.run(engineFacts(policy, parsed.action))
 *   console.log(events.filter(({ type }) => type === 'holds').length) // 0
 * }
 * ```
 */
export const toEngine = (policy: Policy): Engine => engineOf(compiledPolicyOf(policy))

/** The flattened facts of an act, derived ones among them: what an engine of {@link toEngine} reads. */
export const engineFacts = (
  policy: Policy,
  action: SocialAction,
  options: EvaluatorOptions = {},
): Record<string, FactValue> => {
  const compiled = compiledPolicyOf(policy)
  return flatten(checkedFacts(givenOf(action), derivationOf(compiled, options)), compiled.catalogue)
}

/** Runs one after the other: overlapping runs of one engine lose events (docs/decisions/0001). */
const oneAtATime = (engine: Engine): ((facts: Record<string, FactValue>) => ReturnType<Engine['run']>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (facts) => {
    const run = last.then(() => engine.run(facts))
    last = run.catch(() => undefined)
    return run
  }
}

/**
 * Makes an evaluator that decides with the engine and gives the same evaluations as
 * `createEvaluator`, only slower and asynchronously. Calls may overlap: they are run in order.
 *
 * @throws ClausewiseError `policy-required`, `invalid-options`
 *
 * @example
 * ```ts
 * import { parseAction } from 'clausewise'
 * import { createEngineEvaluator } from 'clausewise/engine'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * const evaluate = createEngineEvaluator(policy, { assume: 'ordinary' })
 * const parsed = parseAction({ verb: 'post', actor: { roles: ['parent'] }, channel: { account: 'personal' } })
 * if (parsed.ok) console.log((await evaluate(parsed.action)).outcome) // compliant
 * ```
 */
export const createEngineEvaluator = (
  policy: Policy,
  options: EvaluatorOptions = {},
): ((action: SocialAction) => Promise<Evaluation>) => {
  const compiled = compiledPolicyOf(policy)
  const derivation = derivationOf(compiled, options)
  const run = oneAtATime(engineOf(compiled))
  return async (action) => {
    const given = givenOf(action)
    checkExtra(given, derivation)
    const situation = new Situation(compiled, given, derivation)
    const { events } = await run(flatten(situation.facts, compiled.catalogue))
    const fired = new Set(events.map(({ type, params }) => JSON.stringify([type, params])))
    const truthOf = (subject: Subject): Truth =>
      fired.has(JSON.stringify(['holds', subject]))
        ? TRUE
        : fired.has(JSON.stringify(['fails', subject]))
          ? FALSE
          : UNKNOWN
    const verdict = {
      outOfScope: truthOf({ subject: 'out-of-scope' }) === TRUE,
      companions: compiled.companions.filter(({ clause }) => truthOf({ subject: 'companion', clause }) === TRUE),
      decisions: compiled.clauses.flatMap((clause) =>
        decide(
          clause,
          clause.norms.map(({ rule }) => truthOf({ subject: 'norm', clause: clause.id, rule })),
        ),
      ),
    }
    return assemble(verdict, situation)
  }
}
