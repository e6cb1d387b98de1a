import * as z from 'zod/mini'
import { conditionSchema } from './condition.js'
import { declaredFactSchema } from './declared-fact.js'
import { promptnesses } from './rule.js'
import type { Section } from './section.js'
import { clauseId, date, parameterName, prose, readingSchema, sectionId, slug } from './shapes.js'

type Scalar = boolean | number | string
type ParameterRecord = Readonly<Record<string, string>>
export type ParameterValue = Scalar | readonly Scalar[] | readonly ParameterRecord[]

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' ? prose.safeParse(value).success : typeof value === 'boolean' || typeof value === 'number'
const isRecord = (value: unknown): value is ParameterRecord =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((member) => typeof member === 'string')

export const parameterValueSchema = z.custom<ParameterValue>(
  (value) =>
    isScalar(value) ||
    (Array.isArray(value) && value.length <= 1_000 && (value.every(isScalar) || value.every(isRecord))),
  'expected true or false, a number, text, or a list',
)

/** A value that an author may change without touching a rule; rules read it as `parameters.<name>`. */
export const parameterSchema = z.strictObject({
  value: parameterValueSchema,
  description: prose,
  /** The clause that it belongs to. */
  reference: clauseId,
  reading: readingSchema,
})

/** Hours and minutes only: days and months differ in length, and a due time must not. */
export const durationSchema = z.strictObject({
  hours: z.optional(z.number().check(z.int(), z.gte(0), z.lte(100_000))),
  minutes: z.optional(z.number().check(z.int(), z.gte(0), z.lte(100_000))),
})

/** The head of a policy: everything that is not a clause. */
export const policyFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: slug,
  title: prose,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'expected a version like `1.0.0`')),
  school: z.strictObject({ name: prose, country: z.optional(prose) }),
  approval: z.strictObject({
    approvedBy: z.nullable(prose),
    approvedOn: date,
    lastReviewedOn: date,
    nextReviewDue: date,
  }),
  review: z.strictObject({
    everyMonths: z.number().check(z.int(), z.gte(1), z.lte(1_200)),
    /** How long before its date a review counts as due. */
    noticeMonths: z.number().check(z.int(), z.gte(0), z.lte(1_200)),
  }),
  parameters: z.record(parameterName, parameterSchema),
  facts: z.optional(z.record(parameterName, declaredFactSchema)),
  conditions: z.record(slug, conditionSchema),
  procedures: z.array(z.strictObject({ id: slug, title: prose })),
  durations: z.partialRecord(z.enum(promptnesses), durationSchema),
  sections: z.array(sectionId).check(z.minLength(1), z.maxLength(200)),
  /** What `clausewise lint` is told, and checked where it is read (lint-settings.ts): nothing is decided by it. */
  lint: z.optional(z.unknown()),
})

export type PolicyFile = z.infer<typeof policyFileSchema>

/**
 * A loaded policy: plain frozen data that has passed every check of `loadPolicy`.
 * `digest` is the SHA-256 of its canonical JSON; it changes exactly when anything in its files does.
 */
export type Policy = Readonly<Omit<PolicyFile, '$schema' | 'sections'>> & {
  readonly sections: readonly Readonly<Omit<Section, '$schema'>>[]
  readonly digest: string
}
