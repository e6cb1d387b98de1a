import { epochOf, instantPattern } from '../action/instant.js'
import type { SocialAction } from '../action/social-action.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import { dayOf, localDayAt } from '../base/local-days.js'
import { once } from '../base/once.js'
import { isDeciding } from '../policy/deciding.js'
import type { Policy } from '../policy/policy.js'
import type { Evaluation, Outcome, Violation } from '../readings/evaluate/evaluation.js'
import type { ExemptedEvaluation, ExemptedViolation, LapsedExemption } from './exempted-evaluation.js'
import type { Exemption, Exemptions } from './exemption.js'

/** What exemptions are applied by. */
export interface ExemptionOptions {
  /** The policy that the evaluation comes from, or the versions of a register. */
  readonly policies: readonly Policy[]
  /** The moment by which exemptions are in force, RFC 3339; the act's own time without it. */
  readonly asOf?: string | undefined
}

/** What exemptions never reach, even where a list was not checked. */
const paramountOf = once(
  ({ sections }: Policy): ReadonlySet<string> =>
    new Set(
      sections.flatMap(({ clauses }) =>
        clauses.filter((clause) => isDeciding(clause) && clause.paramount === true).map(({ id }) => id),
      ),
    ),
)

/** Whether somebody or something is exempt. What is unknown of the act never fits. */
const fits = ({ actor, account, action: act }: Exemption, { id, actor: who, channel }: SocialAction): boolean =>
  [
    [actor, who.id],
    [account, channel?.account],
    [act, id],
  ].every(([wanted, known]) => wanted === undefined || wanted === known) && (actor ?? account ?? act) !== undefined

const standing = ({ from, until }: Exemption, day: number): 'in-force' | LapsedExemption['why'] =>
  day < dayOf(from) ? 'not-yet' : day > dayOf(until) ? 'expired' : 'in-force'

const isOpen = ({ undetermined }: Evaluation): boolean =>
  undetermined.some(({ kind }) => kind === 'prohibition' || kind === 'obligation')

const outcomeOf = (evaluation: Evaluation, violations: readonly ExemptedViolation[]): Outcome =>
  evaluation.outcome !== 'breach' || violations.some(({ exemption }) => exemption === undefined)
    ? evaluation.outcome
    : isOpen(evaluation)
      ? 'undetermined'
      : 'compliant'

const momentOf = (action: SocialAction, asOf: string | undefined): string | undefined => {
  if (asOf === undefined || instantPattern.test(asOf)) return asOf ?? action.timing?.at
  throw new ClausewiseError('invalid-options', [
    {
      code: 'wrong-format',
      path: '/asOf',
      message: 'expected a real date and time with an offset, like `2026-11-23T10:15:00Z`',
    },
  ])
}

/**
 * Applies exemptions to an evaluation. A violation that is exempt stays where it is, with its exemption beside it; the
 * outcome is no breach when all are exempt. Paramount clauses and duties stay as they are. An act without a time, or
 * without the id or the account that an exemption names, is not exempt.
 *
 * @param action the act that was evaluated
 * @throws ClausewiseError `policy-required` where the evaluation is by none of the policies; `invalid-options`
 */
export const applyExemptions = (
  evaluation: Evaluation,
  action: SocialAction,
  { zone, exemptions }: Exemptions,
  { policies, asOf }: ExemptionOptions,
): ExemptedEvaluation => {
  const policy = policies.find(({ digest }) => digest === evaluation.policy.digest)
  if (policy === undefined)
    throw new ClausewiseError('policy-required', [
      { code: 'policy-required', path: '/policies', message: 'the policy that the evaluation comes from is required' },
    ])
  const at = momentOf(action, asOf)
  const day = at === undefined ? undefined : localDayAt(zone, epochOf(at))
  const lapsed: LapsedExemption[] = []
  const violations = evaluation.violations.map((violation: Violation): ExemptedViolation => {
    if (day === undefined || paramountOf(policy).has(violation.clause)) return violation
    const meant = exemptions.filter((one) => one.clause === violation.clause && fits(one, action))
    const exemption = meant.find((one) => standing(one, day) === 'in-force')
    if (exemption !== undefined) return { ...violation, exemption }
    for (const one of meant)
      lapsed.push({ clause: one.clause, why: standing(one, day) as LapsedExemption['why'], exemption: one })
    return violation
  })
  return {
    ...evaluation,
    outcome: outcomeOf(evaluation, violations),
    outcomeByPolicy: evaluation.outcome,
    violations,
    lapsedExemptions: lapsed,
  }
}
