import * as z from 'zod/mini'
import { factValueSchema } from '../action/social-action.js'
import { prose, slug } from './shapes.js'

const common = {
  /** The end of "it is not known …". */
  label: prose,
  description: prose,
  /** The value it has where nothing remarkable went unrecorded. */
  ordinary: z.optional(factValueSchema),
  /** Whether the person acting can choose it. */
  changeable: z.optional(z.boolean()),
}
/** A noun and a verb that a value completes. */
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

export type DeclaredFact = z.infer<typeof declaredFactSchema>
