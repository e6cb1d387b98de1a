import * as z from 'zod/mini'
import { socialActionSchema } from '../action/social-action.js'
import { strengths } from './clause.js'
import { bearers } from './rule.js'
import { clauseId, prose, sectionId, slug } from './shapes.js'

/** An expected finding: its clause, and whatever else of it the case is about. */
const expected = z.union([
  clauseId,
  z.strictObject({
    clause: clauseId,
    rule: z.optional(slug),
    strength: z.optional(z.enum(strengths)),
    bearer: z.optional(z.enum(bearers)),
    task: z.optional(slug),
    procedure: z.optional(z.nullable(slug)),
    alsoUnder: z.optional(z.array(clauseId)),
    defeasibleBy: z.optional(z.array(z.string())),
    missing: z.optional(z.array(z.array(z.string()))),
  }),
])
const list = z.optional(z.array(expected))

const caseSchema = z.strictObject({
  name: prose,
  assume: z.optional(z.enum(['unknown', 'ordinary'])),
  action: socialActionSchema,
  /** Exact: a list left out must be empty, and a finding not listed is a failure. */
  expect: z.strictObject({
    outcome: z.enum(['breach', 'undetermined', 'compliant', 'out-of-scope']),
    violations: list,
    duties: list,
    permissions: list,
    recommendations: list,
    undetermined: list,
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
