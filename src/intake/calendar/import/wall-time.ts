import { isZone, momentOf } from '../../../base/local-days.js'
import type { Property } from './read-icalendar.js'

const dayLength = 86_400_000

/** What a clock shows: of a zone, or of the school where the calendar names none. */
export interface WallTime {
  /** Milliseconds from the first of January 1970, by that clock. */
  readonly clock: number
  readonly zone: string
  /** A day and no time of day. */
  readonly isDay: boolean
}

/** Says which zone a calendar means by its own name, such as `GMT Standard Time`. */
export type Zones = Readonly<Record<string, string>>

export type ReadTime = WallTime | 'unknown-zone' | 'wrong-time'

/** Times to the minute: a slot of a timetable has no seconds. */
const form = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}):00(Z?))?$/

/** A time as jCal writes it; one without a zone is by the clocks of the school. */
export const wallTime = (value: unknown, zone: string): WallTime | undefined => {
  const [, date, time, utc] = (typeof value === 'string' && form.exec(value)) || []
  if (date === undefined) return undefined
  const clock = Date.parse(`${date}T${time ?? '00:00'}Z`)
  // A day that there is not, such as the thirtieth of February, would be read as another.
  if (!Number.isFinite(clock) || new Date(clock).toISOString().slice(0, 10) !== date) return undefined
  return { clock, zone: utc ? 'UTC' : zone, isDay: time === undefined }
}

/** The times that a property holds. */
export const wallTimes = (
  [, parameters, , ...values]: Property,
  schoolZone: string,
  zones: Zones,
): readonly ReadTime[] => {
  const { tzid } = parameters
  const named = typeof tzid === 'string' && Object.hasOwn(zones, tzid) ? zones[tzid] : tzid
  const zone = tzid === undefined ? schoolZone : typeof named === 'string' && isZone(named) ? named : undefined
  return values.map((value) => {
    const time = wallTime(value, zone ?? schoolZone)
    if (time === undefined) return 'wrong-time'
    return zone === undefined && !time.isDay && time.zone !== 'UTC' ? 'unknown-zone' : time
  })
}

/** The moment at which the clock shows it, in milliseconds since the epoch. */
export const momentAt = ({ clock, zone }: Pick<WallTime, 'clock' | 'zone'>): number => {
  const day = Math.floor(clock / dayLength)
  return momentOf(zone, day, clock - day * dayLength)
}
