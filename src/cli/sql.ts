import { Argument, Command, Option } from 'commander'
import type { dialects } from '../readings/sql/dialects.js'
import { namesOf } from './names-of.js'
import type { SqlCommandOptions } from './run-sql.js'

/** The command `clausewise sql`. */
export const sql = (): Command =>
  new Command('sql')
    .description('Writes a policy as one SELECT over a table of acts, for the database that holds them.')
    .addArgument(new Argument('<folder>', "the policy's folder"))
    .addOption(
      new Option('--dialect <dialect>', 'the dialect of SQL')
        .choices(namesOf<typeof dialects>({ duckdb: true, postgres: true, spark: true }))
        .makeOptionMandatory(),
    )
    .addOption(new Option('--source <table>', 'the table of acts: table, or schema.table'))
    .addOption(new Option('--from-ndjson <file...>', 'instead of a table, files or globs as they are (duckdb)'))
    .addOption(new Option('--ddl', 'write the table itself: CREATE TABLE').conflicts('fromNdjson'))
    .addOption(
      new Option('--assume <what>', 'what an absent fact is').choices(['unknown', 'ordinary']).default('unknown'),
    )
    .addOption(
      new Option('--format <format>', 'text with the values written out, or json with parameters')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(new Option('-o, --output <file>', 'write to a file instead of standard output'))
    .addHelpText(
      'after',
      `
A row for each clause of each act that is true or unknown: id, clause, kind,
strength, truth ('true' or 'unknown'), unknown_facts. They are those of check.

Exit status:
  0  written
  2  wrong use, the policy is invalid or cannot be said in the dialect, or nothing can be written

Example:
  clausewise sql rules/our-school --dialect duckdb --from-ndjson acts.ndjson | duckdb
`,
    )
    .action(async (folder: string, options: SqlCommandOptions) => {
      const { runSql } = await import('./run-sql.js')
      process.exitCode = await runSql(folder, options)
    })
