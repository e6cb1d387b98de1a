import { createRequire } from 'node:module'
import { Command, CommanderError } from 'commander'
import { check } from './check.js'
import { exitStatus } from './exit-status.js'

// The package's own package.json: two folders up from the source as from what is built.
const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

const program = new Command('clausewise')
  .description("Checks acts on social media against a school's written policy.")
  .version(version, '-v, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand(false)
  .exitOverride()
  .showHelpAfterError()
  .addHelpText('after', '\nExample:\n  clausewise check actions.ndjson\n')
  .addCommand(
    check(version).copyInheritedSettings(
      new Command().exitOverride().showHelpAfterError().helpOption('-h, --help', 'print this help'),
    ),
  )

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? exitStatus.fine : exitStatus.wrongUse
}
