import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { toTable } from '../../src/sql.js'
import { type Database, tableName, writeActs } from '../support/databases.js'

const local = resolve('.engines/bin/python')
const python = process.env.PYSPARK_PYTHON ?? (existsSync(local) ? local : 'python3')

type Request =
  | { readonly do: 'run'; readonly sql: string }
  | { readonly do: 'append'; readonly table: string; readonly file: string }
  | { readonly do: 'rows'; readonly sql: string; readonly params: readonly unknown[]; readonly ansi: boolean }

/** Starts a session of Spark in a temporary folder, where it keeps its tables. */
export const sparkSession = async (): Promise<Database> => {
  const folder = mkdtempSync(join(tmpdir(), 'clausewise-spark-'))
  const session = spawn(python, [resolve('test/engines/spark_session.py')], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: session.stdout })[Symbol.asyncIterator]()
  const answered = async (): Promise<unknown> => {
    const { value, done } = await lines.next()
    if (done) throw new Error('Spark has ended')
    const { result, error } = JSON.parse(value) as { readonly result?: unknown; readonly error?: string }
    if (error !== undefined) throw new Error(error)
    return result
  }
  const ask = (request: Request): Promise<unknown> => {
    session.stdin.write(`${JSON.stringify(request)}\n`)
    return answered()
  }
  const version = await answered()
  let statements = 0
  return {
    name: `Spark ${version}`,
    dialect: 'spark',
    load: async (actions, policy, source = 'acts') => {
      const file = join(folder, 'acts.ndjson')
      writeActs(actions, file)
      const table = tableName(policy, 'spark', source)
      await ask({ do: 'run', sql: `DROP TABLE IF EXISTS ${table}` })
      await ask({ do: 'run', sql: toTable(policy, { dialect: 'spark', source }) })
      await ask({ do: 'append', table, file })
    },
    rows: ({ sql, params }) => {
      // Off and on for two statements each, so that values meet both, written out and as parameters.
      const ansi = Math.floor(statements++ / 2) % 2 === 1
      return ask({ do: 'rows', sql, params, ansi }) as Promise<readonly (readonly unknown[])[]>
    },
    close: async () => {
      const ended = once(session, 'exit')
      session.stdin.end()
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}
