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

export const ledgerFormats = {
  text: (ledger: Ledger): string => ledgerText(ledger, look()),
  json: (ledger: Ledger): string => `${JSON.stringify(ledger, null, 2)}\n`,
} as const

export interface LedgerOptions {
  readonly source: string
  readonly format: keyof typeof ledgerFormats
}

/** Compares, writes, and gives the command's exit status. */
export const runLedger = async (folder: string, { source, format }: LedgerOptions): Promise<number> => {
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
  if ((await print(ledgerFormats[format](ledger))) === 'failed') return exitStatus.wrongUse
  return differs(ledger) ? exitStatus.findings : exitStatus.fine
}
