import { type FollowUp, type Intake, joined, noIntake } from '../intake.js'
import { at, type Cursor, eachOf, idOf, isObject } from '../payload/cursor.js'
import { instantOf } from '../payload/instant.js'
import { actionIdOf } from '../payload/native-id.js'
import { unreadable } from '../payload/unreadable.js'
import { accountRefOf } from './account-ref.js'
import { kind, type Reader, readStatus } from './status.js'

/** Whether it is a report, as the person who made it or as a moderator sees it. */
export const isReport = (document: Cursor): boolean => isObject(at(document, 'target_account'))

/**
 * A report is no act on social media. It is kept as what was done about the statuses it names; those that a moderator sees
 * in full are acts of those who wrote them.
 */
export const readReport = (report: Cursor, reader: Reader): Intake => {
  const item = report.path
  // What a moderator sees of an account is wrapped around what everybody sees of it.
  const reporter = reader.school.account(accountRefOf(at(report, 'account', 'account')))?.value.owner
  const created = at(report, 'created_at')
  const when = instantOf(created)
  const statuses = eachOf(at(report, 'statuses'))
  const ids = [...eachOf(at(report, 'status_ids')), ...statuses.map((status) => at(status, 'id'))]
  const answered = ids.flatMap((id) => actionIdOf(kind, idOf(id)) ?? [])
  const followUp = (of: string | undefined): FollowUp => ({
    item,
    kind: 'report',
    of,
    by: reporter,
    at: when === 'unreadable' ? undefined : when,
  })
  return joined([
    {
      ...noIntake,
      problems: [
        { item, path: item, code: 'not-an-act', message: 'is a report, which is not an act of its own' },
        ...(when === 'unreadable' ? [unreadable(item, created, 'a time')] : []),
      ],
      followUps: answered.length > 0 ? answered.map(followUp) : [followUp(undefined)],
    },
    ...statuses.map((status) => readStatus(status, reader)),
  ])
}
