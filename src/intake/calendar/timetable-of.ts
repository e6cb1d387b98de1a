import type { Timetable } from '../../action/timetable.js'
import { dayOf, startOfDay } from '../../base/local-days.js'
import type { School } from '../context/roster.js'
import { type DaySlot, slotsOn } from './day-slots.js'

type Stretch = readonly [from: number, until: number]

/** Stretches in order, those that touch or overlap as one. */
const merged = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches
    .filter(([from, until]) => from < until)
    .sort(([a], [b]) => a - b)
    .reduce<Stretch[]>((all, next) => {
      const last = all.at(-1)
      if (last === undefined || last[1] < next[0]) all.push(next)
      else all[all.length - 1] = [last[0], Math.max(last[1], next[1])]
      return all
    }, [])

/** What is left of a stretch without those that are in it, which are in order. */
const without = ([from, until]: Stretch, left: readonly Stretch[]): readonly Stretch[] => {
  const edges = [from, ...left.flat(), until]
  return merged(edges.flatMap((edge, index) => (index % 2 === 0 ? [[edge, edges[index + 1] ?? edge] as const] : [])))
}

const stretchesOf = (slots: readonly DaySlot[], teaching: DaySlot['teaching']): readonly Stretch[] =>
  slots.filter((slot) => slot.teaching === teaching).map(({ from, until }) => [from, until])

const written = ([from, until]: Stretch) => ({
  from: new Date(from).toISOString(),
  until: new Date(until).toISOString(),
})

/** A person's known time and teaching in a run of days; known time without its lessons where it is not known if they take place. */
const ofPerson = (school: School, person: string, days: readonly number[]) => {
  const { zone } = school.context.school
  const known: Stretch[] = []
  const teaching: Stretch[] = []
  for (const day of days) {
    const slots = slotsOn(school, person, day)?.slots
    if (slots === undefined) continue
    const taught = merged(stretchesOf(slots, true))
    const unsure = merged(stretchesOf(slots, undefined)).flatMap((stretch) => without(stretch, within(taught, stretch)))
    known.push(...without([startOfDay(zone, day), startOfDay(zone, day + 1)], unsure))
    teaching.push(...taught)
  }
  return { known: merged(known), teaching: merged(teaching) }
}

/** The parts of some stretches that are in another. */
const within = (stretches: readonly Stretch[], [from, until]: Stretch): readonly Stretch[] =>
  merged(stretches.map(([start, end]) => [Math.max(start, from), Math.min(end, until)]))

/**
 * The school's calendar as a timetable for `createEvaluator`, for days of the school's zone, first and last included.
 *
 * A timetable holds one unbroken stretch for each person. Where a person's days are known in several, it is the longest,
 * the first of those that are equally long; elsewhere the evaluator leaves teaching time unknown. `intake` itself needs
 * no timetable and loses none of them.
 *
 * @param span dates, `YYYY-MM-DD`; without it, the calendar's year
 */
export const timetableOf = (school: School, span?: { readonly from: string; readonly until: string }): Timetable => {
  const { calendar } = school.context
  if (calendar === undefined) return { actors: {} }
  const first = Math.max(dayOf(calendar.year.from), dayOf((span ?? calendar.year).from))
  const last = Math.min(dayOf(calendar.year.until), dayOf((span ?? calendar.year).until))
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  const ids = new Set([
    ...Object.keys(calendar.people ?? {}),
    ...(calendar.exceptions ?? []).flatMap(({ person }) => person ?? []),
  ])
  return {
    actors: Object.fromEntries(
      [...ids].sort().flatMap((person) => {
        const { known, teaching } = ofPerson(school, person, days)
        const [longest] = [...known].sort((a, b) => b[1] - b[0] - (a[1] - a[0]))
        return longest ? [[person, { covers: written(longest), teaching: within(teaching, longest).map(written) }]] : []
      }),
    ),
  }
}
