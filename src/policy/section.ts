import * as z from 'zod/mini'
import { clauseSchema } from './clause.js'
import { prose, sectionId } from './shapes.js'

/** One section file: the clauses of a section in the order of the written policy, rules inside. */
export const sectionSchema = z.strictObject({
  $schema: z.optional(z.string()),
  section: sectionId,
  title: prose,
  clauses: z.array(clauseSchema).check(z.minLength(1), z.maxLength(500)),
})

export type Section = z.infer<typeof sectionSchema>
