import type { SocialAction } from '../../action/social-action.js'
import { createEvaluator } from '../../api/create-evaluator.js'
import type { Policy } from '../../policy/policy.js'
import type { Evaluation, Finding, Undetermined } from '../../readings/evaluate/evaluation.js'
import type { Observation } from '../../readings/prove/observe.js'
import { asReadBy } from '../as-read-by.js'
import { type List, listOfKind, lists } from '../cases/lists.js'

/** What an evaluation says of one clause; `null` where it says nothing. */
export type Said = (Finding & { readonly list: string }) | (Undetermined & { readonly list: 'undetermined' }) | null

const listOf = ({ list }: Observation): List | undefined =>
  list === 'none' ? undefined : list === 'undetermined' ? list : listOfKind[list]

/** What an evaluation says of a clause. */
export const saidOf = (evaluation: Evaluation, clause: string | undefined): Said => {
  for (const list of lists) {
    const found = evaluation[list].find((entry) => entry.clause === clause)
    if (found) return { list, ...found } as Said
  }
  return null
}

/** Evaluates witnesses: nothing is shown that an evaluation does not say. */
export const replayer = (policy: Policy) => {
  const evaluator = createEvaluator(policy)
  return (action: SocialAction, clause: string | undefined, observation: Observation): Said => {
    const said = saidOf(evaluator(asReadBy(policy, action)), clause)
    if (said?.list !== listOf(observation) || (said && 'rule' in observation && said.rule !== observation.rule))
      throw new Error(`the proof and the evaluation differ on ${clause} of ${JSON.stringify(action)}`)
    return said
  }
}
