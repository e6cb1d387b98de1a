import { offsetAt } from './local-days.js'

const minute = 60_000
/** No zone was ever further from UTC than this. */
const furthest = 16 * 60 * minute

/** What a clock on the wall shows. Without seconds they are not known. */
export interface LocalTime {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second?: number | undefined
}

/** The milliseconds from 1970 to a local time as if the clock showed UTC; `undefined` where there is no such date or time. */
export const wallOf = ({ year, month, day, hour, minute: minutes, second = 0 }: LocalTime): number | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minutes, second))
  // Years below 100 and fields past their ends come out as others.
  const holds =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minutes
  return holds && second < 60 ? date.getTime() : undefined
}

/** The offsets from UTC, in milliseconds, that a local time may have: none where the clocks skip it, two where they repeat it, the first first. */
export const offsetsOf = (zone: string, wall: number): readonly number[] =>
  [...new Set([offsetAt(zone, wall - furthest), offsetAt(zone, wall + furthest)])].filter(
    (offset) => offsetAt(zone, wall - offset) === offset,
  )

const two = (value: number): string => String(value).padStart(2, '0')

/** RFC 3339 with the offset; the seconds only where they are known. */
export const instantText = (time: LocalTime, offset: number): string => {
  const away = Math.abs(Math.round(offset / minute))
  const date = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`
  const seconds = time.second === undefined ? '' : `:${two(time.second)}`
  const ahead = `${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`
  return `${date}T${two(time.hour)}:${two(time.minute)}${seconds}${ahead}`
}
