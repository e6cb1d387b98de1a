import { afterAll, beforeAll, expect, test } from 'vitest'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import { policy } from '../../../src/policies/stokes-wood-primary.js'
import { fieldsOf } from '../../../src/readings/sql/fields.js'
import { toSql } from '../../../src/sql.js'
import { type Database, pglite } from '../../support/databases.js'
import { actsOf } from '../../support/sql-acts.js'
import { differing, rowsOf } from '../../support/sql-rows.js'

let postgres: Database
beforeAll(async () => {
  postgres = await pglite()
}, 120_000)
afterAll(() => postgres.close())

test('null of JSON is as unknown as NULL in a list of PostgreSQL', async () => {
  const actions = actsOf(0).slice(0, 500)
  await postgres.load(actions, policy)
  const lists = fieldsOf(compiledPolicyOf(policy).catalogue).filter(({ type }) => type === 'texts' || type === 'people')
  for (const { id } of lists) {
    const filled = await postgres.rows({
      sql: `UPDATE acts SET "${id}" = 'null' WHERE "${id}" IS NULL RETURNING 1`,
      params: [],
    })
    if (id !== 'actor.roles') expect(filled.length).toBeGreaterThan(0)
  }
  const found = await postgres.rows(toSql(policy, { dialect: 'postgres', source: 'acts' }))
  expect(differing(found, rowsOf(policy, 'unknown')(actions))).toEqual([])
})
