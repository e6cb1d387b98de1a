import * as z from 'zod/mini'
import { limits } from '../../action/limits.js'
import { factValueSchema } from '../../action/social-action.js'
import { listOf, platform, text, zone } from '../context/shapes.js'

/** A value of a fact; `null` says that the cell leaves it unknown. */
const value = z.nullable(factValueSchema)
const fact = z.string().check(z.minLength(1), z.maxLength(100))
const who = z.enum(['actor', 'target'])

const factColumn = z.strictObject({
  as: z.literal('fact'),
  fact,
  /** What each text of a cell means. Without it a cell holds the fact's own values, `true` and `false`, or a whole number. */
  values: z.optional(z.record(z.string(), value)),
  /** Whether capital and small letters are the same to `values`. */
  fold: z.optional(z.boolean()),
  /** What stands between the members of a list, where a cell holds several. */
  separator: z.optional(z.string().check(z.minLength(1), z.maxLength(10))),
})

const accountColumn = z.strictObject({
  as: z.literal('account'),
  of: who,
  by: z.enum(['id', 'handle', 'address', 'displayName']),
  /** Without it: the row's `channel.platform`. */
  platform: z.optional(platform),
})

/** What a column holds. */
export const columnSchema = z.discriminatedUnion('as', [
  factColumn,
  accountColumn,
  z.strictObject({ as: z.literal('person'), of: who }),
  z.strictObject({ as: z.literal('time'), format: text }),
  z.strictObject({ as: z.literal('text') }),
  z.strictObject({ as: z.literal('id') }),
])

/** The content of a `mapping.json`: what the columns of a spreadsheet mean. */
export const mappingSchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** A comma, if nothing else is said. */
  delimiter: z._default(z.enum([',', ';', '\t', '|']), ','),
  /** The zone of times that are written without an offset. */
  zone: z.optional(zone),
  /** By the column's heading. */
  columns: z.record(z.string().check(z.maxLength(limits.string)), columnSchema),
  /** Values of facts that hold for every row whose cells, and whose people in the context, say nothing else. */
  constants: z._default(z.record(fact, factValueSchema), {}),
  /** Headings of columns that mean nothing here. */
  ignore: z._default(listOf(z.string(), 1_000), []),
})

export type Column = z.infer<typeof columnSchema>
export type FactColumn = z.infer<typeof factColumn>
export type AccountColumn = z.infer<typeof accountColumn>
/** A mapping that was checked: what {@link parseMapping} gives. */
export type Mapping = z.infer<typeof mappingSchema>
/** A mapping as it is written: what has a default may be left out. */
export type MappingInput = z.input<typeof mappingSchema>
