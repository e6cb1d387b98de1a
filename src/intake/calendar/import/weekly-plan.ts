import { dateOf } from '../../../base/local-days.js'
import { type Calendar, type Slot, weekdays } from '../calendar-schema.js'
import { schoolDaysOf, type Weekday, weekdayOf } from '../school-days.js'
import type { PlanSlot } from './day-plan.js'

/** The slots of a person by day, as `calendar.people` and `calendar.exceptions` of a `school.json` hold them. */
export interface WeeklyPlan {
  readonly slots: readonly Slot[]
  readonly exceptions: readonly { readonly date: string; readonly person: string; readonly slots: PlanSlot[] }[]
}

type Plans = ReadonlyMap<number, readonly PlanSlot[]>

const keyOf = (slots: readonly PlanSlot[]): string =>
  JSON.stringify(slots.map(({ from, until, kind }) => [from, until, kind]))

/** What most of the days have, the earliest of those that are equally many. */
const usual = (plans: readonly (readonly PlanSlot[])[]): readonly PlanSlot[] => {
  const counts = new Map<string, { slots: readonly PlanSlot[]; count: number }>()
  for (const slots of plans) {
    const entry = counts.get(keyOf(slots)) ?? { slots, count: 0 }
    entry.count += 1
    counts.set(keyOf(slots), entry)
  }
  const [first, ...others] = counts.values()
  return others.reduce((best, next) => (best && best.count >= next.count ? best : next), first)?.slots ?? []
}

/**
 * Makes a weekly timetable of the plans of single days, with an exception for each day that differs: together they say
 * neither more nor less. Weeks are told apart where the calendar names them and they differ.
 *
 * @param plans of the days on which weekly slots take place
 * @param others of days on which they do not, or are not known to
 */
export const weeklyPlan = (calendar: Calendar, person: string, plans: Plans, others: Plans): WeeklyPlan => {
  const { weekOf } = schoolDaysOf(calendar)
  const weekly = new Map<Weekday, ReadonlyMap<string | undefined, readonly PlanSlot[]>>()
  for (const weekday of weekdays) {
    const days = [...plans.keys()].filter((day) => weekdayOf(day) === weekday)
    const of = (week: string) => days.filter((day) => weekOf(day) === week)
    const at = (some: readonly number[]) => usual(some.map((day) => plans.get(day) ?? []))
    const named = [...new Set(days.map(weekOf))].filter((week) => week !== undefined).sort()
    const byWeek = named.map((week) => [week, at(of(week))] as const)
    const differ = new Set(byWeek.map(([, slots]) => keyOf(slots))).size > 1
    weekly.set(weekday, new Map(differ ? byWeek : [[undefined, at(days)]]))
  }
  const exceptions = [...plans, ...others]
    .filter(([day, slots]) => {
      const usualThen = weekly.get(weekdayOf(day))
      const week = weekOf(day)
      const expected = usualThen?.get(undefined) ?? (week === undefined ? undefined : usualThen?.get(week))
      return others.has(day) || expected === undefined || keyOf(expected) !== keyOf(slots)
    })
    .sort(([a], [b]) => a - b)
    .map(([day, slots]) => ({ date: dateOf(day), person, slots: [...slots] }))
  const slots = [...weekly].flatMap(([weekday, byWeek]) =>
    [...byWeek].flatMap(([week, all]) =>
      all.map((slot) => ({ weekday, ...(week !== undefined && { week }), ...slot })),
    ),
  )
  return { slots, exceptions }
}
