import { offsetAt } from '../../base/local-days.js'
import { type LocalTime, offsetsOf, wallOf } from '../../base/local-time.js'
import { instantWith, type LocalInstant } from '../local-instant.js'

/** When a line says that it was written. */
export interface Moment {
  readonly instant: LocalInstant
  /** Milliseconds since the epoch: where the clocks show a time twice, the one that time does not run back to, if there is one. */
  readonly epoch: number
}

/** The app is not older, and no phone is that far ahead. */
const years = { first: 2009, last: 2099 } as const

const dayLength = 86_400_000

/** As `offsetsOf`, for many times of one zone: a day between two of the same offset has that one. */
const offsetsIn = (zone: string): ((wall: number) => readonly number[]) => {
  const known = new Map<number, number>()
  const atStartOf = (day: number): number => {
    const offset = known.get(day) ?? offsetAt(zone, day * dayLength)
    known.set(day, offset)
    return offset
  }
  return (wall) => {
    const day = Math.floor(wall / dayLength)
    const before = atStartOf(day - 1)
    return before === atStartOf(day + 2) ? [before] : offsetsOf(zone, wall)
  }
}

/** The moments of the lines of an export, in their order. One that is no date, as the day order has it, is `undefined`. */
export const momentsOf = (zone: string, times: readonly LocalTime[]): readonly (Moment | undefined)[] => {
  const offsetsFor = offsetsIn(zone)
  let latest = Number.NEGATIVE_INFINITY
  return times.map((time) => {
    const wall = wallOf(time)
    if (wall === undefined || time.year < years.first || time.year > years.last) return undefined
    const offsets = offsetsFor(wall)
    const epochs = (offsets.length > 0 ? offsets : [offsetAt(zone, wall)]).map((offset) => wall - offset)
    const epoch = epochs.find((each) => each >= latest) ?? epochs.at(-1) ?? wall
    latest = Math.max(latest, epoch)
    return { instant: instantWith(zone, time, offsets), epoch }
  })
}
