import * as z from 'zod/mini'
import { epochOf, instantPattern } from './instant.js'

const instant = z
  .string()
  .check(z.regex(instantPattern, 'expected a real date and time with an offset, like `2026-11-23T10:15:00Z`'))
const interval = z.strictObject({ from: instant, until: instant }).check(
  z.refine(({ from, until }) => epochOf(from) <= epochOf(until), {
    error: '`until` must not be before `from`',
    when: ({ issues }) => issues.length === 0,
  }),
)

/** @see {@link Timetable} */
export const timetableSchema = z.strictObject({
  actors: z.record(z.string(), z.strictObject({ covers: interval, teaching: z.array(interval) })),
})

/**
 * When people teach, by `actor.id`: the stretch of time for which their timetable is known (`covers`)
 * and their teaching slots in it. Instants are RFC 3339; an interval holds its start and not its end.
 * Outside `covers`, and for people who are not listed, teaching time stays unknown.
 */
export type Timetable = z.infer<typeof timetableSchema>

/** A timetable, read. */
export interface TeachingTime {
  /** Whether it says anything of someone. */
  lists(actorId: string): boolean
  /** Whether someone was teaching at an instant; `undefined` where it does not say. */
  at(actorId: string, instant: string): boolean | undefined
}

/** Reads a timetable once, for many questions. */
export const teachingTimeOf = (timetable: Timetable): TeachingTime => {
  const spans = (intervals: readonly z.infer<typeof interval>[]) =>
    intervals.map(({ from, until }) => [epochOf(from), epochOf(until)] as const)
  const actors = new Map(
    Object.entries(timetable.actors).map(([id, { covers, teaching }]) => [
      id,
      { covers: spans([covers]), teaching: spans(teaching) },
    ]),
  )
  return {
    lists: (actorId) => actors.has(actorId),
    at: (actorId, instant) => {
      const actor = actors.get(actorId)
      const moment = epochOf(instant)
      const within = ([from, until]: readonly [number, number]) => from <= moment && moment < until
      return actor?.covers.some(within) ? actor.teaching.some(within) : undefined
    },
  }
}
