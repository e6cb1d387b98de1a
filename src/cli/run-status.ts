import { statusText } from '../authoring/status/status-text.js'
import type { Policy } from '../policy/policy.js'
import type { Register } from '../policy/register/register.js'
import { type RegisterStatus, registerStatus } from '../policy/register/register-status.js'
import { exitStatus } from './exit-status.js'
import { print } from './print.js'
import { loadPolicyOrRegister } from './register-folder.js'

export const statusFormats = {
  text: statusText,
  json: (status: RegisterStatus): string => `${JSON.stringify(status, null, 2)}\n`,
} as const

export interface StatusOptions {
  readonly asOf?: string
  readonly format: keyof typeof statusFormats
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

/** Looks, writes, and gives the command's exit status. */
export const runStatus = async (folder: string, { asOf, format }: StatusOptions): Promise<number> => {
  const loaded = await loadPolicyOrRegister(folder)
  const subject = loaded?.register ?? loaded?.policies[0]?.policy
  if (subject === undefined) return exitStatus.wrongUse
  const status = registerStatus(subject, asOf ?? today(subject))
  return (await print(statusFormats[format](status))) === 'failed' ? exitStatus.wrongUse : statuses[status.outcome]
}
