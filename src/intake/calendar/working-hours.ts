import { epochOf } from '../../action/instant.js'
import { localDayAt, momentOf } from '../../base/local-days.js'
import type { School } from '../context/roster.js'
import type { Calendar } from './calendar-schema.js'
import { schoolDaysOf, weekdayOf } from './school-days.js'

/** A stretch of time in milliseconds since the epoch; it holds its start and not its end. */
type Stretch = readonly [from: number, until: number]

const hour = 3_600_000

/**
 * The working hours of a day: none in a holiday, those of its weekday in term and on a training day; `undefined`
 * where the calendar does not say whether anybody works.
 */
const workOn = (calendar: Calendar, zone: string, day: number): readonly Stretch[] | undefined => {
  const kind = schoolDaysOf(calendar).kindOf(day)
  const hours = calendar.workingHours?.[weekdayOf(day)]
  if (kind === undefined) return undefined
  if (kind === 'holiday' || hours === undefined) return []
  if (kind === 'unsure') return undefined
  return [[momentOf(zone, day, epochOf(hours.from)), momentOf(zone, day, epochOf(hours.until))]]
}

/**
 * The earliest moment at which a number of working hours have passed since an instant, in UTC. Hours count in term and
 * on training days, not in holidays. No hours at all are over at once, whether anybody works then or not.
 *
 * @param instant RFC 3339
 * @param hours parts of an hour included, to the millisecond; not negative
 * @returns `undefined` where the school has no working hours, or its calendar does not say enough to count so far
 */
export const addWorkingHours = ({ context }: School, instant: string, hours: number): string | undefined => {
  const { calendar, school } = context
  const start = epochOf(instant)
  let left = Math.round(hours * hour)
  if (!Number.isFinite(start) || !(left >= 0)) return undefined
  if (left === 0) return new Date(start).toISOString()
  if (calendar?.workingHours === undefined) return undefined
  // Days outside the year end the count: it takes as many turns as the year has days.
  for (let day = localDayAt(school.zone, start); ; day += 1) {
    const work = workOn(calendar, school.zone, day)
    if (work === undefined) return undefined
    for (const [from, until] of work) {
      const begin = Math.max(from, start)
      const length = until - begin
      if (length >= left) return new Date(begin + left).toISOString()
      left -= Math.max(length, 0)
    }
  }
}
