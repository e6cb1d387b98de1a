import { tzOffset } from '@date-fns/tz/tzOffset'

const minute = 60_000
const dayLength = 24 * 60 * minute
/** No zone was ever further from UTC than this. */
const furthest = 16 * 60 * minute

/** How far ahead of UTC the clocks of a zone are at a moment, in milliseconds. */
export const offsetAt = (zone: string, epoch: number): number => tzOffset(zone, new Date(epoch)) * minute

/** Whether a zone is one of the IANA time zone database, by its name there. */
export const isZone = (zone: string): boolean =>
  /^[A-Z][A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(zone) && Number.isFinite(tzOffset(zone, new Date(0)))

/** The days from 1970 to a date, `YYYY-MM-DD`. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00Z`) / dayLength

/** The date, `YYYY-MM-DD`, that is a number of days from 1970. */
export const dateOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10)

/** What the clocks of a zone show at a moment, as milliseconds since midnight of the first of January 1970 there. */
const clockAt = (zone: string, epoch: number): number => epoch + offsetAt(zone, epoch)

/** Which day it is in a zone at a moment, as days from 1970. */
export const localDayAt = (zone: string, epoch: number): number => Math.floor(clockAt(zone, epoch) / dayLength)

/** The time of day in a zone at a moment, in milliseconds since midnight by its clocks. */
export const localTimeAt = (zone: string, epoch: number): number =>
  clockAt(zone, epoch) - localDayAt(zone, epoch) * dayLength

/**
 * The moment at which the clocks of a zone show a time of a day, in milliseconds since the epoch: the first where they
 * show it twice; the moment to which they go forward where they never do; the next day where the day itself is left out.
 */
export const momentOf = (zone: string, day: number, sinceMidnight: number): number => {
  const clock = day * dayLength + sinceMidnight
  let before = clock - furthest
  let after = clock + furthest
  const moments = [offsetAt(zone, before), offsetAt(zone, after)]
    .map((offset) => ({ offset, epoch: clock - offset }))
    .filter(({ offset, epoch }) => offsetAt(zone, epoch) === offset)
    .map(({ epoch }) => epoch)
  if (moments.length > 0) return Math.min(...moments)
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (clockAt(zone, middle) < clock) before = middle
    else after = middle
  }
  return after
}

/** The moment at which a day begins in a zone, in milliseconds since the epoch: its first midnight, or what is in its place. */
export const startOfDay = (zone: string, day: number): number => momentOf(zone, day, 0)
