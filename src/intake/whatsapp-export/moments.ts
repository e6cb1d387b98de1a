import { offsetAt } from '../../base/local-days.js'
import { type LocalTime, offsetsOf, wallOf } from '../../base/local-time.js'
import { instantWith, type LocalInstant } from '../local-instant.js'

/** When a line says that it was written. */
export interface Moment {
  readonly instant: LocalInstant
  /** Milliseconds since the epoch: where the clocks show a time twice, the one that time does not run back to, if there is one. */
  readonly epoch: number
}

/** The moments of the lines of an export, in their order. One that is no date, as the day order has it, is `undefined`. */
export const momentsOf = (zone: string, times: readonly LocalTime[]): readonly (Moment | undefined)[] => {
  let last = { quarter: Number.NaN, offsets: [] as readonly number[] }
  let latest = Number.NEGATIVE_INFINITY
  return times.map((time) => {
    const wall = wallOf(time)
    if (wall === undefined) return undefined
    // Clocks change at a quarter of an hour at the earliest, and many lines share theirs.
    const quarter = Math.floor(wall / 900_000)
    if (quarter !== last.quarter) last = { quarter, offsets: offsetsOf(zone, wall) }
    const { offsets } = last
    const epochs = (offsets.length > 0 ? offsets : [offsetAt(zone, wall)]).map((offset) => wall - offset)
    const epoch = epochs.find((each) => each >= latest) ?? epochs.at(-1) ?? wall
    latest = Math.max(latest, epoch)
    return { instant: instantWith(zone, time, offsets), epoch }
  })
}
