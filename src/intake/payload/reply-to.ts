import type { FollowUp } from '../intake.js'
import type { Acting } from '../who.js'

const schoolRoles: readonly string[] = ['staff', 'governor', 'volunteer']

/** Whether it was done in the school's name, or by somebody who works for it. */
const isOurs = ({ channel, person }: Acting): boolean =>
  channel.account === 'official' || person?.roles.some((role) => schoolRoles.includes(role)) === true

/** That somebody of the school answered an act. What others answer fulfils no duty. */
export const replyTo = (
  of: string | undefined,
  item: string,
  acting: Acting,
  when: string | undefined,
): readonly FollowUp[] =>
  of !== undefined && isOurs(acting) ? [{ item, kind: 'reply', of, by: acting.person?.id, at: when }] : []
