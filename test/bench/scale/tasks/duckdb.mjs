// A statement of `clausewise sql` in DuckDB: over NDJSON as it is or over Parquet; or NDJSON made into Parquet.
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { DuckDBInstance, version } from '@duckdb/node-api'
import { Counts } from '../counts.mjs'
import { seconds } from '../timing.mjs'
import { counting } from './counting.mjs'

const { threads, ddl, sql, params = [], ndjson, parquet, convert } = JSON.parse(readFileSync(0, 'utf8'))

const engine = version().replace(/^v/, '')
const literal = (text) => `'${text.replaceAll("'", "''")}'`

const instance = await DuckDBInstance.create(':memory:', {
  threads: String(threads),
  temp_directory: tmpdir(),
  max_temp_directory_size: '20GB',
})
const connection = await instance.connect()

/** The columns of the table that `--ddl` prints, as `read_ndjson` takes them. */
const columns = async () => {
  await connection.run(ddl)
  const reader = await connection.runAndReadAll(
    "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = 'acts' ORDER BY column_index",
  )
  return reader.getRows().map(([name, type]) => `${name}: ${literal(type)}`)
}

const rowsOf = async (statement) => {
  const reader = await connection.runAndReadAll(counting(statement, 'len'), params)
  const counts = new Counts()
  for (const [clause, truth, number] of reader.getRowsJson()) counts.add(clause, truth, Number(number))
  return counts
}

if (convert) {
  const read = `read_ndjson(${literal(ndjson)}, columns = {${(await columns()).join(', ')}})`
  const [work] = await seconds(() =>
    connection.run(`COPY (SELECT * FROM ${read}) TO ${literal(parquet)} (FORMAT parquet)`),
  )
  console.log(JSON.stringify({ engine, work }))
} else {
  let onNone
  if (parquet) {
    await connection.run(ddl)
    const [taken] = await seconds(() => rowsOf(sql))
    onNone = taken
    await connection.run('DROP TABLE acts')
    await connection.run(`CREATE VIEW acts AS SELECT * FROM read_parquet(${literal(parquet)})`)
  }
  const [work, counts] = await seconds(() => rowsOf(sql))
  console.log(JSON.stringify({ engine, work, onNone, rows: counts.rows, counts: counts.list() }))
}
