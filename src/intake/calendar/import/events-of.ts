import type { IntakeProblem } from '../../intake.js'
import { type CalendarEvent, calendarEvent } from './calendar-event.js'
import { importProblem } from './import-problems.js'
import { readICalendar } from './read-icalendar.js'
import type { Zones } from './wall-time.js'

/** The events of a file, or everything that keeps one of them from being read: without it, the rest would mislead. */
export const eventsOf = (
  text: string,
  zone: string,
  zones: Zones,
): { readonly events: readonly CalendarEvent[] } | { readonly problems: readonly IntakeProblem[] } => {
  const file = readICalendar(text)
  if ('problem' in file) return { problems: [file.problem] }
  const read = file.events.map((source) => ({ item: source.item, event: calendarEvent(source, zone, zones) }))
  const problems = read.flatMap(({ item, event }) => (typeof event === 'string' ? [importProblem(event, item)] : []))
  const events = read.flatMap(({ event }) => (typeof event === 'string' ? [] : [event]))
  return problems.length > 0 ? { problems } : { events }
}
