import * as z from 'zod/mini'
import { clauseSchema, strengths } from '../clause.js'
import { conditionSchema } from '../condition.js'
import { declaredFactSchema } from '../declared-fact.js'
import { durationSchema, parameterSchema, parameterValueSchema, policyFileSchema } from '../policy.js'
import { promptnesses, ruleSchema } from '../rule.js'
import { clauseId, parameterName, prose, readingSchema, sectionId, slug } from '../shapes.js'

/** More than any school needs: what is read must end. */
export const mostChanges = 500

/** Plain and relative: names and `..`, joined by `/`. */
export const relativeFolder = z
  .string()
  .check(
    z.maxLength(300),
    z.regex(
      /^(\.{1,2}|[\p{L}\p{N}_][\p{L}\p{N}_ .-]*)(\/(\.{1,2}|[\p{L}\p{N}_][\p{L}\p{N}_ .-]*))*$/u,
      'expected a relative folder like `../our-trust`',
    ),
  )

const version = policyFileSchema.shape.version
const procedureTitle = { procedure: slug, title: prose }

const common = {
  reason: prose,
  /** The overlay below this one that changed the same thing. */
  over: z.optional(slug),
}

const change = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  z.strictObject({ change: z.literal(name), ...shape, ...common })

/** Everything that an overlay can change, each with the reason why it does. */
export const changeSchema = z.discriminatedUnion('change', [
  change('set-parameter', {
    parameter: parameterName,
    value: parameterValueSchema,
    /** The question that it answers, as it is answered now; the base's without it. */
    reading: z.optional(readingSchema),
    /** The clause that it belongs to; the base's without it. */
    reference: z.optional(clauseId),
  }),
  change('add-parameter', { parameter: parameterName, definition: parameterSchema }),
  change('set-strength', { clause: clauseId, strength: z.enum(strengths) }),
  change('disable-clause', { clause: clauseId }),
  change('replace-clause', { clause: clauseId, with: clauseSchema }),
  change('add-clause', { section: sectionId, clause: clauseSchema, after: z.optional(clauseId) }),
  change('disable-rule', { rule: slug }),
  change('replace-rule', { rule: slug, with: ruleSchema }),
  change('add-rule', { clause: clauseId, rule: ruleSchema }),
  change('add-section', {
    section: sectionId,
    after: z.optional(sectionId),
    title: prose,
    clauses: z.array(clauseSchema).check(z.minLength(1), z.maxLength(500)),
  }),
  change('set-condition', { condition: slug, definition: conditionSchema }),
  change('add-condition', { condition: slug, definition: conditionSchema }),
  change('set-procedure', procedureTitle),
  change('add-procedure', procedureTitle),
  change('add-fact', { fact: parameterName, definition: declaredFactSchema }),
  change('set-duration', { promptness: z.enum(promptnesses), ...durationSchema.shape }),
])

export type Change = z.infer<typeof changeSchema>
export type ChangeName = Change['change']
export type ChangeOf<Name extends ChangeName> = Extract<Change, { change: Name }>

/** The head of an overlay, its changes apart. */
export const overlayHeadSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: slug,
  title: prose,
  version,
  /** The policy that is adapted, and its version when that was done. */
  extends: z.strictObject({ id: slug, version, folder: z.optional(relativeFolder) }),
  school: z.optional(policyFileSchema.shape.school),
  approval: z.optional(policyFileSchema.shape.approval),
  review: z.optional(policyFileSchema.shape.review),
  changes: z.array(z.unknown()).check(z.maxLength(mostChanges)),
})

export type OverlayHead = z.infer<typeof overlayHeadSchema>

/** policy.json of an overlay: what a school does otherwise than the policy that it extends. */
export const overlayFileSchema = z.extend(overlayHeadSchema, {
  changes: z.array(changeSchema).check(z.maxLength(mostChanges)),
})
