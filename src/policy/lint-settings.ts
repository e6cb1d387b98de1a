import * as z from 'zod/mini'
import { socialActionSchema } from '../action/social-action.js'
import { type LintCode, lintCodes } from './lint-codes.js'
import { clauseId, parameterName, prose, slug } from './shapes.js'

const severity = z.optional(z.enum(['error', 'warning', 'off']))

/** What a suppression may name: a finding is suppressed where it is about all of these that are given. */
const subject = {
  clause: z.optional(clauseId),
  rule: z.optional(slug),
  condition: z.optional(slug),
  parameter: z.optional(parameterName),
  fact: z.optional(parameterName),
  procedure: z.optional(slug),
  task: z.optional(slug),
}

/** One that tells of suppressions cannot be suppressed: it would be about itself. */
const isSuppressible = (code: LintCode) => code !== 'unused-suppression'

const suppressionSchema = z
  .strictObject({
    code: z.enum(lintCodes.filter(isSuppressible)),
    ...subject,
    reason: prose.check(z.regex(/\S\s+\S+\s+\S/, 'expected a reason of at least three words')),
  })
  .check(
    z.refine((suppression) => Object.keys(subject).some((key) => Object.hasOwn(suppression, key)), {
      error: `expected one of ${Object.keys(subject)
        .map((key) => `\`${key}\``)
        .join(', ')}: what a code is to be off for throughout is \`severity\``,
      when: ({ issues }) => issues.length === 0,
    }),
  )

const tasks = z.array(slug).check(z.minLength(1), z.maxLength(20))

/** The key `lint` of policy.json: how `clausewise lint` judges this policy. */
export const lintSettingsSchema = z.strictObject({
  /** By code; a code that is left out has its own severity. */
  severity: z.optional(
    z.strictObject(Object.fromEntries(lintCodes.map((code) => [code, severity])) as Record<LintCode, typeof severity>),
  ),
  suppress: z.optional(z.array(suppressionSchema).check(z.maxLength(1_000))),
  /** The school grade that a reader needs at most; 12 without it. */
  readingGrade: z.optional(z.number().check(z.gte(1), z.lte(20))),
  /** What the tasks of duties come to, for `double-bind`. */
  tasks: z.optional(
    z.record(
      slug,
      z.strictObject({
        /** Tasks that nobody can do beside this one, of the same thing. */
        contraryTo: z.optional(tasks),
        /** An act by which this task is done. */
        doneBy: z.optional(socialActionSchema),
      }),
    ),
  ),
})

export type LintSettings = z.infer<typeof lintSettingsSchema>
export type Suppression = NonNullable<LintSettings['suppress']>[number]
