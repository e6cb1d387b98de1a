import { dayOf } from '../../base/local-days.js'
import { once } from '../../base/once.js'
import { type Calendar, weekdays } from './calendar-schema.js'

export type Weekday = (typeof weekdays)[number]

/**
 * What a day of the school's year is. Days that are in no term and are listed neither as holiday nor as training day
 * are unsure: whether the school is open nobody has said.
 */
export type DayKind = 'term' | 'training' | 'holiday' | 'unsure'

/** A calendar's days, ready to be asked. Days are counted from 1970. */
export interface SchoolDays {
  /** `undefined` outside the year. */
  kindOf(day: number): DayKind | undefined
  /** The name of the week that a day is in, where it is listed. */
  weekOf(day: number): string | undefined
}

/** The first of January 1970 was a Thursday, and weeks begin on Monday. */
const sinceMonday = (day: number): number => (((day + 3) % 7) + 7) % 7

export const weekdayOf = (day: number): Weekday => weekdays[sinceMonday(day)] as Weekday

export const mondayOf = (day: number): number => day - sinceMonday(day)

interface Span {
  readonly from: string
  readonly until: string
}

const holder = (spans: readonly Span[]): ((day: number) => boolean) => {
  const days = spans.map(({ from, until }) => [dayOf(from), dayOf(until)] as const)
  return (day) => days.some(([from, until]) => from <= day && day <= until)
}

/** Reads a calendar's days once, for many questions. */
export const schoolDaysOf = once((calendar: Calendar): SchoolDays => {
  const isInYear = holder([calendar.year])
  const isTerm = holder(calendar.terms)
  const isHoliday = holder(calendar.holidays ?? [])
  const training = new Set((calendar.trainingDays ?? []).map(dayOf))
  const weeks = new Map((calendar.weeks ?? []).map(({ monday, week }) => [dayOf(monday), week]))
  return {
    kindOf: (day) => {
      if (!isInYear(day)) return undefined
      if (training.has(day)) return 'training'
      if (isHoliday(day)) return 'holiday'
      return isTerm(day) ? 'term' : 'unsure'
    },
    weekOf: (day) => weeks.get(mondayOf(day)),
  }
})
