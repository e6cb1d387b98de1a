// A statement of `clausewise sql` on a server of PostgreSQL, as it is after its installation.
import { readFileSync } from 'node:fs'
import { Counts } from '../counts.mjs'
import { seconds } from '../timing.mjs'
import { counting } from './counting.mjs'

const { parts, ddl, sql, params, ndjson } = JSON.parse(readFileSync(0, 'utf8'))
const { startServer } = await import(parts)

/** A column of the table that `--ddl` prints, out of an act as `jsonb`. */
const columnOf = ({ column_name: name, data_type: type }) => {
  const path = `'{${name.replaceAll('.', ',')}}'`
  if (type === 'jsonb') return `line #> ${path}`
  if (type !== 'ARRAY') return `CAST(line #>> ${path} AS ${type})`
  const members = `ARRAY(SELECT jsonb_array_elements_text(line #> ${path}))`
  return `CASE WHEN jsonb_typeof(line #> ${path}) = 'array' THEN ${members} END`
}

const { client, stop } = await startServer()
try {
  const rowsOf = async () => {
    const { rows } = await client.query(counting(sql, 'cardinality'), params)
    const counts = new Counts()
    for (const { clause, truth, number } of rows) counts.add(clause, truth, Number(number))
    return counts
  }
  const { rows: versions } = await client.query('SHOW server_version')
  const [engine] = versions[0].server_version.split(' ')
  await client.query(ddl)
  const [onNone] = await seconds(rowsOf)
  const { rows: columns } = await client.query(
    "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'acts' ORDER BY ordinal_position",
  )
  await client.query('CREATE TEMPORARY TABLE lines (line jsonb)')
  const [ready] = await seconds(async () => {
    // No line of JSON holds these two characters, so that none is quoted and none is cut.
    await client.query(`COPY lines FROM '${ndjson}' (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')`)
    await client.query(`INSERT INTO acts SELECT ${columns.map(columnOf).join(', ')} FROM lines`)
    await client.query('DROP TABLE lines')
    await client.query('ANALYZE acts')
  })
  const [work, counts] = await seconds(rowsOf)
  console.log(JSON.stringify({ engine, ready, onNone, work, rows: counts.rows, counts: counts.list() }))
} finally {
  await stop()
}
