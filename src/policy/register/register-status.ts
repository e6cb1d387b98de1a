import { formatISO } from 'date-fns/formatISO'
import type { Policy } from '../policy.js'
import { type PolicyStatus, policyStatus, reviewDue } from '../policy-status.js'
import type { Register } from './register.js'

/** A version of a policy, and what is recorded of its approval and review. */
export interface VersionStatus {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly digest: string
  /** The days of a register's version, `YYYY-MM-DD`, both included; no `until` is no end. */
  readonly from?: string
  readonly until?: string
  /** `null` is not recorded. */
  readonly approval: Policy['approval']
  readonly review: PolicyStatus
  /** The day by which it is to be reviewed: the one recorded, or the last review plus the interval. */
  readonly reviewDue?: string
}

/** How a register, or a policy, stands on a day. */
export interface RegisterStatus {
  /** The day, `YYYY-MM-DD`. */
  readonly on: string
  readonly id?: string
  readonly zone?: string
  /** Nothing, where no version is in force. */
  readonly inForce?: VersionStatus
  readonly next?: VersionStatus
  readonly versions: readonly VersionStatus[]
  /**
   * `attention`: nothing is in force, or the review is overdue. `unrecorded`: neither, but it is not recorded who
   * approved what is in force, or when it is to be reviewed. Else `well`.
   */
  readonly outcome: 'well' | 'attention' | 'unrecorded'
}

type Days = Pick<VersionStatus, 'from' | 'until'>

const statusOf = (policy: Policy, on: string, { from, until }: Days = {}): VersionStatus => {
  const due = reviewDue(policy)
  return {
    id: policy.id,
    title: policy.title,
    version: policy.version,
    digest: policy.digest,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    approval: policy.approval,
    review: policyStatus(policy, on),
    ...(due === undefined ? {} : { reviewDue: formatISO(due, { representation: 'date' }) }),
  }
}

const outcomeOf = (inForce: VersionStatus | undefined): RegisterStatus['outcome'] => {
  if (inForce === undefined || inForce.review === 'overdue') return 'attention'
  const { approvedBy, approvedOn } = inForce.approval
  return inForce.review === 'unknown' || approvedBy === null || approvedOn === null ? 'unrecorded' : 'well'
}

const isRegister = (subject: Policy | Register): subject is Register => 'versions' in subject

/**
 * Which version is in force on a day, what comes next, and what is recorded of approval and review. A policy without
 * a register is in force on every day.
 *
 * @param onDate a calendar date in the register's time zone, `YYYY-MM-DD`
 * @throws ClausewiseError `invalid-options` where that is no date
 *
 * @example
 * ```ts
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 * import { createRegister, registerStatus } from 'clausewise/register'
 *
 * const created = createRegister({ zone: 'Europe/London', versions: [{ policy, from: '2025-09-01' }] })
 * if (created.ok) console.log(registerStatus(created.register, '2026-11-23').inForce?.from) // 2025-09-01
 * ```
 */
export const registerStatus = (subject: Policy | Register, onDate: string): RegisterStatus => {
  if (!isRegister(subject)) {
    const inForce = statusOf(subject, onDate)
    return { on: onDate, inForce, versions: [inForce], outcome: outcomeOf(inForce) }
  }
  const { id, zone } = subject
  const versions = subject.versions.map(({ policy, ...days }) => ({ ...days, ...statusOf(policy, onDate, days) }))
  const inForce = versions.find(({ from, until }) => from <= onDate && (until === undefined || onDate <= until))
  const next = versions.find(({ from }) => from > onDate)
  return {
    on: onDate,
    ...(id === undefined ? {} : { id }),
    zone,
    ...(inForce ? { inForce } : {}),
    ...(next ? { next } : {}),
    versions,
    outcome: outcomeOf(inForce),
  }
}
