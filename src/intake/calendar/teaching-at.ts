import { epochOf } from '../../action/instant.js'
import { localDayAt } from '../../base/local-days.js'
import type { School } from '../context/roster.js'
import { slotsOn } from './day-slots.js'

/** Whether somebody was teaching, and where that stands. */
export interface Teaching {
  readonly teaching: boolean
  readonly from: string
}

/** Whether a person was teaching at an instant, with the place in the context that says so. */
export const teachingFrom = (school: School, person: string, instant: string): Teaching | undefined => {
  const epoch = epochOf(instant)
  if (!Number.isFinite(epoch)) return undefined
  const day = slotsOn(school, person, localDayAt(school.context.school.zone, epoch))
  if (day === undefined) return undefined
  const slots = day.slots.filter(({ from, until }) => from <= epoch && epoch < until)
  const taught = slots.find(({ teaching }) => teaching)
  if (taught) return { teaching: true, from: taught.place }
  if (slots.some(({ teaching }) => teaching === undefined)) return undefined
  return { teaching: false, from: slots[0]?.place ?? day.place }
}

/**
 * Whether an instant is in a person's own timetabled teaching time: lessons and cover, and neither planning time,
 * duties nor breaks. A slot holds its start and not its end, by the clocks of the school's zone.
 *
 * @param instant RFC 3339
 * @returns `undefined` outside the calendar's year, for somebody without a timetable, and in a slot of which the
 *   calendar does not say whether it takes place
 */
export const teachingAt = (school: School, person: string, instant: string): boolean | undefined =>
  teachingFrom(school, person, instant)?.teaching
