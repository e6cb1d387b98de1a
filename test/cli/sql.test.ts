import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { command, cornerSchool, line, temporaryFolder } from './run-command.js'
import { describeScenarios } from './scenarios.js'

describeScenarios('sql', cornerSchool)

test('what it writes runs over files as they are', async () => {
  const folder = temporaryFolder({ "it's.ndjson": `${line('breach', 'b')}\n${line('compliant', 'c')}\n` })
  const file = join(folder, "it's.ndjson")
  const written = execFileSync(process.execPath, [
    ...[command, 'sql', cornerSchool, '--dialect', 'duckdb'],
    ...['--from-ndjson', file],
  ]).toString()
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const rows = await (await connection.runAndReadAll(written)).getRowsJson()
  connection.closeSync()
  expect(rows.map(([id, clause, , , truth]) => [id, clause, truth])).toMatchInlineSnapshot(`
    [
      [
        "b",
        "1.not.political",
        "true",
      ],
    ]
  `)
})
