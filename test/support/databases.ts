import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'
import type { SocialAction } from '../../src/action/social-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import type { Policy } from '../../src/policy/policy.js'
import { fieldsOf } from '../../src/readings/sql/fields.js'
import { type DialectName, type Sql, toTable } from '../../src/sql.js'

type Rows = readonly (readonly unknown[])[]

/** An engine that runs statements over acts that it is given, and gives their rows. */
export interface Database {
  readonly name: string
  readonly dialect: DialectName
  /** Makes a table of acts, in the place of one of that name, and puts acts into it. */
  load(actions: readonly SocialAction[], policy: Policy, source?: string): Promise<void>
  rows(statement: Sql): Promise<Rows>
  close(): Promise<void>
}

/** Acts as NDJSON in a file. */
export const writeActs = (actions: readonly SocialAction[], file: string): void =>
  writeFileSync(file, actions.map((action) => `${JSON.stringify(action)}\n`).join(''))

/** How a dialect writes the name of the table `source`, as its DDL has it. */
export const tableName = (policy: Policy, dialect: DialectName, source: string): string =>
  toTable(policy, { dialect, source }).slice('CREATE TABLE '.length).split(' (\n')[0] as string

export const duckdb = async (): Promise<Database> => {
  const folder = mkdtempSync(join(tmpdir(), 'clausewise-duckdb-'))
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return {
    name: 'DuckDB',
    dialect: 'duckdb',
    load: async (actions, policy, source = 'acts') => {
      const file = join(folder, 'acts.ndjson')
      writeActs(actions, file)
      const table = tableName(policy, 'duckdb', source)
      await connection.run(`DROP TABLE IF EXISTS ${table}`)
      await connection.run(toTable(policy, { dialect: 'duckdb', source }))
      await connection.run(`COPY ${table} FROM '${file}' (FORMAT json)`)
    },
    rows: async ({ sql, params }) => (await connection.runAndReadAll(sql, [...params])).getRowsJson(),
    close: async () => {
      connection.closeSync()
      rmSync(folder, { recursive: true })
    },
  }
}

const at = (action: SocialAction, id: string): unknown =>
  id.split('.').reduce<unknown>((from, key) => (from as Record<string, unknown> | undefined)?.[key], action)

/** Acts as rows of the flat table of PostgreSQL, in JSON. */
const flattened = (actions: readonly SocialAction[], policy: Policy): string => {
  const fields = fieldsOf(compiledPolicyOf(policy).catalogue)
  return JSON.stringify(actions.map((action) => Object.fromEntries(fields.map(({ id }) => [id, at(action, id)]))))
}

/** PostgreSQL, wherever it runs. */
export const postgres = (
  name: string,
  rows: (sql: string, params: readonly unknown[]) => Promise<Rows>,
  close: () => Promise<void>,
): Database => ({
  name,
  dialect: 'postgres',
  load: async (actions, policy, source = 'acts') => {
    const table = tableName(policy, 'postgres', source)
    await rows(`DROP TABLE IF EXISTS ${table}`, [])
    await rows(toTable(policy, { dialect: 'postgres', source }), [])
    await rows(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [
      flattened(actions, policy),
    ])
  },
  rows: ({ sql, params }) => rows(sql, params),
  close,
})

export const pglite = async (): Promise<Database> => {
  const database = await PGlite.create()
  return postgres(
    'PostgreSQL (pglite)',
    async (sql, params) => (await database.query<unknown[]>(sql, [...params], { rowMode: 'array' })).rows,
    () => database.close(),
  )
}
