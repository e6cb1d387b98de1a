import type { SocialAction } from '../../action/social-action.js'
import type { Policy } from '../../policy/policy.js'
import type { Outcome } from '../../readings/evaluate/evaluation.js'
import type { VersionedPolicy } from '../diff/diff-policies.js'
import { type Said, saidOf } from '../diff/replay.js'
import { masks, type WeakerEffect } from './effect.js'
import { type Judgement, judgeOf } from './judge.js'
import { keptByStatement, type Loss, lossesOf } from './losses.js'
import { mustReadTheSameFacts } from './same-facts.js'
import type { Statement } from './statement.js'
import { type WeakerAct, weakerActs } from './weaker-acts.js'

/** What a policy says of an act, as far as it bears on a loss. */
export interface Judged {
  readonly outcome: Outcome
  /** By the clause that is not kept; of the other policy also by those that speak in its place, where it does not. */
  readonly findings: readonly Exclude<Said, null>[]
}

/** A kind of act that the base judges more strictly by one clause, shown by the smallest act of the kind. */
export interface Weakening {
  /** The base's. */
  readonly clause: string
  readonly effect: WeakerEffect
  /** Evaluated by both policies before it is shown. */
  readonly witness: SocialAction
  readonly base: Judged
  readonly other: Judged
}

/** Acts that the base binds and that the other policy is not about. */
export interface LostScope {
  /** The clauses of the base that bind such acts. */
  readonly clauses: readonly string[]
  readonly witness: SocialAction
  readonly base: Judged
  readonly other: Judged
}

/** Whether one policy is at least as strict as another: proved where nothing is listed. */
export interface Strictness {
  readonly base: VersionedPolicy
  readonly other: VersionedPolicy
  readonly atLeastAsStrict: boolean
  readonly scope?: LostScope
  readonly weaker: readonly Weakening[]
}

const sideOf = ({ id, version, digest }: Policy): VersionedPolicy => ({ id, version, digest })

const judged = ({ evaluation }: Judgement, clauses: readonly string[]): Judged => ({
  outcome: evaluation.outcome,
  findings: clauses.flatMap((clause) => saidOf(evaluation, clause) ?? []),
})

const isSame = (a: Loss, b: Loss): boolean =>
  a.clause === b.clause && a.rule === b.rule && a.effect === b.effect && a.leavesScope === b.leavesScope

/** What the other policy says by the same clause or, where it says nothing by that, in place of what it says by others. */
const insteadOf = (stated: Statement, { statements }: Judgement, { leavesScope }: Loss): readonly string[] => {
  const ids = statements.map(({ clause }) => clause.id)
  const related = statements.filter((one) => keptByStatement(stated, one, leavesScope) !== 'nothing')
  return ids.includes(stated.clause.id) ? [stated.clause.id] : related.map(({ clause }) => clause.id)
}

/** Evaluates witnesses by both policies: nothing is shown that the evaluations do not say. */
const replayer = (base: Policy, other: Policy) => {
  const [byBase, byOther] = [judgeOf(base), judgeOf(other)]
  return (act: WeakerAct): Pick<Weakening, 'witness' | 'base' | 'other'> => {
    const { action: witness, clause } = act
    const [was, is] = [byBase(witness), byOther(witness)]
    if (!lossesOf(was, is).some((loss) => isSame(loss, act)))
      throw new Error(`the proof and the evaluations differ on ${clause} of ${JSON.stringify(witness)}`)
    const [stated] = was.statements.filter((statement) => statement.clause.id === clause)
    return {
      witness,
      base: judged(was, [clause]),
      other: judged(is, stated ? insteadOf(stated, is, act) : []),
    }
  }
}

type Replayed = Pick<Weakening, 'witness' | 'base' | 'other'> & { readonly act: WeakerAct }

/** Where a rule no longer says anything, what other clauses still say of some of its acts is no loss of its own. */
const withoutMasked = (weaker: readonly Replayed[]): readonly Replayed[] =>
  weaker.filter(
    ({ act, other }) =>
      other.findings.some(({ clause, list }) => clause === act.clause && list !== 'undetermined') ||
      !weaker.some(({ act: { rule, effect } }) => rule === act.rule && masks[effect] === act.effect),
  )

/**
 * Asks whether a policy is at least as strict as another, such as a school's as its trust's: whether it never allows
 * what the other prohibits, and never drops a duty. Proved for every act, or refuted by the smallest acts.
 *
 * @throws ClausewiseError `policy-required`; `invalid-policy` where both declare a fact of the same name, and not the same
 *
 * @example
 * ```ts
 * import { onlyStricter } from 'clausewise/authoring'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * console.log(onlyStricter(policy, policy).atLeastAsStrict) // true
 * ```
 */
export const onlyStricter = (base: Policy, other: Policy): Strictness => {
  mustReadTheSameFacts(base, other)
  const acts = weakerActs(base, other)
  const replay = replayer(base, other)
  const leaving = acts.filter(({ leavesScope }) => leavesScope).sort((a, b) => a.size - b.size)
  const [first] = leaving
  return {
    base: sideOf(base),
    other: sideOf(other),
    atLeastAsStrict: acts.length === 0,
    ...(first === undefined
      ? {}
      : { scope: { clauses: [...new Set(leaving.map(({ clause }) => clause))], ...replay(first) } }),
    weaker: withoutMasked(acts.filter(({ leavesScope }) => !leavesScope).map((act) => ({ act, ...replay(act) }))).map(
      ({ act: { clause, effect }, ...rest }) => ({ clause, effect, ...rest }),
    ),
  }
}
