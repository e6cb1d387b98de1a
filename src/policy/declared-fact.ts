import * as z from 'zod/mini'
import { factValueSchema } from '../action/social-action.js'
import { prose, slug } from './shapes.js'

const common = {
  label: prose,
  description: prose,
  ordinary: z.optional(factValueSchema),
  changeable: z.optional(z.boolean()),
}
const phrase = z.optional(prose)

/** A fact of a policy's own: actions carry it under `extra`, and rules read it as `extra.<name>`. */
export const declaredFactSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('boolean'),
    phrases: z.optional(z.strictObject({ true: prose, false: prose })),
  }),
  z.strictObject({
    ...common,
    type: z.enum(['enumeration', 'set']),
    values: z.array(slug).check(z.minLength(1), z.maxLength(100)),
    phrase,
  }),
  z.strictObject({ ...common, type: z.enum(['integer', 'instant', 'time', 'weekday']), phrase }),
])
