// Every way that there is to check a file of acts, each in a process of its own.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { policy } from '../../../dist/policies/stokes-wood-primary.js'
import { toSql, toTable } from '../../../dist/sql.js'
import { runChild, runTask } from './child.mjs'
import { agree, fromSummary, summarised } from './counts.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
export const cli = here('../../../dist/cli/cli.js')
const rules = here('../../../rules/stokes-wood-primary')
const localPython = here('../../../.engines/bin/python')
const python = existsSync(localPython) ? localPython : 'python3'

const statement = (dialect) => ({
  ...toSql(policy, { dialect, source: 'acts' }),
  ddl: toTable(policy, { dialect, source: 'acts' }),
})

const task = (name, given) => runTask(process.execPath, [here(`tasks/${name}.mjs`)], given)

const parse =
  (workers) =>
  ({ file, parts }) =>
    task('parse', { file, parts, workers })

const check =
  (workers) =>
  async ({ file, acts, expected }) => {
    const options = ['--format', 'ndjson', '--fail-on', 'never', '--workers', String(workers)]
    const done = await runChild(process.execPath, [cli, 'check', file, ...options], { output: '/dev/null' })
    agree('check', fromSummary(done.stderr), summarised(expected.list(), policy))
    return { acts, work: done.seconds, whole: done.seconds, peak: done.peak, rows: expected.rows }
  }

const toParquet = async ({ file, parquet, threads, acts }) => ({
  acts,
  ...(await task('duckdb', { ...statement('duckdb'), ndjson: file, parquet, threads, convert: true })),
})

const parquetOf = async (acts) => {
  if (!existsSync(acts.parquet)) await toParquet(acts)
  return acts.parquet
}

const overFiles = async ({ file, threads }) => {
  const asked = ['sql', rules, '--dialect', 'duckdb', '--from-ndjson', file]
  const { stdout } = await runChild(process.execPath, [cli, ...asked])
  return task('duckdb', { sql: stdout.trimEnd().replace(/;$/, ''), threads })
}

const overParquet = async (acts) =>
  task('duckdb', { ...statement('duckdb'), parquet: await parquetOf(acts), threads: acts.threads })

const onServer = ({ file, parts }) => task('postgres', { ...statement('postgres'), ndjson: file, parts })

const onSpark = async (acts) =>
  runTask(python, [here('tasks/spark_counts.py')], { ...statement('spark'), parquet: await parquetOf(acts) })

/** By name: what each is called, how it runs over a file, and whether fewer acts are enough to know its rate. */
export const ways = {
  'parse-1': { title: '`JSON.parse` and nothing else', run: parse(0) },
  'parse-2': { title: '`JSON.parse` and nothing else, 2 threads', run: parse(2) },
  evaluate: {
    title: '`createEvaluator` on parsed acts',
    run: ({ file, acts, different }) => task('evaluate', { file, acts, different }),
  },
  'read-all': { title: '`readAll` and `createEvaluator`', run: ({ file }) => task('read-all', { file }) },
  'check-0': { title: '`check --workers 0`', run: check(0) },
  'check-1': { title: '`check --workers 1`', run: check(1) },
  'check-2': { title: '`check --workers 2`', run: check(2) },
  'duckdb-ndjson': { title: 'DuckDB on NDJSON', run: overFiles },
  'to-parquet': { title: 'DuckDB makes Parquet of NDJSON', run: toParquet },
  'duckdb-parquet': { title: 'DuckDB on Parquet', run: overParquet },
  postgres: { title: 'PostgreSQL', run: onServer, fewer: true },
  spark: { title: 'Spark on Parquet', run: onSpark, fewer: true },
}
