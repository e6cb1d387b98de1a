import { checkedFinisher } from './checked-finisher.js'
import type { School } from './context/roster.js'
import { type Intake, type IntakeProblem, joined, noIntake } from './intake.js'
import { at, type Cursor, isAbsent, membersOf } from './payload/cursor.js'
import { documentsOf } from './payload/documents.js'
import { type Reader, readMessage } from './teams/message.js'

/** A page of results, or one message. */
const readDocument = (document: Cursor, reader: Reader): Intake => {
  const list = at(document, 'value')
  if (!Array.isArray(list.value)) return readMessage(document, reader)
  const next = at(document, '@odata.nextLink')
  const more: readonly IntakeProblem[] = isAbsent(next)
    ? []
    : [
        {
          item: document.path,
          path: next.path,
          code: 'more-pages',
          message: 'says that there are more messages, which are not in the payload',
        },
      ]
  return joined([{ ...noIntake, problems: more }, ...membersOf(list).map((message) => readMessage(message, reader))])
}

/**
 * Reads messages of Microsoft Teams as Microsoft Graph gives them (`chatMessage`): one, a list, a page of results, or one on
 * each line. Reactions and replies are items of their own.
 */
export const readTeams = (payload: string, school: School): Intake => {
  const { documents, problems } = documentsOf(payload)
  const reader: Reader = { school, finish: checkedFinisher(school) }
  return joined([{ ...noIntake, problems }, ...documents.map((document) => readDocument(document, reader))])
}
