import { dateOf, dayOf } from '../../../base/local-days.js'
import type { IntakeProblem } from '../../intake.js'
import type { Calendar } from '../calendar-schema.js'
import { piecesOf } from './day-plan.js'
import { type KindMapping, kindOf } from './event-kind.js'
import { eventsOf } from './events-of.js'
import { type ImportCode, importProblem, mostDays } from './import-problems.js'
import { occurrencesIn } from './occurrences.js'
import type { Zones } from './wall-time.js'

/** What the days of a school's calendar are, by the words of the calendar that they are imported from. */
export type SchoolDayMapping = KindMapping<'term' | 'holiday' | 'training'>

export interface SchoolDaysOptions {
  /** The year, first and last day included. */
  readonly year: Calendar['year']
  readonly kinds: SchoolDayMapping
  /** `Europe/London` where it is left out. */
  readonly zone?: string
  readonly zones?: Zones
}

/** What a school's calendar came to, in the shapes of `calendar` of a `school.json`. */
export interface SchoolDaysImport {
  readonly terms: readonly { readonly from: string; readonly until: string }[]
  readonly holidays: readonly { readonly from: string; readonly until: string }[]
  readonly trainingDays: readonly string[]
  readonly problems: readonly IntakeProblem[]
}

const spansOf = (days: ReadonlySet<number>) => {
  const spans: { from: number; until: number }[] = []
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last && last.until === day - 1) last.until = day
    else spans.push({ from: day, until: day })
  }
  return spans.map(({ from, until }) => ({ from: dateOf(from), until: dateOf(until) }))
}

/**
 * Reads terms, holidays and training days from a school's calendar in the iCalendar format (RFC 5545), by events that
 * last all day. The days of an event that nothing explains are left out of every term: what they are stays unknown.
 *
 * It never throws. Titles and categories do not appear in what it returns.
 */
export const importSchoolDays = (text: string, options: SchoolDaysOptions): SchoolDaysImport => {
  const { year, kinds, zone = 'Europe/London', zones = {} } = options
  const refused = (problems: readonly IntakeProblem[]) => ({ terms: [], holidays: [], trainingDays: [], problems })
  const [first, last] = [dayOf(year.from), dayOf(year.until)]
  if (!(first <= last) || last - first > mostDays) return refused([importProblem('wrong-span')])
  const read = eventsOf(text, zone, zones)
  if ('problems' in read) return refused(read.problems)
  const occurrences = occurrencesIn(read.events, year)
  if (!occurrences) return refused([importProblem('too-large')])

  const problems = new Map<string, IntakeProblem>()
  const days = {
    term: new Set<number>(),
    holiday: new Set<number>(),
    training: new Set<number>(),
    unsure: new Set<number>(),
  }
  for (const { event, from, until } of occurrences) {
    const kind = kindOf(event, kinds)
    if (kind === 'ignore') continue
    const inside = piecesOf(zone, from, until, 'unsure').filter(({ day }) => day >= first && day <= last)
    const code: ImportCode | undefined =
      kind === undefined
        ? 'unmapped-event'
        : kind === 'two-kinds'
          ? kind
          : event.start.isDay
            ? undefined
            : 'not-all-day'
    if (code && inside.length > 0) problems.set(event.item, importProblem(code, event.item))
    const among = days[code === undefined && kind !== undefined && kind !== 'two-kinds' ? kind : 'unsure']
    for (const { day } of inside) among.add(day)
  }
  const term = new Set([...days.term].filter((day) => !days.unsure.has(day)))
  return {
    terms: spansOf(term),
    holidays: spansOf(days.holiday),
    trainingDays: [...days.training].sort((a, b) => a - b).map(dateOf),
    problems: [...problems.values()],
  }
}
