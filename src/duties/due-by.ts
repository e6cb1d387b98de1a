import { epochOf } from '../action/instant.js'
import { addWorkingHours } from '../intake/calendar/working-hours.js'
import type { School } from '../intake/context/roster.js'
import type { Policy } from '../policy/policy.js'
import type { Duty } from '../readings/evaluate/evaluation.js'

/**
 * When a duty is due, in UTC. What has to be done immediately is due at once, or when the policy's own duration for it is
 * over, whatever the hour: a child does not wait for a term to begin. All else is due when the policy's duration has
 * passed in working hours, and by the clock where no school is given or its calendar does not say enough: that is
 * the earlier of the two. Without a duration, and for a standing duty, there is no such moment.
 *
 * @param at when the duty arose, RFC 3339
 */
export const dueByOf = (
  { promptness }: Pick<Duty, 'promptness'>,
  at: string | undefined,
  durations: Policy['durations'],
  school?: School,
): string | undefined => {
  const duration = durations[promptness]
  if (at === undefined || (duration === undefined && promptness !== 'immediately')) return undefined
  const hours = (duration?.hours ?? 0) + (duration?.minutes ?? 0) / 60
  const inWorkingHours = school && promptness !== 'immediately' ? addWorkingHours(school, at, hours) : undefined
  return inWorkingHours ?? new Date(epochOf(at) + Math.round(hours * 3_600_000)).toISOString()
}
