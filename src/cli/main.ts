import { createRequire } from 'node:module'
import { Command, CommanderError } from 'commander'
import { TooEntangled } from '../readings/prove/too-entangled.js'
import { commands } from './commands.js'
import { exitStatus } from './exit-status.js'
import { say } from './say.js'

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
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitStatus.fine : exitStatus.wrongUse
  else {
    // Status 1 would say that something was found.
    process.exitCode = exitStatus.wrongUse
    say(error instanceof TooEntangled ? `${error.message}\n` : `a fault of clausewise: ${(error as Error).stack}\n`)
  }
}
