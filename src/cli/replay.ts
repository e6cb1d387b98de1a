import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { namesOf } from './names-of.js'
import type { ReplayCommandOptions, replayFormats } from './run-replay.js'

const digest = (text: string): string => {
  if (!/^sha256-[0-9a-f]{64}$/.test(text))
    throw new InvalidArgumentError('Expected `sha256-` and 64 hexadecimal digits, as replay writes them.')
  return text
}

/** The command `clausewise replay`. */
export const replay = (): Command =>
  new Command('replay')
    .description('Decides the records of a log again, says what comes out otherwise, and holds the log to its chain.')
    .addArgument(new Argument('<log>', 'a log that check --record wrote; - is standard input'))
    .addOption(
      new Option(
        '--policy <folder>',
        'the folder of a policy or of a register that records may name; may be given again',
      )
        .argParser((folder: string, before: readonly string[]) => [...before, folder])
        .default([], 'the bundled one alone'),
    )
    .addOption(new Option('--against <folder>', 'decide every record by this policy instead of the one that it names'))
    .addOption(
      new Option(
        '--head <digest>',
        'the digest of a line that the log must have: without it, lines cut off its end leave no trace',
      ).argParser(digest),
    )
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(namesOf<typeof replayFormats>({ text: true, ndjson: true }))
        .default('text'),
    )
    .addHelpText(
      'after',
      `
Exit status:
  0  the log is whole, and every record is decided alike
  1  a record is decided otherwise, or a line was changed, left out, moved, repeated or put in
  2  wrong use, or a log or a policy that cannot be read
  3  nothing of that, but some record could not be decided again: its policy is not here

Examples:
  clausewise replay decisions.ndjson --policy policies/our-school
  clausewise replay decisions.ndjson --against drafts/next-year --format ndjson
`,
    )
    .action(async (log: string, options: ReplayCommandOptions) => {
      const { runReplay } = await import('./run-replay.js')
      process.exitCode = await runReplay(log, options)
      process.stdin.destroy()
    })
