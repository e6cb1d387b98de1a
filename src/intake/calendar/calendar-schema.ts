import * as z from 'zod/mini'
import { day, listOf, personId, text, time } from '../context/shapes.js'

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export const slotKinds = ['teaching', 'cover', 'planning', 'duty', 'break', 'lunch', 'unsure'] as const

const span = { from: day, until: day }
const hours = { from: time, until: time }
const week = z.string().check(z.minLength(1), z.maxLength(10))

/** A weekly slot of one person, in the school's local time; it holds its start and not its end. */
export const slotSchema = z.strictObject({
  weekday: z.enum(weekdays),
  week: z.optional(week),
  ...hours,
  kind: z.enum(slotKinds),
})

/** The school's year and who teaches when. All days are local days of the school's zone, first and last included. */
export const calendarSchema = z.strictObject({
  year: z.strictObject(span),
  terms: listOf(z.strictObject({ name: z.optional(text), ...span }), 20),
  holidays: z.optional(listOf(z.strictObject({ name: z.optional(text), ...span }), 100)),
  trainingDays: z.optional(listOf(day, 100)),
  /** Which week it is (`A`, `B`), by the Monday on which it begins. A week that is not listed is unknown to slots of a named week. */
  weeks: z.optional(listOf(z.strictObject({ monday: day, week }), 100)),
  /** When the office works, for deadlines in working hours; without it no deadline in working hours is given. */
  workingHours: z.optional(z.partialRecord(z.enum(weekdays), z.strictObject(hours))),
  /** Weekly slots, by person. */
  people: z.optional(z.record(personId, listOf(slotSchema, 500))),
  /** Days that differ: these slots stand in place of the weekly ones, for one person or (without `person`) for all. */
  exceptions: z.optional(
    listOf(
      z.strictObject({
        date: day,
        person: z.optional(personId),
        slots: listOf(z.strictObject({ ...hours, kind: z.enum(slotKinds) }), 50),
      }),
      5_000,
    ),
  ),
})

/** The school's year, its timetables and working hours. */
export type Calendar = z.infer<typeof calendarSchema>
/** A slot of a weekly timetable. */
export type Slot = z.infer<typeof slotSchema>
