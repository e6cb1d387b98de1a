import { Argument, Command, Option } from 'commander'
import { namesOf } from './names-of.js'
import { refuse } from './refuse.js'
import type { StatusOptions, statusFormats } from './run-status.js'

const date = async (): Promise<RegExp> => (await import('zod/mini')).regexes.date

/** The command `clausewise status`. */
export const status = (): Command =>
  new Command('status')
    .description('Says which version of a policy is in force, what comes next, and when it is to be reviewed.')
    .addArgument(new Argument('<folder>', 'the folder of a register (register.json), or of a policy'))
    .addOption(new Option('--as-of <date>', "on this day instead of today, in the register's time zone"))
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(namesOf<typeof statusFormats>({ text: true, json: true }))
        .default('text'),
    )
    .addHelpText(
      'after',
      `
Exit status:
  0  a version is in force, its approval is recorded, and its review is not overdue
  1  no version is in force, or the review of the one in force is overdue
  2  the register or a policy is invalid, or cannot be read
  3  nothing of that, but it is not recorded who approved it when, or when it is to be reviewed

Example:
  clausewise status policies/our-school --as-of 2027-09-01
`,
    )
    .hook('preAction', refuse('asOf', date, 'Expected a date like 2026-11-23.'))
    .action(async (folder: string, options: StatusOptions) => {
      const { runStatus } = await import('./run-status.js')
      process.exitCode = await runStatus(folder, options)
    })
