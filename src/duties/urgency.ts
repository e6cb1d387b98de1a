import { epochOf } from '../action/instant.js'
import type { TrackedDuty } from './tracked-duty.js'

const states = ['overdue', 'open', 'fulfilled', 'cancelled'] as const
const promptnesses = ['immediately', 'as-soon-as-reasonably-possible', 'standing'] as const

const text = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)
/** What has no moment comes after what has one. */
const moment = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : epochOf(a) - epochOf(b)

/** Of several duties the most urgent first: by state, by promptness, by when they are due, and then in a fixed order. */
export const byUrgency = (a: TrackedDuty, b: TrackedDuty): number =>
  states.indexOf(a.state) - states.indexOf(b.state) ||
  promptnesses.indexOf(a.promptness) - promptnesses.indexOf(b.promptness) ||
  moment(a.dueBy, b.dueBy) ||
  moment(a.since, b.since) ||
  text(a.action, b.action) ||
  text(a.clause, b.clause)
