import type { Dialect } from './dialect.js'
import { duckdb } from './dialects/duckdb.js'
import { postgres } from './dialects/postgres.js'
import { spark } from './dialects/spark.js'

/** The dialects that a policy can be said in. */
export const dialects = { duckdb, postgres, spark } as const satisfies Readonly<Record<string, Dialect>>

/** The name of a dialect of SQL. */
export type DialectName = keyof typeof dialects
