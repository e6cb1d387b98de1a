import * as z from 'zod/mini'
import { instantPattern } from '../action/instant.js'
import { limits } from '../action/limits.js'
import { type SocialAction, socialActionSchema } from '../action/social-action.js'
import { strengths } from '../policy/clause.js'
import { decidingKinds } from '../policy/deciding.js'
import { bearers, promptnesses } from '../policy/rule.js'
import { clauseId, slug } from '../policy/shapes.js'

/** Whose ids a record keeps; `pseudonyms` are those that the caller gave in their place. */
export const redactions = ['people', 'all', 'nothing', 'pseudonyms'] as const

export const digestSchema = z
  .string()
  .check(z.regex(/^sha256-[0-9a-f]{64}$/, 'expected `sha256-` and 64 hexadecimal digits'))
export const instantSchema = z
  .string()
  .check(
    z.maxLength(100),
    z.regex(instantPattern, 'expected a real date and time with an offset, like `2026-11-23T10:15:00Z`'),
  )

const most = 10_000
const listOf = <T extends z.core.SomeType>(member: T) => z.array(member).check(z.maxLength(most))
const name = z.string().check(z.minLength(1), z.maxLength(limits.string))
const scalar = z.union([z.null(), z.boolean(), z.number(), z.string().check(z.maxLength(limits.string))])
const value = z.union([scalar, listOf(scalar)])

const finding = {
  clause: clauseId,
  rule: slug,
  strength: z.optional(z.enum(strengths)),
  because: listOf(
    z.strictObject({ fact: name, operator: name, value, actual: value, assumed: z.optional(z.literal(true)) }),
  ),
  alsoUnder: listOf(clauseId),
  defeasibleBy: listOf(name),
}
const findings = listOf(z.strictObject(finding))

/** What was decided: without the policy's own texts, which its digest stands for. */
export const decisionSchema = z.strictObject({
  outcome: z.enum(['breach', 'undetermined', 'compliant', 'out-of-scope']),
  violations: findings,
  duties: listOf(
    z.strictObject({
      ...finding,
      bearer: z.enum(bearers),
      task: slug,
      reportTo: z.optional(listOf(slug)),
      promptness: z.enum(promptnesses),
      dueBy: z.optional(instantSchema),
    }),
  ),
  permissions: findings,
  recommendations: findings,
  undetermined: listOf(
    z.strictObject({ clause: clauseId, rule: slug, kind: z.enum(decidingKinds), missing: listOf(listOf(name)) }),
  ),
})

export const recordSchema = z.strictObject({
  schema: z.literal(1),
  id: digestSchema,
  policy: z.strictObject({ id: slug, version: name, digest: digestSchema }),
  library: name,
  assume: z.enum(['unknown', 'ordinary']),
  asOf: z.optional(instantSchema),
  redacted: z.enum(redactions),
  action: socialActionSchema,
  decision: decisionSchema,
  exempted: z.optional(listOf(z.strictObject({ clause: clauseId, exemption: digestSchema }))),
})

/** What a policy said of an act, without any of its sentences: clauses, rules, comparisons and missing fields. */
export type Decision = z.infer<typeof decisionSchema>

/** A decision as it is kept: plain data with which it can be made again. */
export interface DecisionRecord {
  /** The version of this form. */
  readonly schema: 1
  /** `sha256-` and 64 hexadecimal digits over the canonical form (RFC 8785) of everything else in the record. */
  readonly id: string
  readonly policy: { readonly id: string; readonly version: string; readonly digest: string }
  /** The version of clausewise that decided. */
  readonly library: string
  readonly assume: 'unknown' | 'ordinary'
  /** The moment by which the version of the policy was chosen, where that was not the act's own. */
  readonly asOf?: string | undefined
  /** Which ids were left out: of `people`, `all`, `nothing`; or replaced by `pseudonyms`. */
  readonly redacted: (typeof redactions)[number]
  /** The facts of the act. */
  readonly action: SocialAction
  /** What the policy said of it, before any exemption. */
  readonly decision: Decision
  /** The clauses broken under an exemption, each with the digest of the exemption: its reason stays where it is kept. */
  readonly exempted?: readonly { readonly clause: string; readonly exemption: string }[] | undefined
}
