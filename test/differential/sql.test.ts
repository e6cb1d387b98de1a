import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { epochOf } from '../../src/action/instant.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { dialects } from '../../src/readings/sql/dialects.js'
import { ordinalOf } from '../../src/readings/sql/moment.js'
import { toSql } from '../../src/sql.js'
import { anyAct } from '../support/arbitrary-action.js'
import { arbitraryPolicy } from '../support/arbitrary-policy.js'
import { type Database, duckdb, pglite } from '../support/databases.js'
import { announce, seed } from '../support/seed.js'
import { actsOf, rounds } from '../support/sql-acts.js'
import { differing, rowsOf } from '../support/sql-rows.js'

const folder = mkdtempSync(join(tmpdir(), 'clausewise-sql-'))
let databases: Readonly<Record<'duckdb' | 'postgres', Database>>

beforeAll(async () => {
  databases = { duckdb: await duckdb(folder), postgres: await pglite() }
})
afterAll(async () => {
  for (const database of Object.values(databases)) await database.close()
  rmSync(folder, { recursive: true })
})
const each = () => Object.entries(databases) as readonly (readonly ['duckdb' | 'postgres', Database])[]

test.each(rounds)('rows are those of evaluate: round $round, $assume', async ({ round, assume }) => {
  const actions = actsOf(round)
  const expected = rowsOf(policy, assume)(actions)
  for (const [dialect, database] of each()) {
    await database.load(actions, policy)
    const inline = round % 2 === 1
    const rows = await database.rows(toSql(policy, { dialect, source: 'acts', assume, inline }))
    expect(differing(rows, expected)).toEqual([])
    announce(`${dialect}: ${rows.length} rows of ${actions.length} acts`)
  }
})

test('rows are those of evaluate under random policies, with facts of their own', async () => {
  const actions = fc.sample(anyAct, { numRuns: 100, seed }).map((act, index) => ({ ...act, id: `${index}` }))
  const numRuns = 60
  let isLoaded = false
  await fc.assert(
    fc.asyncProperty(arbitraryPolicy, fc.constantFrom('unknown', 'ordinary'), async (random, assume) => {
      const expected = rowsOf(random, assume)(actions)
      for (const [dialect, database] of each()) {
        if (!isLoaded) await database.load(actions, random)
        const rows = await database.rows(toSql(random, { dialect, source: 'acts', assume }))
        expect(differing(rows, expected)).toEqual([])
      }
      isLoaded = true
    }),
    { numRuns, seed },
  )
  announce(`duckdb and postgres: ${numRuns} random policies, ${actions.length} acts each`)
})

const digits = (least: number, most: number, length = 2) =>
  fc.integer({ min: least, max: most }).map((number) => String(number).padStart(length, '0'))

/** Instants as an act may say them, from the year 0 on. */
const instant = fc
  .tuple(
    digits(0, 9999, 4),
    digits(1, 12),
    digits(1, 28),
    digits(0, 23),
    digits(0, 59),
    fc.oneof(
      fc.constant(''),
      digits(0, 59).map((seconds) => `:${seconds}`),
      fc
        .tuple(
          digits(0, 59),
          fc.integer({ min: 1, max: 9 }).chain((length) => digits(0, 10 ** length - 1, length)),
        )
        .map(([seconds, fraction]) => `:${seconds}.${fraction}`),
    ),
    fc.constantFrom('Z', 'z', '+00:00', '-00:30', '+14:00', '-12:45'),
    fc.constantFrom('T', 't'),
  )
  .map(
    ([year, month, day, hour, minute, rest, offset, t]) =>
      `${year}-${month}-${day}${t}${hour}:${minute}${rest}${offset}`,
  )

test('instants are the same moments as in the library', async () => {
  const edges = [
    '0000-02-29T00:00Z',
    '2000-02-29T23:59:59.9999Z',
    '1900-03-01T00:00+00:01',
    '9999-12-31T23:59:59.999-23:59',
  ]
  const texts = [...new Set([...edges, ...fc.sample(instant, { numRuns: 2_000, seed })])]
  const expected = texts.map((text) => JSON.stringify([text, epochOf(text)])).sort()
  const table = `VALUES ${texts.map((text) => `('${text}')`).join(', ')}`
  for (const [dialect, database] of each()) {
    const sql = `SELECT s.t, ${ordinalOf('instant', 's.t', dialects[dialect])} FROM (${table}) AS s(t)`
    const rows = await database.rows({ sql, params: [] })
    expect(rows.map(([text, moment]) => JSON.stringify([text, Number(moment)])).sort()).toEqual(expected)
  }
})
