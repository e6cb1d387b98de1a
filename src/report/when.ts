import { months } from './words.js'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** `Mon 23 Nov 2026 10:15`: the date and the time as they are written, in the offset of the text itself. */
export const whenWords = (instant: string): string | undefined => {
  const [, date, year, month, day, time] = /^((\d{4})-(\d\d)-(\d\d))[Tt](\d\d:\d\d)/.exec(instant) ?? []
  const weekday = weekdays[new Date(`${date}T00:00Z`).getUTCDay()]
  const name = months[Number(month) - 1]
  if (weekday === undefined || name === undefined) return undefined
  return `${weekday} ${Number(day)} ${name.slice(0, 3)} ${year} ${time}`
}
