import { dayOf } from '../../../base/local-days.js'
import { mondayOf } from '../school-days.js'
import { momentAt, type WallTime, wallTime } from './wall-time.js'

const dayLength = 86_400_000
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** How an event comes again: every so many days, or on certain days of every so many weeks. */
export interface Rule {
  /** The days of a cycle on which it comes, from the cycle's first, in order. */
  readonly days: readonly number[]
  /** How many days a cycle has. */
  readonly cycle: number
  /** The first day of the cycle that the event itself is in, counted from 1970. */
  readonly first: number
  readonly count: number | undefined
  readonly until: WallTime | undefined
}

const known = new Set(['freq', 'interval', 'count', 'until', 'byday', 'wkst'])

const isPositive = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0

/**
 * A rule as jCal has it. Timetables repeat by days and weeks; rules by months and years, and parts such as `BYSETPOS`,
 * are not read.
 */
export const ruleOf = (value: unknown, start: WallTime): Rule | undefined => {
  const rule = value as Readonly<Record<string, unknown>>
  if (typeof value !== 'object' || value === null || !Object.keys(rule).every((key) => known.has(key))) return undefined
  const { freq, interval = 1, count, until: last, byday, wkst = 2 } = rule
  const startDay = Math.floor(start.clock / dayLength)
  const until = last === undefined ? undefined : wallTime(last, start.zone)
  if (!isPositive(interval) || interval > 1_000 || (count !== undefined && !isPositive(count))) return undefined
  if (last !== undefined && (until === undefined || count !== undefined)) return undefined
  const ends = { count: count as number | undefined, until }
  if (freq === 'DAILY' && byday === undefined) return { ...ends, days: [0], cycle: interval, first: startDay }
  const named = byday === undefined ? undefined : [byday].flat()
  if (freq !== 'WEEKLY' && !(freq === 'DAILY' && interval === 1)) return undefined
  // The library's parser counts the days of the week from Sunday as 1.
  const weekStart = typeof wkst === 'number' ? (wkst + 5) % 7 : codes.indexOf(String(wkst))
  if (!codes[weekStart]) return undefined
  const first = mondayOf(startDay - weekStart) + weekStart
  const days = named?.map((code) => (codes.indexOf(String(code)) - weekStart + 7) % 7) ?? [startDay - first]
  // A rule that leaves out its own first day has no meaning in the standard.
  if (named?.some((code) => !codes.includes(String(code))) || !days.includes(startDay - first)) return undefined
  return { ...ends, days: [...new Set(days)].sort((a, b) => a - b), cycle: 7 * interval, first }
}

/** The starts of an event by its rule, from a day to another, in order. It takes time for what is in between only. */
export const startsOf = (rule: Rule, start: WallTime, from: number, until: number): readonly WallTime[] => {
  const startDay = Math.floor(start.clock / dayLength)
  const time = start.clock - startDay * dayLength
  const { days, cycle, first, count = Number.POSITIVE_INFINITY } = rule
  const before = days.filter((day) => first + day < startDay).length
  const lastMoment = rule.until
    ? rule.until.isDay
      ? momentAt({ clock: rule.until.clock + dayLength, zone: start.zone }) - 1
      : momentAt(rule.until)
    : Number.POSITIVE_INFINITY
  const starts: WallTime[] = []
  for (let turn = Math.max(0, Math.floor((from - first) / cycle)); first + turn * cycle <= until; turn += 1)
    for (const [at, offset] of days.entries()) {
      const day = first + turn * cycle + offset
      if (day < startDay || day < from || day > until) continue
      const one = { ...start, clock: day * dayLength + time }
      if (turn * days.length + at - before >= count || momentAt(one) > lastMoment) return starts
      starts.push(one)
    }
  return starts
}

/** The days of a calendar, as numbers, with one more on either side: an event may begin in another zone. */
export const around = ({ from, until }: { readonly from: string; readonly until: string }) =>
  [dayOf(from) - 1, dayOf(until) + 1] as const
