import type { EventSource, Property } from './read-icalendar.js'
import { type Rule, ruleOf } from './recurrence.js'
import { momentAt, type ReadTime, type WallTime, wallTimes, type Zones } from './wall-time.js'

/** An event of a calendar, before it is known when it comes. */
export interface CalendarEvent {
  readonly item: string
  readonly uid: string
  /** Read here and never written. */
  readonly summary: string | undefined
  readonly categories: readonly string[]
  readonly start: WallTime
  /** In milliseconds by its own clock. */
  readonly length: number
  readonly rule: Rule | undefined
  /** Further times at which it comes. */
  readonly more: readonly WallTime[]
  /** Times and days at which it does not come. */
  readonly not: readonly WallTime[]
  /** The time in whose place it stands, of the event that has the same `uid`. */
  readonly instead: WallTime | undefined
  readonly isCancelled: boolean
}

export type EventFault = 'unknown-zone' | 'wrong-time' | 'unsupported-rule'

const dayLength = 86_400_000
/** Longer than a year, nothing of a school's is one event. */
const longest = 400 * dayLength
/** As jCal writes it; of months and years there is none in a duration. */
const duration = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:0{1,2}S)?)?$/

const lengthOf = (start: WallTime, end: WallTime | undefined, lasting: unknown): number | undefined => {
  if (end) {
    if (end.isDay !== start.isDay) return undefined
    return end.zone === start.zone ? end.clock - start.clock : momentAt(end) - momentAt(start)
  }
  if (lasting === undefined) return start.isDay ? dayLength : 0
  const parts = typeof lasting === 'string' ? duration.exec(lasting) : null
  if (!parts) return undefined
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = parts.slice(1).map((part) => Number(part ?? 0))
  return (weeks * 7 + days) * dayLength + (hours * 60 + minutes) * 60_000
}

const isTime = (time: ReadTime): time is WallTime => typeof time !== 'string'

/** Reads the parts of an event that say when it comes and what it is. */
export const calendarEvent = (
  { item, properties }: EventSource,
  schoolZone: string,
  zones: Zones,
): CalendarEvent | EventFault => {
  const all = (name: string): readonly Property[] => properties.filter(([each]) => each === name)
  const text = (name: string): string | undefined => {
    const value = all(name)[0]?.[3]
    return typeof value === 'string' ? value : undefined
  }
  const times = (name: string) => all(name).flatMap((property) => wallTimes(property, schoolZone, zones))
  const [starts, ends, more] = [times('dtstart'), times('dtend'), times('rdate')]
  const [not, instead] = [times('exdate'), times('recurrence-id')]
  const wrong = [...starts, ...ends, ...more, ...not, ...instead].find((time) => !isTime(time))
  if (typeof wrong === 'string') return wrong
  const [start] = starts.filter(isTime)
  const length = start && lengthOf(start, ends.filter(isTime)[0], all('duration')[0]?.[3])
  if (start === undefined || length === undefined || length < 0 || length > longest || starts.length > 1)
    return 'wrong-time'
  const rules = all('rrule')
  const rule = rules[0] && ruleOf(rules[0][3], start)
  const isRange = all('recurrence-id').some(([, { range }]) => range !== undefined)
  if (rules.length > 1 || (rules.length === 1 && rule === undefined) || isRange || all('exrule').length > 0)
    return 'unsupported-rule'
  return {
    item,
    uid: text('uid') ?? item,
    summary: text('summary')?.trim(),
    categories: all('categories').flatMap(([, , , ...values]) => values.map((value) => String(value).trim())),
    start,
    length,
    rule,
    more: more.filter(isTime),
    not: not.filter(isTime),
    instead: instead.filter(isTime)[0],
    isCancelled: text('status')?.toUpperCase() === 'CANCELLED',
  }
}
