import type { CalendarEvent } from './calendar-event.js'
import { around, startsOf } from './recurrence.js'
import { momentAt, type WallTime } from './wall-time.js'

/** One time at which an event comes. */
export interface Occurrence {
  readonly event: CalendarEvent
  /** Milliseconds since the epoch. */
  readonly from: number
  readonly until: number
  /** It comes by a rule, and was not put at this very time. */
  readonly isRepeated: boolean
}

const dayLength = 86_400_000
/** Of all events together, one a day for each that lasts longer. */
const mostDays = 50_000

const dayIn = ({ clock }: WallTime): number => Math.floor(clock / dayLength)

const replaced = (events: readonly CalendarEvent[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const moments = new Map<string, Set<number>>()
  for (const { uid, instead } of events) {
    if (!instead) continue
    const of = moments.get(uid) ?? new Set()
    moments.set(uid, of.add(momentAt(instead)))
  }
  return moments
}

/** When events come in a span of days, first and last included; `undefined` where that is too often to be a timetable. */
export const occurrencesIn = (
  events: readonly CalendarEvent[],
  span: { readonly from: string; readonly until: string },
): readonly Occurrence[] | undefined => {
  const overrides = replaced(events)
  const [first, last] = around(span)
  const found: Occurrence[] = []
  let taken = 0
  for (const event of events) {
    const { start, length, rule, more, not, instead, uid, isCancelled } = event
    if (isCancelled) continue
    const lead = Math.ceil(length / dayLength)
    const byRule = rule ? startsOf(rule, start, first - lead, last) : [start]
    const days = new Set(not.filter(({ isDay }) => isDay).map(dayIn))
    const gone = new Set(not.map(momentAt))
    const others = instead ? undefined : overrides.get(uid)
    for (const [index, one] of [...byRule, ...more].entries()) {
      const day = dayIn(one)
      const from = momentAt(one)
      if (day < first - lead || day > last || days.has(day) || gone.has(from) || others?.has(from)) continue
      const until = Math.min(momentAt({ clock: one.clock + length, zone: one.zone }), (last + 2) * dayLength)
      const begins = Math.max(from, (first - 1) * dayLength)
      if (begins >= until) continue
      taken += Math.ceil((until - begins) / dayLength)
      if (taken > mostDays) return undefined
      found.push({ event, from: begins, until, isRepeated: rule !== undefined && index < byRule.length })
    }
  }
  return found
}
