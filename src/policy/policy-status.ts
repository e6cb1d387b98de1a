import { addMonths } from 'date-fns/addMonths'
import { regexes } from 'zod/mini'
import { ClausewiseError, policyRequired } from '../base/clausewise-error.js'
import type { Policy } from './policy.js'

/** Where the review of a policy stands. */
export type PolicyStatus = 'up-to-date' | 'due' | 'overdue' | 'unknown'

/** The midnight, in the time zone that date-fns reckons in, that begins a day. */
const midnight = (date: string): Date => new Date(`${date}T00:00`)

/** The midnight that begins the day by which a policy is to be reviewed, where that is recorded. */
export const reviewDue = ({ approval, review }: Policy): Date | undefined => {
  if (approval.nextReviewDue !== null) return midnight(approval.nextReviewDue)
  return approval.lastReviewedOn === null ? undefined : addMonths(midnight(approval.lastReviewedOn), review.everyMonths)
}

const statusOn = (policy: Policy, day: Date): PolicyStatus => {
  const due = reviewDue(policy)
  if (due === undefined) return 'unknown'
  if (day > due) return 'overdue'
  const notice = addMonths(due, -policy.review.noticeMonths)
  if (day < notice) return 'up-to-date'
  if (day >= notice) return 'due'
  throw new TypeError()
}

/**
 * Where a policy's review stands on a day: `up-to-date`; `due` from the policy's notice before the
 * review's date until that date; `overdue` after it; `unknown` where the policy records no date.
 * The date is the one recorded for the next review, or else the last review plus the policy's interval.
 *
 * @param onDate a calendar date, `YYYY-MM-DD`
 * @throws ClausewiseError `invalid-options` where that is no date, `policy-required`
 * @see clause 7.annual-review of the Stokes Wood policy
 *
 * @example
 * ```ts
 * import { policyStatus } from 'clausewise'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * console.log(policyStatus(policy, '2026-11-23')) // unknown
 * ```
 */
export const policyStatus = (policy: Policy, onDate: string): PolicyStatus => {
  if (typeof onDate !== 'string' || !regexes.date.test(onDate))
    throw new ClausewiseError('invalid-options', [
      { code: 'wrong-format', path: '', message: 'expected a calendar date like `2026-11-23`' },
    ])
  try {
    return statusOn(policy, midnight(onDate))
  } catch {
    // A loaded policy has all that is read here.
    throw policyRequired()
  }
}
