import * as z from 'zod/mini'
import { listOf, text } from './shapes.js'

/** Contact details that the school itself has published: no personal information. */
export const contactsSchema = z.strictObject({
  phones: z.optional(listOf(text, 100)),
  emails: z.optional(listOf(text, 100)),
  /** Hosts whose every e-mail address is the school's own, like `school.example`. */
  emailHosts: z.optional(listOf(text, 20)),
  postcodes: z.optional(listOf(text, 100)),
  /** Street addresses, as written. */
  addresses: z.optional(listOf(text, 100)),
})

/** A business or charity that is known, by its web address or name. */
export const businessSchema = z.strictObject({
  name: z.optional(text),
  address: z.optional(text),
  /** It is directly related to the school. */
  schoolRelated: z.optional(z.boolean()),
  /** Its page serves a commercial interest. */
  commercial: z.optional(z.boolean()),
})

export type Business = z.infer<typeof businessSchema>
