import * as z from 'zod/mini'
import { conditionSchema } from './condition.js'
import { prose, slug } from './shapes.js'

export const bearers = ['actor', 'target', 'account-managers', 'staff-aware', 'school'] as const
export const promptnesses = ['immediately', 'as-soon-as-reasonably-possible', 'standing'] as const

const finding = { message: prose, remedy: z.optional(prose), procedure: z.optional(slug) }

const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['prohibition', 'permission', 'recommendation']), params: z.strictObject(finding) }),
  z.strictObject({
    type: z.literal('obligation'),
    params: z.strictObject({
      ...finding,
      bearer: z.enum(bearers),
      task: slug,
      reportTo: z.optional(z.array(slug).check(z.minLength(1), z.maxLength(20))),
      promptness: z.enum(promptnesses),
    }),
  }),
])

/** One rule as authored: a stock json-rules-engine rule, strictly checked. */
export const ruleSchema = z.strictObject({ name: slug, conditions: conditionSchema, event: eventSchema })

export type Rule = z.infer<typeof ruleSchema>
