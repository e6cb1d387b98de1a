import { createRequire } from 'node:module'
import { Command, CommanderError } from 'commander'
import { commands } from './commands.js'
import { exitStatus } from './exit-status.js'

// The package's own package.json: two folders up from the source as from what is built.
const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

/** What every command has in common. */
const configured = (command: Command): Command =>
  command.helpOption('-h, --help', 'print this help').exitOverride().showHelpAfterError()

const program = configured(new Command('clausewise'))
  .description("Checks acts on social media against a school's written policy, and helps to write such a policy.")
  .version(version, '-v, --version', 'print the version')
  .helpCommand(false)
  .addHelpText('after', '\nExample:\n  clausewise check actions.ndjson\n')
for (const command of commands) program.addCommand(configured(command(version)))

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? exitStatus.fine : exitStatus.wrongUse
}
