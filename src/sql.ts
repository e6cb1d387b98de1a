import { compiledPolicyOf } from './api/compiled-policies.js'
import { readSqlOptions, type SqlOptions, type TableOptions } from './api/sql-options.js'
import type { Policy } from './policy/policy.js'
import { checkExpressible } from './readings/sql/check-expressible.js'
import { ndjsonTable } from './readings/sql/dialects/duckdb.js'
import { dialects } from './readings/sql/dialects.js'
import { fieldsOf } from './readings/sql/fields.js'
import { selectOf } from './readings/sql/select-of.js'
import { asParameters, type Parameter, writtenOut } from './readings/sql/values.js'

export type { SqlOptions, TableOptions } from './api/sql-options.js'
export type { DialectName } from './readings/sql/dialects.js'
export type { Parameter } from './readings/sql/values.js'

/** A statement, and the values that its placeholders stand for in their order. */
export interface Sql {
  /** One `SELECT`, without a semicolon. */
  readonly sql: string
  /** `$1`, `$2` … of DuckDB and PostgreSQL, `:p1`, `:p2` … of Spark; empty where the values are written out. */
  readonly params: readonly Parameter[]
}

/**
 * A whole policy as one `SELECT` over a table of acts, which gives a row for every clause that is true or unknown of an
 * act: `id`, `clause`, `kind`, `strength` (NULL of a permission), `truth` (`'true'` or `'unknown'`) and `unknown_facts`,
 * a list of text: the facts that the clause reads and the act leaves open, sorted; empty where the clause is true. The
 * rows are those of `evaluate`, in no order. The table is that of {@link toTable}; its acts must be such as `parseAction`
 * takes.
 *
 * @throws ClausewiseError `policy-required`, `invalid-options`, or `not-expressible` where the dialect cannot say what
 * the policy says
 *
 * @example
 * ```ts
 * import { toSql } from 'clausewise/sql'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * const { sql, params } = toSql(policy, { dialect: 'postgres', source: 'school.acts' })
 * console.log(sql.includes('"school"."acts"'), params.length > 0) // true true
 * ```
 */
export const toSql = (policy: Policy, options: SqlOptions): Sql => {
  const compiled = compiledPolicyOf(policy)
  const { dialect, source, ndjson, assume, inline } = readSqlOptions(options)
  const fields = fieldsOf(compiled.catalogue)
  const words = dialects[dialect]
  checkExpressible(compiled, words, fields, source)
  const values = inline ? writtenOut(words) : asParameters(words)
  const from = ndjson ? ndjsonTable(ndjson, fields) : source.map(words.quote).join('.')
  const sql = selectOf(compiled, from, assume, { dialect: words, values, catalogue: compiled.catalogue })
  return { sql, params: values.params }
}

/**
 * The table that {@link toSql} reads, as `CREATE TABLE`: the fields of an action, nested as in JSON (DuckDB, Spark) or
 * each in a column of its own (PostgreSQL), with those that the policy declares. Every one may be NULL, which is unknown.
 *
 * @throws ClausewiseError `policy-required`, `invalid-options` or `not-expressible`
 *
 * @example
 * ```ts
 * import { toTable } from 'clausewise/sql'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * console.log(toTable(policy, { dialect: 'postgres', source: 'acts' }).split('\n')[0]) // CREATE TABLE "acts" (
 * ```
 */
export const toTable = (policy: Policy, options: TableOptions): string => {
  const compiled = compiledPolicyOf(policy)
  const { dialect, source } = readSqlOptions(options)
  const fields = fieldsOf(compiled.catalogue)
  const words = dialects[dialect]
  checkExpressible(compiled, words, fields, source)
  return words.tableDdl(source.map(words.quote).join('.'), fields)
}
