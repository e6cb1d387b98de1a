import { lowerCondition } from '../../compile/lower-condition.js'
import type { Norm } from '../../logic/compiled-policy.js'
import type { Policy } from '../../policy/policy.js'
import type { PlacedRule } from './context.js'
import { type Actions, type Proofs, proofsOf } from './proofs.js'
import { switched } from './switches.js'

/** Whether something holds of no action, or of all, however the policy's parameters are switched. */
const holdsOf = (
  amount: 'none' | 'every',
  policy: Policy,
  holds: (proofs: Proofs, policy: Policy) => Actions,
): boolean =>
  switched(policy).every((one) => {
    const proofs = proofsOf(one)
    return holds(proofs, one) === proofs[amount]
  })

const namedHolds =
  (name: string) =>
  ({ holds }: Proofs, policy: Policy): Actions =>
    holds(lowerCondition({ condition: name }, policy, ''))

/** Whether no action makes a named condition true. */
export const conditionNeverHolds = (policy: Policy, name: string): boolean => holdsOf('none', policy, namedHolds(name))

/** Whether every action makes a named condition true. */
export const conditionAlwaysHolds = (policy: Policy, name: string): boolean =>
  holdsOf('every', policy, namedHolds(name))

const ruleHolds =
  ({ clause: { id }, index }: PlacedRule) =>
  ({ clauseOf, and, heard, holds }: Proofs): Actions => {
    const clause = clauseOf(id)
    return and(heard(clause), holds((clause.norms[index] as Norm).condition))
  }

/** Whether a rule is true of no action that its clause has a say on. */
export const ruleNeverHolds = (policy: Policy, rule: PlacedRule): boolean => holdsOf('none', policy, ruleHolds(rule))

/** Whether a rule is true of every action that its clause has a say on. */
export const ruleAlwaysHolds = (policy: Policy, rule: PlacedRule): boolean =>
  holdsOf('every', policy, (proofs) => {
    const unheard = proofs.except(proofs.every, proofs.heard(rule.clause))
    return proofs.or(unheard, ruleHolds(rule)(proofs))
  })

/** Whether a rule is true only where one before it in its clause is. */
export const ruleNeverSpeaks = (policy: Policy, rule: PlacedRule): boolean =>
  holdsOf('none', policy, ({ clauseOf, speaks }) => speaks(clauseOf(rule.clause.id), rule.index))
