import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import type { coverageReports } from '../authoring/coverage/coverage-reports.js'
import { namesOf } from './names-of.js'
import type { CoverageOptions } from './run-coverage.js'

const percent = (text: string): number => {
  const value = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (!(value <= 100)) throw new InvalidArgumentError('Expected a number from 0 to 100.')
  return value
}

/** The command `clausewise coverage`. */
export const coverage = (): Command =>
  new Command('coverage')
    .description('Says what the cases of a policy show of its clauses, its rules and every literal in them.')
    .addArgument(new Argument('<folder>', 'the folder of a policy, with its cases in cases/*.json'))
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(namesOf<typeof coverageReports>({ text: true, json: true, html: true }))
        .default('text'),
    )
    .addOption(
      new Option('--threshold <percent>', 'exit status 1 where clauses, rules or literals have less').argParser(
        percent,
      ),
    )
    .addOption(new Option('--cases', 'show a ready-made case for each gap; text only, the others have them anyway'))
    .addOption(new Option('--impossible', 'list what no action can show; text only'))
    .addOption(new Option('--clause <id>', 'only this clause, and the cases that close its gaps'))
    .addOption(new Option('-o, --output <file>', 'write to a file instead of standard output'))
    .addHelpText(
      'after',
      `
Every clause and rule should be seen to hold, to fail and to stay open; every
literal should decide by being true, by being false and by not being known. What
no action can show is proved and does not count. Ready-made cases expect what the
policy says today: confirm that it is right before you keep one.

Exit status:
  0  as much is shown as asked for     1  less than the threshold
  2  the policy or a case is invalid

Example:
  clausewise coverage rules/our-school --format html -o coverage.html
`,
    )
    .action(async (folder: string, options: CoverageOptions) => {
      const { runCoverage } = await import('./run-coverage.js')
      process.exitCode = await runCoverage(folder, options)
    })
