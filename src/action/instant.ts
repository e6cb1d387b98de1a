import { regexes } from 'zod/mini'

const date = regexes.date.source.slice(1, -1)
const hourAndMinute = '(?:[01]\\d|2[0-3]):[0-5]\\d'

/** RFC 3339 with an offset or `Z`, seconds optional, real dates only (no 30 February, no 24:00). */
export const instantPattern = new RegExp(
  `^${date}[Tt]${hourAndMinute}(?::[0-5]\\d(?:\\.\\d+)?)?(?:[Zz]|[+-]${hourAndMinute})$`,
)

/** Milliseconds since the epoch of an instant that matches {@link instantPattern}. */
export const epochOf = (instant: string): number => Date.parse(instant.toUpperCase())
