import { regexes } from 'zod/mini'

const date = regexes.date.source.slice(1, -1)
const hourAndMinute = '(?:[01]\\d|2[0-3]):[0-5]\\d'

/** RFC 3339 with an offset or `Z`, seconds optional, real dates only (no 30 February, no 24:00). */
export const instantPattern = new RegExp(
  `^${date}[Tt]${hourAndMinute}(?::[0-5]\\d(?:\\.\\d+)?)?(?:[Zz]|[+-]${hourAndMinute})$`,
)

/** A local time of day, 24 hours, to the minute. */
export const timePattern = new RegExp(`^${hourAndMinute}$`)

/**
 * Milliseconds since the epoch of an instant that matches {@link instantPattern}, or since midnight of a
 * time of day that matches {@link timePattern}.
 */
export const epochOf = (moment: string): number =>
  Date.parse(moment.length > 5 ? moment.toUpperCase() : `1970-01-01T${moment}Z`)
