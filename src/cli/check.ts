import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import type { reports } from '../report/report.js'
import { failOnChoices } from './exit-status.js'
import { namesOf } from './names-of.js'
import { moment, refuse } from './refuse.js'
import type { CheckOptions } from './run-check.js'

const formats = { text: true, ndjson: true, json: true, csv: true, junit: true, sarif: true } as const

const mostThreads = 64

const threads = (text: string): number => {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
  if (!(count <= mostThreads)) throw new InvalidArgumentError(`Expected a whole number from 0 to ${mostThreads}.`)
  return count
}

/** The command `clausewise check`. */
export const check = (toolVersion: string): Command =>
  new Command('check')
    .description('Checks actions: one, a JSON array or NDJSON, told apart by their content.')
    .addArgument(
      new Argument(
        '<file...>',
        'files of actions: one action, a JSON array, or NDJSON (one action a line); - is standard input',
      ),
    )
    .addOption(new Option('--policy <folder>', 'the folder of a policy or of a register; the bundled one without it'))
    .addOption(
      new Option('--as-of <time>', "of a register, the version in force then; without it, at each action's own time"),
    )
    .addOption(
      new Option('--format <format>', 'what to write').choices(namesOf<typeof reports>(formats)).default('text'),
    )
    .addOption(
      new Option('--assume <facts>', 'how to take absent facts').choices(['unknown', 'ordinary']).default('unknown'),
    )
    .addOption(
      new Option('--locale <locale>', "the language of messages, one of the policy's locales").default('en-GB'),
    )
    .addOption(
      new Option('--fail-on <outcome>', 'what makes the exit status 1 or 3')
        .choices(failOnChoices)
        .default('undetermined'),
    )
    .addOption(
      new Option(
        '--exemptions <file>',
        'who may break which clause and until when; a violation stays visible beside it',
      ),
    )
    .addOption(
      new Option('--record <log>', 'append every decision to this log, without names and texts; replay reads it'),
    )
    .addOption(
      new Option(
        '--workers <number>',
        'how many threads check lines, with --format ndjson; without it, by the size of the files and the processors',
      ).argParser(threads),
    )
    .addHelpText(
      'after',
      `
Exit status:
  0  all well          1  a breach
  2  invalid input     3  nothing broken, but an outcome undetermined
  130  interrupted

Example:
  clausewise check actions.ndjson --format ndjson --assume ordinary
`,
    )
    .hook('preAction', refuse('asOf', moment, 'Expected a time like 2026-11-23T10:15:00Z.'))
    .action(async (files: string[], options: CheckOptions) => {
      const { runCheck } = await import('./run-check.js')
      process.exitCode = await runCheck(files, options, toolVersion)
      // Standard input may still be open where a closed pipe ended the check early.
      process.stdin.destroy()
    })
