import type { School } from './context/roster.js'
import { finisher } from './finish.js'
import { type Intake, type IntakeProblem, joined, noIntake } from './intake.js'
import { readChange } from './meta-webhook/change.js'
import { readMessaging } from './meta-webhook/messaging.js'
import type { Page } from './meta-webhook/page.js'
import { at, type Cursor, idOf, isAbsent, membersOf, textOf } from './payload/cursor.js'
import { documentsOf } from './payload/documents.js'

const refused = ({ path }: Cursor, message: string): Intake => {
  const problem: IntakeProblem = { item: path, path, code: 'wrong-shape', message }
  return { ...noIntake, problems: [problem] }
}

/** Everything that a notification of one page holds. */
const readEntry = (entry: Cursor, school: School, finish: ReturnType<typeof finisher>): Intake => {
  const id = idOf(at(entry, 'id'))
  if (id === undefined) return refused(entry, 'is not an entry: it has no `id` of a page')
  const ref = { platform: 'facebook', id }
  const page: Page = { school, finish, id, ref, path: `${entry.path}/id`, account: school.account(ref)?.value }
  const changes = membersOf(at(entry, 'changes'))
  const messaging = ['messaging', 'standby'].flatMap((name) => membersOf(at(entry, name)))
  if (changes.length + messaging.length === 0)
    return refused(entry, 'has none of `changes`, `messaging` and `standby` to read')
  return joined([
    ...changes.map((change) => readChange(change, page)),
    ...messaging.map((message) => readMessaging(message, page)),
  ])
}

const readNotification = (document: Cursor, school: School, finish: ReturnType<typeof finisher>): Intake => {
  if (textOf(at(document, 'object')) !== 'page')
    return refused(document, 'is not a notification of a page: expected `"object": "page"`')
  const entries = at(document, 'entry')
  const members = membersOf(entries)
  if (members.length > 0) return joined(members.map((entry) => readEntry(entry, school, finish)))
  return refused(document, isAbsent(entries) ? 'has no `entry`' : 'has nothing in `entry`')
}

/**
 * Reads what Meta's Graph API sends a school about its page: posts, comments, reactions and messages. One notification, a
 * list of them, or one on each line; each change of a batch is an item.
 */
export const readMetaWebhook = (payload: string, school: School): Intake => {
  const { documents, problems } = documentsOf(payload)
  const finish = finisher(school)
  return joined([{ ...noIntake, problems }, ...documents.map((document) => readNotification(document, school, finish))])
}
