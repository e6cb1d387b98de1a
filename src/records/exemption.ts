import * as z from 'zod/mini'
import { accounts } from '../action/social-action.js'
import { type Issue, quote, type Result } from '../base/issue.js'
import { isZone } from '../base/local-days.js'
import { fromZod } from '../base/zod-issues.js'
import { keysAt } from '../base/zod-keys.js'
import { isDeciding } from '../policy/deciding.js'
import type { Policy } from '../policy/policy.js'
import { clauseId, prose } from '../policy/shapes.js'

const id = z.string().check(z.minLength(1), z.maxLength(1_000))
const day = z.string().check(z.regex(z.regexes.date, 'expected a date like `2026-11-23`'))

const exemptionSchema = z
  .strictObject({
    clause: clauseId,
    actor: z.optional(id),
    account: z.optional(z.enum(accounts)),
    action: z.optional(id),
    reason: prose,
    approvedBy: prose,
    from: day,
    until: day,
  })
  .check(
    z.refine(({ actor, account, action }) => (actor ?? account ?? action) !== undefined, {
      error: 'expected one of `actor`, `account` and `action`: who or what is exempt',
      when: ({ issues }) => issues.length === 0,
    }),
  )

const exemptionsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  zone: z.string(),
  exemptions: z.array(exemptionSchema).check(z.maxLength(1_000)),
})

/** Somebody's leave to break a clause: for whom or what, why, by whom it was given, and for how long. */
export interface Exemption {
  /** A prohibition that is not paramount. */
  readonly clause: string
  /** The `actor.id` of the person who is exempt. */
  readonly actor?: string | undefined
  /** The `channel.account` that is exempt. Where several of these are given, all have to fit. */
  readonly account?: 'official' | 'personal' | undefined
  /** The `id` of the act that is exempt. */
  readonly action?: string | undefined
  readonly reason: string
  readonly approvedBy: string
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string
  /** The last day, included. */
  readonly until: string
}

/** Exemptions and the time zone, by its IANA name, in which their days begin and end. */
export interface Exemptions {
  readonly zone: string
  readonly exemptions: readonly Exemption[]
}

const clausesOf = (policies: readonly Policy[]) =>
  policies.flatMap(({ sections }) => sections.flatMap(({ clauses }) => clauses))

/** Exempt can be what forbids something; what protects people above all else never is. */
const checkClause = (clause: string, path: string, policies: readonly Policy[]): readonly Issue[] => {
  const meant = clausesOf(policies).filter((one) => one.id === clause)
  if (meant.length === 0)
    return [{ code: 'unknown-clause', path, message: `${quote(clause)} is not a clause of the policy` }]
  if (meant.some((one) => isDeciding(one) && one.paramount))
    return [{ code: 'not-exemptible', path, message: `${quote(clause)} is paramount: nobody can be exempt from it` }]
  return meant.every((one) => one.kind === 'prohibition')
    ? []
    : [
        {
          code: 'not-exemptible',
          path,
          message: `${quote(clause)} is not a prohibition: only what is forbidden can be allowed`,
        },
      ]
}

const check = ({ zone, exemptions }: Exemptions, policies: readonly Policy[]): readonly Issue[] => [
  ...(isZone(zone)
    ? []
    : [
        {
          code: 'unknown-zone',
          path: '/zone',
          message: `${quote(zone)} is no time zone that is known here: expected a name like \`Europe/London\``,
        },
      ]),
  ...exemptions.flatMap(({ clause, from, until }, index) => [
    ...checkClause(clause, `/exemptions/${index}/clause`, policies),
    ...(until < from
      ? [
          {
            code: 'wrong-order',
            path: `/exemptions/${index}/until`,
            message: `is before its first day, \`${from}\``,
          },
        ]
      : []),
  ]),
]

/**
 * Checks a list of exemptions: its form, its days and, by the policies that they are exemptions from, its clauses.
 * It never throws.
 *
 * @param policies the policy, or the versions of a register
 * @returns the exemptions, or every issue
 */
export const parseExemptions = (
  input: unknown,
  policies: readonly Policy[],
): Result<{ readonly exemptions: Exemptions }> => {
  try {
    const parsed = z.safeParse(exemptionsSchema, input)
    if (!parsed.success)
      return { ok: false, issues: fromZod(parsed.error.issues, input, (path) => keysAt(exemptionsSchema, path)) }
    const { zone, exemptions } = parsed.data
    const issues = check(parsed.data, policies)
    return issues.length > 0 ? { ok: false, issues } : { ok: true, exemptions: { zone, exemptions } }
  } catch {
    return { ok: false, issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }] }
  }
}
