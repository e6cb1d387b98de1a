// Every way that there is to check a file of acts, each in a process of its own.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { policy } from '../../../dist/policies/stokes-wood-primary.js'
import { toSql, toTable } from '../../../dist/sql.js'
import { runChild, runTask } from './child.mjs'
import { agree, fromSummary, summarised } from './counts.mjs'
import { counting } from './tasks/counting.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
export const cli = here('../../../dist/cli/cli.js')
const rules = here('../../../rules/stokes-wood-primary')
const localPython = here('../../../.engines/bin/python')
const python = existsSync(localPython) ? localPython : 'python3'

const statement = (dialect) => ({
  ...toSql(policy, { dialect, source: 'acts' }),
  ddl: toTable(policy, { dialect, source: 'acts' }),
})

const task = (name, given, { limit, folder, threads, parts }) =>
  runTask(process.execPath, [here(`tasks/${name}.mjs`)], { threads, parts, ...given }, { limit, folder })

const parse = (workers) => (over) => task('parse', { file: over.file, workers }, over)

const check =
  (workers) =>
  async ({ file, acts, expected, limit }) => {
    const options = ['--format', 'ndjson', '--fail-on', 'never', '--workers', String(workers)]
    const done = await runChild(process.execPath, [cli, 'check', file, ...options], { output: '/dev/null', limit })
    agree('check', fromSummary(done.stderr), summarised(expected.list(), policy))
    return { acts, work: done.seconds, whole: done.seconds, peak: done.peak, rows: expected.rows }
  }

const toParquet = ({ file, parquet, ...over }) =>
  task('duckdb', { ...statement('duckdb'), ndjson: file, parquet, convert: true }, over)

const parquetOf = async (over) => {
  if (!existsSync(over.parquet)) await toParquet(over)
  return over.parquet
}

const overFiles = async (over) => {
  const asked = ['sql', rules, '--dialect', 'duckdb', '--from-ndjson', over.file]
  const { stdout } = await runChild(process.execPath, [cli, ...asked])
  return task('duckdb', { sql: stdout.trimEnd().replace(/;$/, '') }, over)
}

const overParquet = async (over) => task('duckdb', { ...statement('duckdb'), parquet: await parquetOf(over) }, over)

const onServer = (over) => task('postgres', { ...statement('postgres'), ndjson: over.file }, over)

const onSpark = async (over) => {
  const { sql, params } = statement('spark')
  const given = { sql: counting(sql, 'size'), params, parquet: await parquetOf(over) }
  return runTask(python, [here('tasks/spark_counts.py')], given, over)
}

/** By name: what each is called, how it runs over a file, and whether fewer acts are enough to know its rate. */
export const ways = {
  'parse-1': { title: '`JSON.parse` and nothing else', run: parse(0) },
  'parse-2': { title: '`JSON.parse` and nothing else, 2 threads', run: parse(2) },
  evaluate: {
    title: '`createEvaluator` on parsed acts',
    run: (over) => task('evaluate', { file: over.file, acts: over.acts, different: over.different }, over),
  },
  'read-all': { title: '`readAll` and `createEvaluator`', run: (over) => task('read-all', { file: over.file }, over) },
  'check-0': { title: '`check --workers 0`', run: check(0) },
  'check-1': { title: '`check --workers 1`', run: check(1) },
  'check-2': { title: '`check --workers 2`', run: check(2) },
  'duckdb-ndjson': { title: 'DuckDB on NDJSON', run: overFiles },
  'to-parquet': { title: 'DuckDB makes Parquet of NDJSON', run: toParquet },
  'duckdb-parquet': { title: 'DuckDB on Parquet', run: overParquet },
  postgres: { title: 'PostgreSQL', run: onServer, fewer: true },
  spark: { title: 'Spark on Parquet', run: onSpark, fewer: true },
}
