import type { RegisterStatus, VersionStatus } from '../../policy/register/register-status.js'
import { printable } from '../../report/characters.js'

const labelWidth = 15

const row = (label: string, value: string): string => `  ${label.padEnd(labelWidth)}${printable(value)}\n`

const days = ({ from, until }: VersionStatus): string => {
  if (from === undefined) return ''
  return until === undefined ? `since ${from}` : `${from} to ${until}`
}

const daysToCome = ({ from, until }: VersionStatus): string =>
  until === undefined ? `from ${from}` : `${from} to ${until}`

const approval = ({ approval: { approvedBy, approvedOn } }: VersionStatus): string => {
  if (approvedBy === null && approvedOn === null) return 'not recorded'
  const by = approvedBy === null ? 'by whom is not recorded' : `by ${approvedBy}`
  return approvedOn === null
    ? `${by}; the date is not recorded`
    : `on ${approvedOn}${approvedBy === null ? ',' : ''} ${by}`
}

const review = ({ review: status, reviewDue }: VersionStatus): string => {
  switch (status) {
    case 'unknown':
      return 'not recorded'
    case 'up-to-date':
      return `due by ${reviewDue}`
    case 'due':
      return `due now, by ${reviewDue}`
    case 'overdue':
      return `overdue since ${reviewDue}`
  }
}

const nameOf = ({ id, version }: VersionStatus): string => `${id} ${version}`

const version = (heading: string, one: VersionStatus, when: string): string =>
  [
    `\n${heading}\n`,
    row('version', nameOf(one)),
    row('title', one.title),
    when === '' ? '' : row('in force', when),
    row('approved', approval(one)),
    row('last reviewed', one.approval.lastReviewedOn ?? 'not recorded'),
    row('next review', review(one)),
    row('digest', one.digest),
  ].join('')

const before = ({ versions, on }: RegisterStatus): string => {
  const past = versions.filter(({ until }) => until !== undefined && until < on)
  if (past.length === 0) return ''
  return `\nbefore\n${past.map((one) => row(nameOf(one), `  ${days(one)}  ${one.digest}`)).join('')}`
}

/** How a register or a policy stands, in words. */
export const statusText = (status: RegisterStatus): string => {
  const { id, zone, on, inForce, next } = status
  const head = zone === undefined ? on : `${id === undefined ? '' : `${id}, `}${on} in ${zone}`
  return [
    `${printable(head)}\n`,
    inForce ? version('in force', inForce, days(inForce)) : '\nno version is in force\n',
    next ? version('next', next, daysToCome(next)) : '',
    before(status),
  ].join('')
}
