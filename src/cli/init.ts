import { Argument, Command, Option } from 'commander'
import type { InitOptions } from './run-init.js'

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** The command `clausewise init`. */
export const init = (): Command =>
  new Command('init')
    .description('Begins the policy of a school, or of a trust: an overlay of another policy, with what is its own.')
    .addArgument(new Argument('<folder>', 'a new folder, or an empty one'))
    .addOption(
      new Option(
        '--base <base>',
        'what it extends: the folder of a policy or of an overlay, or the id of a bundled policy (default: "stokes-wood-primary")',
      ),
    )
    .addOption(new Option('--school <name>', "the school's name (default: made of the folder's)"))
    .addOption(new Option('--id <id>', "the policy's id (default: made of the school's name)"))
    .addOption(new Option('--title <title>', "the policy's title (default: the base's)"))
    .addOption(new Option('--last-reviewed <date>', 'when the policy was last reviewed, such as 2026-11-23'))
    .addOption(new Option('--next-review <date>', 'when it is to be reviewed next'))
    .addOption(
      new Option(
        '--set <parameter=value>',
        'a value that the school sets itself; may be repeated; lists with commas: accountManagers=headteacher,admin-team',
      ).argParser(collect),
    )
    .addOption(new Option('--reason <text>', 'why it sets them').default('The school has set this value itself.'))
    .addOption(new Option('--yes', 'ask nothing: take the options, and what is usual for the rest'))
    .addHelpText(
      'after',
      `
Without --yes it asks what no option says. It writes policy.json, the schemas that an
editor checks it by, and a first case; it never writes over anything, and nothing at
all where it is cancelled.

Exit status:
  0  written     130  cancelled
  2  the folder is not empty, the base cannot be read, an answer is wrong, or there
     is no terminal to ask on and no --yes

Examples:
  clausewise init schools/harbour-hill
  clausewise init schools/harbour-hill --yes --base trust --school "Harbour Hill Primary" --set priorIncidentsBeforeBlock=1
`,
    )
    .action(async (folder: string, options: InitOptions) => {
      const { runInit } = await import('./run-init.js')
      process.exitCode = await runInit(folder, options)
    })
