import { afterAll, beforeAll, expect, test } from 'vitest'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { toSql, toTable } from '../../src/sql.js'
import { flattened, insertActs } from '../support/databases.js'
import { announce } from '../support/seed.js'
import { actsOf, rounds } from '../support/sql-acts.js'
import { differing, rowsOf } from '../support/sql-rows.js'
import { type Server, startServer } from './postgres-server.js'

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

test.each(rounds)(
  'a PostgreSQL server gives the rows of evaluate: round $round, $assume',
  async ({ round, assume }) => {
    const { client } = server
    const actions = actsOf(round)
    await client.query('DROP TABLE IF EXISTS acts')
    await client.query(toTable(policy, { dialect: 'postgres', source: 'acts' }))
    await client.query(insertActs, [flattened(actions, policy)])
    const { sql, params } = toSql(policy, { dialect: 'postgres', source: 'public.acts', assume })
    const { rows } = await client.query<unknown[]>({ text: sql, values: [...params], rowMode: 'array' })
    expect(differing(rows, rowsOf(policy, assume)(actions))).toEqual([])
    announce(`PostgreSQL server: ${rows.length} rows of ${actions.length} acts`)
  },
)
