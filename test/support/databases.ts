import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'
import type { SocialAction } from '../../src/action/social-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import type { Policy } from '../../src/policy/policy.js'
import { fieldsOf } from '../../src/readings/sql/fields.js'
import { type Sql, toTable } from '../../src/sql.js'

/** Runs statements over acts that it is given, and gives their rows. */
export interface Database {
  /** Takes acts in the place of those that it has. */
  load(actions: readonly SocialAction[], policy: Policy): Promise<void>
  rows(statement: Sql): Promise<readonly (readonly unknown[])[]>
  close(): Promise<void>
}

export const duckdb = async (folder: string): Promise<Database> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return {
    load: async (actions, policy) => {
      const file = join(folder, 'acts.ndjson')
      writeFileSync(file, actions.map((action) => `${JSON.stringify(action)}\n`).join(''))
      await connection.run('DROP TABLE IF EXISTS acts')
      await connection.run(toTable(policy, { dialect: 'duckdb', source: 'acts' }))
      await connection.run(`COPY acts FROM '${file}' (FORMAT json)`)
    },
    rows: async ({ sql, params }) => {
      const reader = await connection.runAndReadAll(sql, [...params])
      return reader.getRowsJson()
    },
    close: async () => connection.closeSync(),
  }
}

const at = (action: SocialAction, id: string): unknown =>
  id.split('.').reduce<unknown>((from, key) => (from as Record<string, unknown> | undefined)?.[key], action)

/** Acts as rows of the flat table of PostgreSQL, in JSON. */
export const flattened = (actions: readonly SocialAction[], policy: Policy): string => {
  const fields = fieldsOf(compiledPolicyOf(policy).catalogue)
  return JSON.stringify(actions.map((action) => Object.fromEntries(fields.map(({ id }) => [id, at(action, id)]))))
}

export const insertActs = 'INSERT INTO acts SELECT * FROM jsonb_populate_recordset(NULL::acts, $1::jsonb)'

export const pglite = async (): Promise<Database> => {
  const database = await PGlite.create()
  return {
    load: async (actions, policy) => {
      await database.exec(`DROP TABLE IF EXISTS acts; ${toTable(policy, { dialect: 'postgres', source: 'acts' })}`)
      await database.query(insertActs, [flattened(actions, policy)])
    },
    rows: async ({ sql, params }) => (await database.query<unknown[]>(sql, [...params], { rowMode: 'array' })).rows,
    close: () => database.close(),
  }
}
