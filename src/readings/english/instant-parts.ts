import type { DateParts, InstantParts } from './phrases.js'

/** The parts of a calendar date, `2026-11-23`. */
export const dateParts = (date: string): DateParts => {
  const [year, month, day] = date.split('-').map(Number)
  return { year: year as number, month: month as number, day: day as number }
}

/** The parts of an instant as it was written, `2026-11-23T10:15:00+01:00`; no seconds where there are none. */
export const instantParts = (instant: string): InstantParts => {
  const [date = '', rest = ''] = instant.toUpperCase().split('T')
  const [, time = '', offset = ''] = /^([\d:.]+)(.*)$/.exec(rest) ?? []
  return { ...dateParts(date), time: time.replace(/^(\d\d:\d\d):00(\.0+)?$/, '$1'), offset }
}
