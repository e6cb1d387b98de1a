import * as z from 'zod/mini'
import { fromZod } from '../base/zod-issues.js'
import { keysAt } from '../base/zod-keys.js'
import { type DialectName, dialects } from '../readings/sql/dialects.js'
import type { Assume } from '../readings/sql/facts.js'
import { isPlainText } from '../readings/sql/refuse.js'
import { type EvaluatorOptions, invalidOptions, reading } from './options.js'

/** Which table, in which dialect. */
export interface TableOptions {
  readonly dialect: DialectName
  /** The table of acts; a full stop stands between a schema and its table. */
  readonly source: string
}

/** What to read, and how to write it. */
export interface SqlOptions extends Omit<TableOptions, 'source'> {
  /** The table of acts; a full stop stands between a schema and its table. Required but with `ndjson`. */
  readonly source?: string | undefined
  /** Instead of a table, NDJSON files as they are, by their paths or globs: DuckDB alone. */
  readonly ndjson?: readonly string[] | undefined
  /** As in `evaluate`. */
  readonly assume?: EvaluatorOptions['assume']
  /** Write the policy's values into the text, for programs that take no parameters. */
  readonly inline?: boolean | undefined
}

interface ReadSqlOptions {
  readonly dialect: DialectName
  readonly source: readonly string[]
  readonly ndjson: readonly string[] | undefined
  readonly assume: Assume
  readonly inline: boolean
}

const plain = z.string().check(
  z.minLength(1),
  z.maxLength(1000),
  z.refine((text) => isPlainText(text)),
)

const sqlOptionsSchema = z.strictObject({
  dialect: z.enum(Object.keys(dialects) as [DialectName]),
  source: z.optional(plain),
  ndjson: z.optional(z.array(plain).check(z.minLength(1))),
  assume: z.optional(z.enum(['unknown', 'ordinary'])),
  inline: z.optional(z.boolean()),
})

const wrong = (path: string, message: string) => invalidOptions([{ code: 'wrong-form', path, message }])

export const readSqlOptions = (options: SqlOptions): ReadSqlOptions =>
  reading(() => {
    const parsed = z.safeParse(sqlOptionsSchema, options)
    if (!parsed.success)
      throw invalidOptions(fromZod(parsed.error.issues, options, (path) => keysAt(sqlOptionsSchema, path)))
    const { dialect, source, ndjson, assume = 'unknown', inline = false } = parsed.data
    if ((source === undefined) === (ndjson === undefined))
      throw wrong('/source', 'name a table of acts, or files in `ndjson`, and not both')
    if (ndjson && dialect !== 'duckdb') throw wrong('/ndjson', 'DuckDB alone reads files as they are: name a table')
    const names = source?.split('.') ?? []
    if (names.includes('')) throw wrong('/source', 'has a part without a name: write `table` or `schema.table`')
    return { dialect, source: names, ndjson, assume, inline }
  })
