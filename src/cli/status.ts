import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { regexes } from 'zod/mini'
import { statusText } from '../authoring/status/status-text.js'
import type { Policy } from '../policy/policy.js'
import type { Register } from '../policy/register/register.js'
import { type RegisterStatus, registerStatus } from '../policy/register/register-status.js'
import { exitStatus } from './exit-status.js'
import { print } from './print.js'
import { loadPolicyOrRegister } from './register-folder.js'

const formats = {
  text: statusText,
  json: (status: RegisterStatus): string => `${JSON.stringify(status, null, 2)}\n`,
} as const

interface StatusOptions {
  readonly asOf?: string
  readonly format: keyof typeof formats
}

const date = (text: string): string => {
  if (!regexes.date.test(text)) throw new InvalidArgumentError('Expected a date like 2026-11-23.')
  return text
}

/** Which day it is: in the register's time zone, or else where this machine is. */
const today = (subject: Policy | Register): string => {
  const { year, month, day } = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      calendar: 'iso8601',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      ...('zone' in subject ? { timeZone: subject.zone } : {}),
    })
      .formatToParts()
      .map(({ type, value }) => [type, value]),
  ) as Readonly<Record<string, string>>
  return `${year}-${month}-${day}`
}

const statuses = {
  well: exitStatus.fine,
  attention: exitStatus.findings,
  unrecorded: exitStatus.undetermined,
} as const

const run = async (folder: string, { asOf, format }: StatusOptions): Promise<number> => {
  const loaded = await loadPolicyOrRegister(folder)
  const subject = loaded?.register ?? loaded?.policies[0]?.policy
  if (subject === undefined) return exitStatus.wrongUse
  const status = registerStatus(subject, asOf ?? today(subject))
  return (await print(formats[format](status))) === 'failed' ? exitStatus.wrongUse : statuses[status.outcome]
}

/** The command `clausewise status`. */
export const status = (): Command =>
  new Command('status')
    .description('Says which version of a policy is in force, what comes next, and when it is to be reviewed.')
    .addArgument(new Argument('<folder>', 'the folder of a register (register.json), or of a policy'))
    .addOption(
      new Option('--as-of <date>', "on this day instead of today, in the register's time zone").argParser(date),
    )
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(formats)).default('text'))
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
    .action(async (folder: string, options: StatusOptions) => {
      process.exitCode = await run(folder, options)
    })
