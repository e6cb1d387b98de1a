import { Argument, Command, Option } from 'commander'
import { namesOf } from './names-of.js'
import type { LedgerOptions, ledgerFormats } from './run-ledger.js'

/** The command `clausewise ledger`. */
export const ledger = (): Command =>
  new Command('ledger')
    .description('Compares the clauses of a policy with the written policy that they were made from.')
    .addArgument(new Argument('<folder>', "the policy's folder"))
    .addOption(
      new Option('--source <file>', 'the written policy: Markdown or plain text, in UTF-8').makeOptionMandatory(),
    )
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(namesOf<typeof ledgerFormats>({ text: true, json: true }))
        .default('text'),
    )
    .addHelpText(
      'after',
      `
Each clause keeps a digest of the sentence that it was made from. Told are clauses
whose sentence was changed, is missing or was moved, and sentences that no clause
has, each with its line and its digest for the \`source\` of a clause.

Exit status:
  0  nothing differs
  1  something does
  2  the policy is invalid, or it or its source cannot be read

Example:
  clausewise ledger rules/our-school --source our-policy.md
`,
    )
    .action(async (folder: string, options: LedgerOptions) => {
      const { runLedger } = await import('./run-ledger.js')
      process.exitCode = await runLedger(folder, options)
    })
