import { epochOf, instantPattern } from '../action/instant.js'
import type { SocialAction } from '../action/social-action.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import type { School } from '../intake/context/roster.js'
import type { Policy } from '../policy/policy.js'
import type { Evaluation } from '../readings/evaluate/evaluation.js'
import { type Arisen, cancels, fulfils } from './answers.js'
import { dueByOf } from './due-by.js'
import type { LaterAct } from './later-act.js'
import { takedownDuties } from './takedown-duties.js'
import type { TrackedDuty } from './tracked-duty.js'
import { byUrgency } from './urgency.js'

/** What is known beside the acts. */
export interface TrackOptions {
  /** The policy that the acts were evaluated by: its durations, and which of its clauses stand above all others. */
  readonly policy: Policy
  /** What was done after the acts, in any order. */
  readonly laterActs?: readonly LaterAct[] | undefined
  /** Whose working hours count; without it hours are by the clock. */
  readonly school?: School | undefined
  /**
   * What evaluated the acts, for duties to take down what was published with a consent of `school` that has ended since;
   * without it there are none of these.
   */
  readonly evaluator?: ((action: SocialAction) => Evaluation) | undefined
}

const refuse = (path: string, message: string): never => {
  throw new ClausewiseError('invalid-options', [{ code: 'invalid-options', path, message }])
}

const paramountOf = ({ sections }: Policy): ReadonlySet<string> =>
  new Set(
    sections.flatMap(({ clauses }) =>
      clauses.filter((clause) => 'paramount' in clause && clause.paramount).map(({ id }) => id),
    ),
  )

/** The first of those recorded to have been done, those of unknown time last; of one moment, by who did it. */
const earliest = (found: readonly LaterAct[]): LaterAct | undefined =>
  found.toSorted(
    (a, b) =>
      (a.at === undefined ? Number.POSITIVE_INFINITY : epochOf(a.at)) -
        (b.at === undefined ? Number.POSITIVE_INFINITY : epochOf(b.at)) || ((a.by ?? '') < (b.by ?? '') ? -1 : 1),
  )[0]

/** A duty with how it stands at a moment. */
const tracked = (
  arisen: Arisen,
  { laterActs = [], policy, school }: TrackOptions,
  paramount: ReadonlySet<string>,
  now: number,
): TrackedDuty => {
  const { duty, act } = arisen
  const { clause, section, rule, message, task, bearer, promptness, reportTo } = duty
  const since = act.timing?.at
  const dueBy = dueByOf(duty, since, policy.durations, school)
  const done = earliest(laterActs.filter((later) => fulfils(arisen, later, now, school)))
  const ended = done ?? earliest(laterActs.filter((later) => cancels(arisen, later, now, paramount)))
  const overdue = dueBy !== undefined && epochOf(dueBy) < now
  return {
    state: done ? 'fulfilled' : ended ? 'cancelled' : overdue ? 'overdue' : 'open',
    clause,
    section,
    rule,
    message,
    task,
    bearer,
    promptness,
    ...(reportTo && { reportTo }),
    ...(act.id !== undefined && { action: act.id }),
    also: [],
    ...(act.actor.id !== undefined && { actor: act.actor.id }),
    ...(since !== undefined && { since }),
    ...(dueBy !== undefined && { dueBy }),
    ...(ended?.at !== undefined && { at: ended.at }),
    ...(ended?.by !== undefined && { by: ended.by }),
    ...(done?.at !== undefined && dueBy !== undefined && epochOf(dueBy) < epochOf(done.at) && { late: true as const }),
  }
}

/** One and the same duty has one key: that of an act and a clause, or for a standing one of a person and a clause. */
const keyOf = ({ action, actor, clause, promptness, state }: TrackedDuty, index: number): string =>
  JSON.stringify(
    promptness === 'standing' && actor !== undefined
      ? ['person', actor, clause, state]
      : action === undefined
        ? ['nameless', index]
        : ['act', action, clause],
  )

/** Of several records of one duty the most urgent one, with the other acts that it arose from. */
const merged = (same: readonly TrackedDuty[]): TrackedDuty => {
  const [first, ...others] = same.toSorted(byUrgency) as [TrackedDuty, ...TrackedDuty[]]
  const ids = others.flatMap(({ action }) => (action === undefined || action === first.action ? [] : [action]))
  return { ...first, also: [...new Set(ids)] }
}

/**
 * Folds what was done later over the duties that acts gave rise to, and says how each stands at a moment, the most urgent
 * first. The order in which acts and later acts are given does not matter. Nothing is taken to be done that the
 * record does not show: a report that does not say to whom, or a task of one person done by nobody knows whom, leaves
 * the duty open.
 *
 * @param evaluations what `evaluate` gave for each of the actions, in the same order
 * @param now RFC 3339 with an offset or `Z`
 * @throws ClausewiseError `invalid-options`
 *
 * @example
 * ```ts
 * import { evaluate, type SocialAction } from 'clausewise'
 * import { trackDuties } from 'clausewise/duties'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * const action: SocialAction = {
 *   id: 'comment-7',
 *   verb: 'comment',
 *   actor: { roles: ['parent'] },
 *   channel: { platform: 'facebook', space: 'official-page' },
 *   content: { spam: true },
 *   timing: { at: '2026-11-23T10:15:00Z' },
 * }
 * const laterActs = [{ kind: 'delete', of: 'comment-7', at: '2026-11-23T11:00:00Z' }]
 * const duties = trackDuties([action], [evaluate(action, { policy })], '2026-11-24T09:00:00Z', { policy, laterActs })
 * for (const { task, state } of duties) console.log(task, state) // delete fulfilled
 * ```
 */
export const trackDuties = (
  actions: readonly SocialAction[],
  evaluations: readonly Evaluation[],
  now: string,
  options: TrackOptions,
): readonly TrackedDuty[] => {
  if (!instantPattern.test(now))
    refuse('/now', 'expected a real date and time with an offset, like `2026-11-23T10:15:00Z`')
  if (actions.length !== evaluations.length)
    refuse('/evaluations', `expected an evaluation of each action: ${actions.length}, not ${evaluations.length}`)
  const paramount = paramountOf(options.policy)
  const moment = epochOf(now)
  const { school, evaluator, laterActs } = options
  const arisen = [
    ...evaluations.flatMap(({ duties }, index) =>
      duties.map((duty) => ({ duty, act: actions[index] as SocialAction })),
    ),
    ...(school && evaluator ? takedownDuties(school, actions, evaluator, now, laterActs) : []),
  ]
  const all = arisen.map((each) => tracked(each, options, paramount, moment))
  const groups = new Map<string, TrackedDuty[]>()
  all.forEach((duty, index) => {
    const key = keyOf(duty, index)
    const same = groups.get(key)
    if (same) same.push(duty)
    else groups.set(key, [duty])
  })
  return [...groups.values()].map(merged).toSorted(byUrgency)
}
