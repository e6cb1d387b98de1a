import { ClausewiseError } from '../base/clausewise-error.js'
import type { Policy } from '../policy/policy.js'
import { printable } from '../report/characters.js'
import type { DialectName, SqlOptions } from '../sql.js'
import { toSql, toTable } from '../sql.js'
import { exitStatus } from './exit-status.js'
import { loadFolder } from './load-folder.js'
import { say } from './say.js'
import { writeResults } from './write-results.js'

export interface SqlCommandOptions {
  readonly dialect: DialectName
  readonly source?: string
  readonly fromNdjson?: readonly string[]
  readonly ddl?: true
  readonly assume: 'unknown' | 'ordinary'
  readonly format: 'text' | 'json'
  readonly output?: string
}

const textOf = (policy: Policy, { dialect, source, fromNdjson, ddl, assume, format }: SqlCommandOptions): string => {
  const given: SqlOptions = { dialect, source, ndjson: fromNdjson, assume, inline: format === 'text' }
  const statement = ddl
    ? { sql: toTable(policy, { dialect, source: source as string }), params: [] }
    : toSql(policy, given)
  return format === 'json' ? `${JSON.stringify(statement, null, 2)}\n` : `${statement.sql};\n`
}

/** Writes a policy as SQL and gives the command's exit status. */
export const runSql = async (folder: string, options: SqlCommandOptions): Promise<number> => {
  if (options.ddl && options.source === undefined) {
    say('--ddl needs the name of the table: --source <table>\n')
    return exitStatus.wrongUse
  }
  const loaded = await loadFolder(folder)
  if (loaded === undefined) return exitStatus.wrongUse
  try {
    const written = await writeResults(textOf(loaded.policy, options), options.output)
    return written ? exitStatus.fine : exitStatus.wrongUse
  } catch (error) {
    if (!(error instanceof ClausewiseError)) throw error
    for (const { path, message } of error.issues) say(`${printable(path)}: ${printable(message)}\n`)
    return exitStatus.wrongUse
  }
}
