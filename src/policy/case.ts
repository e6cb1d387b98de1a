import * as z from 'zod/mini'
import { socialActionSchema } from '../action/social-action.js'
import { strengths } from './clause.js'
import { decidingKinds } from './deciding.js'
import { bearers, promptnesses } from './rule.js'
import { clauseId, prose, sectionId, slug } from './shapes.js'

const names = z.optional(z.array(z.string()))
/** To the letter as an evaluation gives it, whose year may have more than four digits. */
const dueTime = /^(\d{4}|\+\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
/** A part that a finding need not have: `null` expects that it has none. */
const absentOr = <T extends z.core.$ZodType>(schema: T) => z.optional(z.nullable(schema))

/** An expected finding: its clause, and whatever else of it the case is about. */
const expected = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.optional(z.array(z.union([clauseId, z.strictObject({ clause: clauseId, rule: z.optional(slug), ...shape })])))

const finding = {
  locator: z.optional(prose),
  message: z.optional(prose),
  remedy: absentOr(prose),
  procedure: absentOr(slug),
  alsoUnder: z.optional(z.array(clauseId)),
  defeasibleBy: names,
}
const strength = z.optional(z.enum(strengths))
const duty = {
  bearer: z.optional(z.enum(bearers)),
  task: z.optional(slug),
  reportTo: absentOr(z.array(slug)),
  promptness: z.optional(z.enum(promptnesses)),
  dueBy: absentOr(z.string().check(z.regex(dueTime, 'expected a time in UTC like `2026-11-24T10:15:00.000Z`'))),
}

const caseSchema = z.strictObject({
  name: prose,
  assume: z.optional(z.enum(['unknown', 'ordinary'])),
  action: socialActionSchema,
  /** Exact: a list left out must be empty, and a finding not listed is a failure. */
  expect: z.strictObject({
    outcome: z.enum(['breach', 'undetermined', 'compliant', 'out-of-scope']),
    violations: expected({ ...finding, strength }),
    duties: expected({ ...finding, strength, ...duty }),
    permissions: expected(finding),
    recommendations: expected({ ...finding, strength }),
    undetermined: expected({
      kind: z.optional(z.enum(decidingKinds)),
      missing: z.optional(z.array(z.array(z.string()))),
    }),
  }),
})

/** A file of cases: actions with their exact expected findings, for one section. */
export const casesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  section: sectionId,
  cases: z.array(caseSchema),
})

/** An action with its exact expected findings. */
export type Case = z.infer<typeof caseSchema>
