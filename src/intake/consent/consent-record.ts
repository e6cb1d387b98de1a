import * as z from 'zod/mini'
import { purposes } from '../../action/social-action.js'
import { day, listOf, personId, platform, text } from '../context/shapes.js'

export const consentElements = ['name', 'image', 'voice', 'work'] as const
export type ConsentElement = (typeof consentElements)[number]

const reach = {
  elements: z.optional(listOf(z.enum(consentElements), 10).check(z.minLength(1))),
  /** Without it: every platform. */
  platforms: z.optional(listOf(platform, 50).check(z.minLength(1))),
  /** Without it: every purpose. */
  purposes: z.optional(listOf(z.enum(purposes), 20).check(z.minLength(1))),
}

/** What the school's own label for a consent means. */
export const consentLabelSchema = z.strictObject({
  ...reach,
  elements: listOf(z.enum(consentElements), 10).check(z.minLength(1)),
})

/**
 * One entry of the consent register: what was given or refused, by whom and when. Either a label or elements say what
 * it is of; platforms and purposes beside a label narrow it further.
 */
export const consentRecordSchema = z.strictObject({
  subject: personId,
  /** The school's own label; what it means stands in `consentLabels`. An unknown label counts as not recorded. */
  label: z.optional(text),
  ...reach,
  given: z.boolean(),
  giver: z.optional(personId),
  /** The first day, at its beginning in the school's zone. */
  from: day,
  /** The last day, included. */
  until: z.optional(day),
  /** The first day on which it no longer holds. */
  withdrawn: z.optional(day),
})

export type ConsentLabel = z.infer<typeof consentLabelSchema>
export type ConsentRecord = z.infer<typeof consentRecordSchema>
