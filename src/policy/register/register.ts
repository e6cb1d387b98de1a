import { epochOf, instantPattern } from '../../action/instant.js'
import { ClausewiseError } from '../../base/clausewise-error.js'
import type { Issue } from '../../base/issue.js'
import { dateOf, dayOf, localDayAt, startOfDay } from '../../base/local-days.js'
import type { Policy } from '../policy.js'

/** A version of a policy and the days on which it is in force, both of them included. */
export interface RegisterVersion {
  readonly policy: Policy
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string
  /** The last day: as recorded, or the day before the next version's first. Without it there is no end. */
  readonly until?: string
}

/**
 * Versions of a policy by the days on which they are in force, as `createRegister` returns them. `evaluate` takes one
 * in place of a policy.
 */
export interface Register {
  readonly id?: string
  /** The time zone in which the days begin and end, by its IANA name. */
  readonly zone: string
  /** In the order of their days. */
  readonly versions: readonly RegisterVersion[]
  /** What is allowed and may yet be a mistake: a version whose policy has another id than the one before. */
  readonly notices: readonly Issue[]
  /**
   * The version in force at a moment.
   *
   * @param at RFC 3339 with an offset or `Z`
   * @throws ClausewiseError `not-in-force` where there is none; `no-time` without a moment; `invalid-options`
   */
  inForce(at: string | undefined): Policy
}

/** What a register is made of, once checked. */
export interface RegisterParts {
  readonly id?: string | undefined
  readonly zone: string
  readonly versions: readonly { readonly policy: Policy; readonly from: string; readonly until?: string | undefined }[]
}

const refusal = (code: 'no-time' | 'not-in-force' | 'invalid-options', issue: Issue): ClausewiseError =>
  new ClausewiseError(code, [issue])

/** The version before a moment without one, and the version after it, in words. */
const around = (versions: readonly RegisterVersion[], day: number): string => {
  const next = versions.find(({ from }) => dayOf(from) > day)
  const last = versions.filter(({ from }) => dayOf(from) <= day).at(-1)
  const begins = next && `${next.policy.version}, begins on ${next.from}`
  if (last === undefined) return `the first version, ${begins}`
  const ended = `${last.policy.version}, ended on ${last.until}`
  return begins === undefined ? `the last version, ${ended}` : `one version, ${ended}, and the next, ${begins}`
}

const withEnds = (versions: RegisterParts['versions']): readonly RegisterVersion[] =>
  versions.map(({ policy, from, until: recorded }, index) => {
    const next = versions[index + 1]
    const until = recorded ?? (next && dateOf(dayOf(next.from) - 1))
    return Object.freeze({ policy, from, ...(until === undefined ? {} : { until }) })
  })

const renamed = (versions: readonly RegisterVersion[]): readonly Issue[] =>
  versions.flatMap(({ policy }, index) => {
    const before = versions[index - 1]?.policy.id ?? policy.id
    return before === policy.id
      ? []
      : [
          {
            code: 'other-policy',
            path: `/versions/${index}`,
            message: `its policy is \`${policy.id}\`, and that of the version before it is \`${before}\`: see that this is meant`,
          },
        ]
  })

/** Makes a register of parts that were checked. */
export const registerOf = ({ id, zone, versions: given }: RegisterParts): Register => {
  const versions = Object.freeze(withEnds(given))
  const spans = versions.map(({ policy, from, until }) => ({
    policy,
    start: startOfDay(zone, dayOf(from)),
    end: until === undefined ? Number.POSITIVE_INFINITY : startOfDay(zone, dayOf(until) + 1),
  }))
  const inForce = (at: string | undefined): Policy => {
    if (at === undefined) {
      const message = 'no version can be chosen, as it is not known when the action happened: say it, or pass `asOf`'
      throw refusal('no-time', { code: 'no-time', path: '/timing/at', message })
    }
    if (typeof at !== 'string' || !instantPattern.test(at)) {
      const message = 'expected a date and time with its offset, like `2026-11-23T10:15:00+00:00`'
      throw refusal('invalid-options', { code: 'wrong-format', path: '/asOf', message })
    }
    const epoch = epochOf(at)
    const found = spans.find(({ start, end }) => start <= epoch && epoch < end)
    if (found !== undefined) return found.policy
    const day = localDayAt(zone, epoch)
    const message = `no version is in force on ${dateOf(day)}: ${around(versions, day)}`
    throw refusal('not-in-force', { code: 'not-in-force', path: '', message })
  }
  return Object.freeze({
    ...(id === undefined ? {} : { id }),
    zone,
    versions,
    notices: Object.freeze(renamed(versions)),
    inForce,
  })
}
