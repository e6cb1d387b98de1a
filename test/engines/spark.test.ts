import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { toSql, toTable } from '../../src/sql.js'
import { announce } from '../support/seed.js'
import { actsOf, rounds } from '../support/sql-acts.js'
import { differing, rowsOf } from '../support/sql-rows.js'

const folder = mkdtempSync(join(tmpdir(), 'clausewise-spark-'))
afterAll(() => rmSync(folder, { recursive: true }))

const local = '.engines/bin/python'
const python = existsSync(local) ? local : 'python3'

interface Row {
  readonly id: string
  readonly clause: string
  readonly kind: string
  readonly strength?: string
  readonly truth: string
  readonly unknown_facts: readonly string[]
}

const rowsIn = (output: string): readonly (readonly unknown[])[] =>
  readdirSync(output)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readFileSync(join(output, name), 'utf8').trimEnd().split('\n'))
    .filter((line) => line !== '')
    .map((line) => {
      const { id, clause, kind, strength, truth, unknown_facts } = JSON.parse(line) as Row
      return [id, clause, kind, strength ?? null, truth, unknown_facts]
    })

test('Apache Spark gives the rows of evaluate', () => {
  const jobs = (['unknown', 'ordinary'] as const).map((assume) => {
    const acts = join(folder, assume)
    mkdirSync(acts)
    const own = rounds.filter((each) => each.assume === assume)
    for (const { round } of own)
      writeFileSync(
        join(acts, `${round}.json`),
        actsOf(round)
          .map((act) => `${JSON.stringify(act)}\n`)
          .join(''),
      )
    const ddl = `${toTable(policy, { dialect: 'spark', source: assume })} USING json LOCATION '${acts}'`
    return { own, assume, ddl, output: `${acts}-rows`, ...toSql(policy, { dialect: 'spark', source: assume, assume }) }
  })
  const list = join(folder, 'jobs.json')
  writeFileSync(list, JSON.stringify(jobs))
  execFileSync(python, ['test/engines/spark_rows.py', list], { stdio: ['ignore', 'inherit', 'pipe'] })
  for (const { assume, own, output } of jobs) {
    const rows = rowsIn(output)
    const actions = own.flatMap(({ round }) => actsOf(round))
    expect(differing(rows, rowsOf(policy, assume)(actions))).toEqual([])
    announce(`Spark: ${rows.length} rows of ${actions.length} acts, assuming ${assume}`)
  }
})
