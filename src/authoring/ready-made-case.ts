import type { SocialAction } from '../action/social-action.js'
import { compiledPolicyOf } from '../api/compiled-policies.js'
import { evaluate } from '../api/evaluate.js'
import type { CompiledPolicy } from '../logic/compiled-policy.js'
import type { Case } from '../policy/case.js'
import type { Policy } from '../policy/policy.js'
import type { Evaluation } from '../readings/evaluate/evaluation.js'
import { lists } from './cases/lists.js'

/** An action that shows something, and how its absent facts are taken. */
export interface AssumedWitness {
  readonly action: SocialAction
  readonly assume: 'unknown' | 'ordinary'
}

/** What a case is to expect of an evaluation. */
export type Expectation = (evaluation: Evaluation) => Case['expect']

type Entry = Evaluation[(typeof lists)[number]][number]

/**
 * As short as a case can be: clauses, with the rule where a clause has several, and what stands beside a
 * finding where something could.
 */
export const briefExpectation = ({ clauses, companions }: CompiledPolicy): Expectation => {
  const several = new Set(clauses.flatMap(({ id, norms }) => (norms.length > 1 ? [id] : [])))
  const accompanied = new Set(companions.flatMap(({ sections }) => sections))
  const entryOf = (entry: Entry) => {
    const { clause, rule, section } = entry
    const parts = {
      ...(several.has(clause) ? { rule } : {}),
      ...('alsoUnder' in entry && accompanied.has(section) ? { alsoUnder: [...entry.alsoUnder] } : {}),
    }
    return Object.keys(parts).length === 0 ? clause : { clause, ...parts }
  }
  return (evaluation) => ({
    outcome: evaluation.outcome,
    ...Object.fromEntries(
      lists.flatMap((list) => (evaluation[list].length === 0 ? [] : [[list, evaluation[list].map(entryOf)]])),
    ),
  })
}

/**
 * A case of a witness that expects what the policy says of it today: its author must confirm that this is right.
 *
 * @param expectation how much the case is to say of what it expects; {@link briefExpectation} without it
 * @throws ClausewiseError `invalid-action` where the witness is no valid action
 */
export const caseFor = (
  policy: Policy,
  { action, assume }: AssumedWitness,
  name: string,
  expectation: Expectation = briefExpectation(compiledPolicyOf(policy)),
): Case => ({
  name,
  ...(assume === 'unknown' ? {} : { assume }),
  action: structuredClone(action) as Case['action'],
  expect: expectation(evaluate(action, { policy, assume })),
})
