import { dayOf } from '../../../base/local-days.js'
import type { School } from '../../context/roster.js'
import type { IntakeProblem } from '../../intake.js'
import type { Calendar, Slot } from '../calendar-schema.js'
import { schoolDaysOf } from '../school-days.js'
import { dayEnd, type Piece, piecesOf, planOf } from './day-plan.js'
import { kindOf, type SlotMapping } from './event-kind.js'
import { eventsOf } from './events-of.js'
import { type ImportCode, importProblem, mostDays } from './import-problems.js'
import { type Occurrence, occurrencesIn } from './occurrences.js'
import type { Zones } from './wall-time.js'
import { type WeeklyPlan, weeklyPlan } from './weekly-plan.js'

export interface TimetableOptions {
  /** With its calendar: it says on which days the school is open, and which week is which. */
  readonly school: School
  /** Whose calendar it is, by their id on the roster. */
  readonly person: string
  readonly kinds: SlotMapping
  /** The dates of which the file holds every event, first and last included. Of other days nothing will be known. */
  readonly covers: { readonly from: string; readonly until: string }
  /** What the file's own names of zones mean, like `{ "GMT Standard Time": "Europe/London" }`. */
  readonly zones?: Zones
}

/** What a calendar came to, in the shapes of `calendar.people` and `calendar.exceptions`. */
export interface TimetableImport extends WeeklyPlan {
  /** Nothing could be used: what was not read might have been a lesson. */
  readonly isRefused: boolean
  readonly problems: readonly IntakeProblem[]
}

interface Placed {
  readonly pieces: readonly Piece[]
  readonly isRepeated: boolean
}

const slotKind = ({ event }: Occurrence, kinds: SlotMapping) => {
  const kind = kindOf(event, kinds)
  const code: ImportCode | undefined =
    kind === undefined ? 'unmapped-event' : kind === 'two-kinds' ? kind : event.start.isDay ? 'all-day' : undefined
  if (kind === 'ignore') return undefined
  return { kind: code ? 'unsure' : (kind as Slot['kind']), code }
}

/** On which days weekly slots are known to take place: whatever holds for everybody there goes before them. */
const openOn = (calendar: Calendar): ((day: number) => boolean) => {
  const { kindOf: kindOfDay } = schoolDaysOf(calendar)
  const special = new Set(
    (calendar.exceptions ?? []).flatMap((one) => (one.person === undefined ? [dayOf(one.date)] : [])),
  )
  return (day) => kindOfDay(day) === 'term' && !special.has(day)
}

const wholeDay = (day: number): Piece => ({ day, from: 0, until: dayEnd, kind: 'unsure' })

/**
 * Makes a timetable of somebody's calendar in the iCalendar format (RFC 5545). What an event is, its title or category
 * says through `kinds`; the time of one that nothing explains stays unknown. A rule that goes on for ever ends with the
 * school's year. What repeats does not take place when the school is closed; whether something does that was put on
 * such a day stays unknown.
 *
 * It never throws. Titles and categories do not appear in what it returns.
 */
export const importTimetable = (text: string, options: TimetableOptions): TimetableImport => {
  const { school, person, kinds, covers, zones = {} } = options
  const refused = (problems: readonly IntakeProblem[]) => ({ isRefused: true, slots: [], exceptions: [], problems })
  const { calendar, school: own } = school.context
  if (!calendar) return refused([importProblem('no-calendar')])
  const [first, last] = [dayOf(calendar.year.from), dayOf(calendar.year.until)]
  const [from, until] = [Math.max(first, dayOf(covers.from)), Math.min(last, dayOf(covers.until))]
  if (!(from <= until) || last - first > mostDays) return refused([importProblem('wrong-span')])
  const read = eventsOf(text, own.zone, zones)
  if ('problems' in read) return refused(read.problems)
  const occurrences = occurrencesIn(read.events, { from: calendar.year.from, until: calendar.year.until })
  if (!occurrences) return refused([importProblem('too-large')])

  const problems = new Map<string, IntakeProblem>()
  const say = (code: ImportCode, item: string) => {
    if (!problems.has(`${code} ${item}`)) problems.set(`${code} ${item}`, importProblem(code, item))
  }
  const isOpen = openOn(calendar)
  const days = new Map<number, Placed[]>()
  for (const occurrence of occurrences) {
    const slot = slotKind(occurrence, kinds)
    if (!slot) continue
    const pieces = piecesOf(own.zone, occurrence.from, occurrence.until, slot.kind)
    const inside = pieces.filter(({ day }) => day >= from && day <= until)
    if (slot.code && inside.length > 0) say(slot.code, occurrence.event.item)
    for (const piece of inside) {
      const placed = days.get(piece.day) ?? []
      days.set(piece.day, placed)
      placed.push({ pieces: [piece], isRepeated: occurrence.isRepeated })
      if (!isOpen(piece.day) && !occurrence.isRepeated) say('closed-day', occurrence.event.item)
    }
  }

  const plans = new Map<number, WeeklyPlan['exceptions'][number]['slots']>()
  const others = new Map<number, WeeklyPlan['exceptions'][number]['slots']>()
  for (let day = first; day <= last; day += 1) {
    const placed = days.get(day) ?? []
    const isCovered = day >= from && day <= until
    const pieces = isCovered ? placed.flatMap((one) => one.pieces) : [wholeDay(day)]
    if (!isCovered) others.set(day, [...planOf(pieces).slots])
    else if (isOpen(day)) {
      const { slots, clashes } = planOf(pieces)
      if (clashes) say('overlapping-events', `day ${new Date(day * 86_400_000).toISOString().slice(0, 10)}`)
      plans.set(day, [...slots])
    } else if (placed.some(({ isRepeated }) => !isRepeated))
      others.set(day, [...planOf(pieces.map((piece) => ({ ...piece, kind: 'unsure' as const }))).slots])
  }
  return { isRefused: false, ...weeklyPlan(calendar, person, plans, others), problems: [...problems.values()] }
}
