import { type Intake, noIntake } from '../intake.js'
import { at, type Cursor, flagOf, idOf, isObject, membersOf, textOf } from '../payload/cursor.js'
import { draftOf } from '../payload/draft-of.js'
import { instantOf } from '../payload/instant.js'
import { actionIdOf, madeIdOf } from '../payload/native-id.js'
import { askWhoIsShown } from '../payload/pictures.js'
import { replyTo } from '../payload/reply-to.js'
import { unreadable } from '../payload/unreadable.js'
import { isProblem, targetOf } from '../who.js'
import { actorOn, kind, type Page, personOf } from './page.js'
import { media } from './vocabulary.js'

const notMapped = (item: string, message: string): Intake => ({
  ...noIntake,
  problems: [{ item, path: item, code: 'not-mapped', message }],
})

const isMedia = (attachment: Cursor): boolean => media.has(textOf(at(attachment, 'type')) ?? '')

/** A message of the page's inbox, or a reaction to one. */
export const readMessaging = (event: Cursor, page: Page): Intake => {
  const item = event.path
  const [message, reaction] = [at(event, 'message'), at(event, 'reaction')]
  const body = isObject(message) ? message : reaction
  if (!isObject(body)) return notMapped(item, 'is neither a message nor a reaction to one')
  const liked = !isObject(message)
  const of = actionIdOf(kind, idOf(at(body, 'mid')))
  const time = at(event, 'timestamp')
  const when = instantOf(time)
  const known = when === 'unreadable' ? undefined : when
  const sender = at(event, 'sender')
  const acting = actorOn(page, item, sender)
  const made = madeIdOf(kind, ['like', idOf(at(body, 'mid')), idOf(at(sender, 'id'))])
  const takenBack = liked ? textOf(at(body, 'action')) === 'unreact' : flagOf(at(body, 'is_deleted')) === true
  if (takenBack)
    return {
      ...noIntake,
      problems: [
        { item, path: body.path, code: 'not-an-act', message: 'is a removal, which is not an act of its own' },
      ],
      followUps: [
        {
          item,
          kind: 'delete',
          of: liked ? made : of,
          by: personOf(acting),
          at: known,
        },
      ],
    }
  if (isProblem(acting)) return { ...noIntake, problems: [acting] }
  const recipient = at(event, 'recipient')
  const recipientId = idOf(at(recipient, 'id'))
  const toPage = recipientId === page.id
  const toPerson = !toPage && idOf(at(sender, 'id')) === page.id && recipientId !== undefined
  const attachments = membersOf(at(body, 'attachments'))
  const answered = actionIdOf(kind, idOf(at(body, 'reply_to', 'mid')))
  const draft = draftOf({
    kind,
    item,
    id: liked ? made : of,
    verb: [liked ? 'like' : 'message', body.path],
    acting,
    target: targetOf(page.school, { platform: 'facebook', id: recipientId }, acting.person),
    told: [
      ['channel.platform', 'facebook', page.path],
      ['channel.space', 'direct', body.path],
      ['channel.audience', 'restricted', body.path],
      ['target.kind', toPage ? 'page' : toPerson ? 'person' : undefined, `${recipient.path}/id`],
      ['content.addressedToIndividual', toPerson && !liked ? true : undefined, `${recipient.path}/id`],
      ['timing.at', known, time.path],
    ],
    suggestions: askWhoIsShown(kind, attachments.filter(isMedia)),
    text: textOf(at(body, 'text')),
    links: attachments
      .filter((attachment) => !isMedia(attachment))
      .flatMap((attachment) => textOf(at(attachment, 'payload', 'url')) ?? []),
  })
  return {
    actions: [page.finish(draft)],
    problems: when === 'unreadable' ? [unreadable(item, time, 'a time')] : [],
    followUps: replyTo(answered, item, acting, known),
  }
}
