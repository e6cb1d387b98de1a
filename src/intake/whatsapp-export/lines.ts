import { checkedFinisher } from '../checked-finisher.js'
import type { School } from '../context/roster.js'
import { type Intake, type IntakeProblem, noIntake } from '../intake.js'
import type { LocalInstant } from '../local-instant.js'
import { draftOf } from '../payload/draft-of.js'
import { actionIdOf } from '../payload/native-id.js'
import { askWhoIsShown } from '../payload/pictures.js'
import { actingOf, isProblem, targetOf } from '../who.js'
import { type Content, tellsOfBlock } from './app-text.js'
import type { Attribution } from './attribution.js'
import type { Chat } from './chat.js'
import type { Entry } from './headers.js'
import { accountRef } from './sender.js'

const kind = 'whatsapp-export'

/** One line of an export with all that is known of it. */
export interface Line {
  readonly entry: Entry
  readonly attribution: Attribution
  readonly instant: LocalInstant | undefined
  readonly content: Content
}

/** What a message says and the act does not. */
const notes = ({ edited, votes, media }: Content): readonly (readonly [code: string, message: string])[] => [
  ...(edited
    ? [['edited', 'has words that were changed later, and when is not in the export: its time stays unknown'] as const]
    : []),
  ...(votes ? [['not-mapped', 'is a poll with votes, and the export does not say whose they are'] as const] : []),
  ...(media
    ? [['media-not-read', 'has a picture, a film, a recording or another file, which was not read'] as const]
    : []),
]

/** Reads lines of one chat into acts. */
export const lineReader = (school: School, chat: Chat, senders: readonly string[]): ((line: Line) => Intake) => {
  const finish = checkedFinisher(school)
  const [one, two, more] = senders
  /** To whom somebody writes in a chat of two. */
  const otherThan = (sender: string): string | undefined =>
    chat.isGroup || more !== undefined ? undefined : sender === one ? two : one

  return ({ entry, attribution, instant, content }) => {
    const item = `line ${entry.line}`
    const problem = (code: string, message: string): IntakeProblem => ({ item, path: item, code, message })
    const none = (code: string, message: string): Intake => ({ ...noIntake, problems: [problem(code, message)] })
    const known = instant && 'at' in instant ? instant.at : undefined
    if (attribution.as === 'doubtful')
      return none(
        'attribution-uncertain',
        `may have been written into the message before it to look like a message: ${attribution.why}; see the chat itself`,
      )
    if (attribution.as === 'app') {
      const told = none('not-an-act', 'is a line of WhatsApp itself')
      return tellsOfBlock(entry.text)
        ? { ...told, followUps: [{ item, kind: 'block', of: undefined, at: known }] }
        : told
    }
    if (content.kind === 'app')
      return none('not-an-act', 'is a line of WhatsApp itself, such as a call, or an empty message')
    const { sender } = attribution
    const acting = actingOf(school, accountRef(sender), { item, path: item })
    const id = actionIdOf(kind, `line-${entry.line}`)
    const byAdmin = entry.text.includes(' admin')
    if (content.kind === 'deleted')
      return {
        ...none('not-an-act', 'is a message that was deleted, and what it said is not in the export'),
        // An administrator can delete what another wrote; when it was deleted is not in the export.
        followUps: [{ item, kind: 'delete', of: id, by: byAdmin || isProblem(acting) ? undefined : acting.person?.id }],
      }
    if (isProblem(acting)) return { ...noIntake, problems: [acting] }
    const other = otherThan(sender)
    const draft = draftOf({
      kind,
      item,
      id,
      verb: [chat.isGroup ? 'post' : 'message', item],
      acting,
      ...(other !== undefined && { target: targetOf(school, accountRef(other), acting.person) }),
      told: [...chat.told, ['timing.at', content.edited ? undefined : known, item]],
      suggestions: content.media === 'picture' ? askWhoIsShown(kind, [{ value: undefined, path: item }]) : [],
      text: content.text,
    })
    const finished = finish(draft, item)
    return {
      ...finished,
      problems: [
        ...(instant && 'code' in instant ? [problem(instant.code, instant.message)] : []),
        ...notes(content).map(([code, message]) => problem(code, message)),
        ...finished.problems,
      ],
    }
  }
}
