import { Argument, Command, Option } from 'commander'
import { differs, type Ledger } from '../authoring/ledger/ledger.js'
import { ledgerOf } from '../authoring/ledger/ledger-of.js'
import { ledgerText } from '../authoring/ledger/ledger-text.js'
import { printable } from '../report/characters.js'
import { exitStatus } from './exit-status.js'
import { policyFor } from './policy-for.js'
import { print } from './print.js'
import { readText } from './read-folder.js'
import { look } from './report-context.js'
import { say } from './say.js'

const formats = {
  text: (ledger: Ledger): string => ledgerText(ledger, look()),
  json: (ledger: Ledger): string => `${JSON.stringify(ledger, null, 2)}\n`,
} as const

interface LedgerOptions {
  readonly source: string
  readonly format: keyof typeof formats
}

const run = async (folder: string, { source, format }: LedgerOptions): Promise<number> => {
  const policy = await policyFor(folder)
  if (policy === undefined) return exitStatus.wrongUse
  const read = await readText('', source)
  if ('problem' in read) {
    const { line, column, code, message } = read.problem
    const at = code === 'invalid-utf8' ? `:${line}:${column}` : ''
    say(`${printable(source)}${at}: ${message} (${code})\n`)
    return exitStatus.wrongUse
  }
  const ledger = ledgerOf(policy, read.text)
  if ((await print(formats[format](ledger))) === 'failed') return exitStatus.wrongUse
  return differs(ledger) ? exitStatus.findings : exitStatus.fine
}

/** The command `clausewise ledger`. */
export const ledger = (): Command =>
  new Command('ledger')
    .description('Compares the clauses of a policy with the written policy that they were made from.')
    .addArgument(new Argument('<folder>', "the policy's folder"))
    .addOption(
      new Option('--source <file>', 'the written policy: Markdown or plain text, in UTF-8').makeOptionMandatory(),
    )
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(formats)).default('text'))
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
      process.exitCode = await run(folder, options)
    })
