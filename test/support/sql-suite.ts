import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { epochOf } from '../../src/action/instant.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import type { Policy } from '../../src/policy/policy.js'
import { dialects } from '../../src/readings/sql/dialects.js'
import { ordinalOf } from '../../src/readings/sql/moment.js'
import { selectOf } from '../../src/readings/sql/select-of.js'
import { asParameters, writtenOut } from '../../src/readings/sql/values.js'
import { toSql } from '../../src/sql.js'
import { anyAct } from './arbitrary-action.js'
import { instant } from './arbitrary-instant.js'
import { arbitraryPolicy } from './arbitrary-policy.js'
import { barePolicies } from './bare-policies.js'
import type { Database } from './databases.js'
import { deepest, deepPolicy } from './deep-policy.js'
import { hostileActs, hostilePolicy, hostileTexts, policyAbout } from './hostile-policy.js'
import { announce, seed } from './seed.js'
import { actsOf, rounds } from './sql-acts.js'
import { differing, rowsOf } from './sql-rows.js'

/**
 * What every engine is held to: the rows of `evaluate`.
 *
 * @param policies how many random policies it is asked about
 */
export const compareWithEvaluate = (open: () => Promise<readonly Database[]>, policies: number): void => {
  let databases: readonly Database[] = []
  beforeAll(async () => {
    databases = await open()
  }, 120_000)
  afterAll(async () => {
    for (const database of databases) await database.close()
  })

  /** On every engine, some acts have the rows under a policy that `evaluate` gives. */
  const expectAgreement = async (under: Policy, acts: number): Promise<void> => {
    const actions = actsOf(0).slice(0, acts)
    const expected = rowsOf(under, 'unknown')(actions)
    for (const { dialect, load, rows } of databases) {
      await load(actions, under)
      expect(differing(await rows(toSql(under, { dialect, source: 'acts' })), expected)).toEqual([])
    }
  }

  test.each(rounds)('rows are those of evaluate: round $round, $assume', async ({ round, assume }) => {
    const actions = actsOf(round)
    const expected = rowsOf(policy, assume)(actions)
    const inline = round % 2 === 1
    for (const { name, dialect, load, rows } of databases) {
      await load(actions, policy)
      const found = await rows(toSql(policy, { dialect, source: 'acts', assume, inline }))
      expect(differing(found, expected)).toEqual([])
      announce(`${name}: ${found.length} rows of ${actions.length} acts, ${inline ? 'written out' : 'parameters'}`)
    }
  })

  test('rows are those of evaluate under random policies, with facts of their own', async () => {
    const actions = fc.sample(anyAct, { numRuns: 100, seed }).map((act, index) => ({ ...act, id: `${index}` }))
    let isLoaded = false
    await fc.assert(
      fc.asyncProperty(arbitraryPolicy, fc.constantFrom('unknown', 'ordinary'), async (random, assume) => {
        const expected = rowsOf(random, assume)(actions)
        for (const { dialect, load, rows } of databases) {
          if (!isLoaded) await load(actions, random)
          const found = await rows(toSql(random, { dialect, source: 'acts', assume }))
          expect(differing(found, expected)).toEqual([])
        }
        isLoaded = true
      }),
      { numRuns: policies, seed },
    )
    for (const { name } of databases) announce(`${name}: ${policies} random policies, ${actions.length} acts each`)
  })

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
    for (const { dialect, rows } of databases) {
      const moment = ordinalOf('instant', 's.t', dialects[dialect])
      const sql = `SELECT s.t AS t, CAST(${moment} AS BIGINT) AS moment FROM (${table}) AS s(t)`
      const found = await rows({ sql, params: [] })
      expect(found.map(([text, at]) => JSON.stringify([text, Number(at)])).sort()).toEqual(expected)
    }
  })

  test.each([
    ['written out', writtenOut],
    ['as parameters', asParameters],
  ])('texts are data, whatever they look like: %s', async (_how, writing) => {
    const hostile = policyAbout(hostileTexts)
    const { catalogue } = hostile
    for (const { dialect: name, load, rows } of databases) {
      await load(hostileActs, hostilePolicy)
      const dialect = dialects[name]
      const values = writing(dialect)
      const sql = selectOf(hostile, dialect.quote('acts'), 'unknown', { dialect, values, catalogue })
      const found = await rows({ sql, params: values.params })
      expect(found.map(([id, clause, , , truth]) => [id, clause, truth]).sort()).toEqual(
        hostileTexts.map((text) => [text, text, 'true']).sort(),
      )
    }
  })

  test.each(barePolicies)('a policy that %s', async (_what, bare) => {
    await expectAgreement(bare, 100)
  })

  test('conditions may be as deep as a policy takes them', async () => {
    const deep = deepPolicy(deepest)
    expect(() => deepPolicy(deepest + 1)).toThrow('levels')
    await expectAgreement(deep, 1_000)
  })

  test('a table may have any name', async () => {
    const names = ['facts', 'clauses', 'select', 'my acts', 'a"b', "it's", 'a;b--', 'a`b']
    const actions = actsOf(0).slice(0, 100)
    const expected = rowsOf(hostilePolicy, 'unknown')(actions)
    // Spark itself takes letters, digits and underscores alone.
    for (const { dialect, load, rows } of databases)
      for (const source of names.filter((name) => dialect !== 'spark' || /^\w+$/.test(name))) {
        await load(actions, hostilePolicy, source)
        const found = await rows(toSql(hostilePolicy, { dialect, source, inline: true }))
        expect(differing(found, expected)).toEqual([])
      }
  })
}
