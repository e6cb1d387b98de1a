import ICAL from 'ical.js'
import { epochOf } from '../action/instant.js'
import type { TrackedDuty } from './tracked-duty.js'

const stamp = (instant: string): ICAL.Time => ICAL.Time.fromJSDate(new Date(epochOf(instant)), true)

const statuses = {
  open: 'NEEDS-ACTION',
  overdue: 'NEEDS-ACTION',
  fulfilled: 'COMPLETED',
  cancelled: 'CANCELLED',
} as const
/** 1 is the highest there is, 9 the lowest. */
const priorities = { immediately: 1, 'as-soon-as-reasonably-possible': 5, standing: 9 } as const

const todoOf = (duty: TrackedDuty, now: string, index: number): ICAL.Component => {
  const { action, actor, clause, task, promptness, state, message, since, dueBy, at } = duty
  const todo = new ICAL.Component('vtodo')
  const whose = action ?? (promptness === 'standing' ? actor : undefined) ?? `duty-${index}`
  todo.addPropertyWithValue('uid', `${encodeURIComponent(whose)}.${clause}@clausewise`)
  todo.addPropertyWithValue('dtstamp', stamp(now))
  // The words of the policy alone: nothing of an act stands in a calendar that others may see.
  todo.addPropertyWithValue('summary', `${task}: ${clause}`)
  todo.addPropertyWithValue('description', message)
  todo.addPropertyWithValue('status', statuses[state])
  todo.addPropertyWithValue('priority', priorities[promptness])
  if (since !== undefined) todo.addPropertyWithValue('dtstart', stamp(since))
  // RFC 5545 has a due time after the start, and no due time at the start.
  if (dueBy !== undefined && (since === undefined || epochOf(dueBy) > epochOf(since)))
    todo.addPropertyWithValue('due', stamp(dueBy))
  if (state === 'fulfilled' && at !== undefined) todo.addPropertyWithValue('completed', stamp(at))
  return todo
}

/** Duties as tasks of an iCalendar (RFC 5545), one a duty, with nothing in it of the acts but their ids. */
export const calendarOf = (duties: readonly TrackedDuty[], now: string): string => {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//clausewise//duties//EN')
  for (const [index, duty] of duties.entries()) calendar.addSubcomponent(todoOf(duty, now, index))
  return `${calendar.toString()}\r\n`
}
