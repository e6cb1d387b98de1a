import { epochOf } from '../action/instant.js'
import type { SocialAction } from '../action/social-action.js'
import type { School } from '../intake/context/roster.js'
import type { Duty } from '../readings/evaluate/evaluation.js'
import type { LaterAct } from './later-act.js'

/** A duty with the act that it arose from. */
export interface Arisen {
  readonly duty: Duty
  readonly act: SocialAction
}

/**
 * Whether something done is the task. To hide is not to delete: the friends of its writer still see it. A reply
 * addresses a matter when the roster knows that staff wrote it: anybody can reply to anybody.
 */
const isTask = ({ duty: { task } }: Arisen, { kind, by }: LaterAct, school: School | undefined): boolean =>
  kind === task ||
  (task === 'address' &&
    kind === 'reply' &&
    by !== undefined &&
    (school?.person(by)?.value.roles.includes('staff') ?? false))

const isMeant = ({ duty, act }: Arisen, later: LaterAct): boolean => {
  if (later.clause !== undefined && later.clause !== duty.clause) return false
  if (later.of !== undefined) return later.of === act.id
  // What names no act can only answer a standing duty of the one who did it.
  return (
    duty.promptness === 'standing' && duty.bearer === 'actor' && later.by !== undefined && later.by === act.actor.id
  )
}

/** What is done before an act cannot answer it, and what has not yet been done answers nothing. */
const isInTime = ({ act }: Arisen, { at }: LaterAct, now: number): boolean => {
  if (at === undefined) return true
  const since = act.timing?.at
  return epochOf(at) <= now && (since === undefined || epochOf(since) <= epochOf(at))
}

/** Whether the one who has to do it did it. Of a group of people, anyone may. */
const isByBearer = ({ duty, act }: Arisen, { by }: LaterAct): boolean =>
  duty.bearer === 'actor'
    ? by !== undefined && by === act.actor.id
    : duty.bearer !== 'target' || (by !== undefined && by === act.target?.id)

/** A report that has to reach someone counts when it is recorded to have reached one of them. */
const isToThem = ({ duty }: Arisen, { to }: LaterAct): boolean =>
  duty.reportTo === undefined || (to?.some((position) => duty.reportTo?.includes(position)) ?? false)

/** Whether something done later fulfils a duty. Where the record leaves it open, the duty stays open. */
export const fulfils = (arisen: Arisen, later: LaterAct, now: number, school?: School): boolean =>
  isTask(arisen, later, school) &&
  isMeant(arisen, later) &&
  isInTime(arisen, later, now) &&
  isByBearer(arisen, later) &&
  isToThem(arisen, later)

/** Whether a duty was called off: by name, and never one that stands above all others. */
export const cancels = (arisen: Arisen, later: LaterAct, now: number, paramount: ReadonlySet<string>): boolean =>
  later.kind === 'cancel' &&
  later.of !== undefined &&
  later.by !== undefined &&
  !paramount.has(arisen.duty.clause) &&
  isMeant(arisen, later) &&
  isInTime(arisen, later, now)
