import type { SocialAction } from '../../action/social-action.js'
import type { School } from '../context/roster.js'
import type { ActDraft } from '../draft.js'
import { type Intake, type IntakeProblem, joined, noIntake } from '../intake.js'
import { at, type Cursor, eachOf, idOf, isAbsent, isObject, membersOf, textOf } from '../payload/cursor.js'
import { draftOf } from '../payload/draft-of.js'
import { instantOf } from '../payload/instant.js'
import { mentionsOfStaff } from '../payload/mentions.js'
import { actionIdOf, madeIdOf } from '../payload/native-id.js'
import { askWhoIsShown } from '../payload/pictures.js'
import { joinTexts, plainText } from '../payload/plain-text.js'
import { replyTo } from '../payload/reply-to.js'
import { unreadable } from '../payload/unreadable.js'
import { actingOf, isProblem, targetOf } from '../who.js'
import { type Place, placeOf } from './place.js'

const kind = 'teams'

/** What can be asked of a school while messages are read. */
export interface Reader {
  readonly school: School
  readonly finish: (draft: ActDraft, path: string) => Intake
}

const refOf = (user: Cursor) => ({ platform: 'teams', id: idOf(at(user, 'id')) })

const problem = (item: string, { path }: Cursor, code: string, message: string): IntakeProblem => ({
  item,
  path,
  code,
  message,
})

const refused = (message: Cursor, place: Cursor, code: string, words: string): Intake => ({
  ...noIntake,
  problems: [problem(message.path, place, code, words)],
})

/** Its own words, and whether it shows something that is not read. */
const contentOf = (message: Cursor) => {
  const body = at(message, 'body')
  const content = textOf(at(body, 'content')) ?? ''
  const isHtml = textOf(at(body, 'contentType')) !== 'text'
  const { text, links } = isHtml ? plainText(content) : { text: content, links: [] }
  const attachments = membersOf(at(message, 'attachments'))
  const quoted = attachments.find((one) => textOf(at(one, 'contentType')) === 'messageReference')
  const files = attachments.filter((one) => one !== quoted)
  const shown = isHtml && /<img\b/i.test(content) ? [...files, body] : files
  return { text: joinTexts([textOf(at(message, 'subject')), text]), links, quoted, shown }
}

type Content = ReturnType<typeof contentOf>

const verbOf = (message: Cursor, place: Place, { quoted }: Content): readonly [SocialAction['verb'], Cursor] => {
  if (place.kind === 'pair') return ['message', at(message, 'chatId')]
  const replied = at(message, 'replyToId')
  if (!isAbsent(replied)) return ['comment', replied]
  return quoted ? ['comment', quoted] : ['post', message]
}

/** A time as an act has it, with the problem of one that cannot be read. */
const timeOf = (item: string, time: Cursor) => {
  const when = instantOf(time)
  return when === 'unreadable'
    ? { at: undefined, problems: [unreadable(item, time, 'a time')] }
    : { at: when, problems: [] }
}

const written = (message: Cursor, place: Place, content: Content, { school, finish }: Reader): Intake => {
  const item = message.path
  const user = at(message, 'from', 'user')
  if (!isObject(user)) {
    const isApp = isObject(at(message, 'from', 'application'))
    return refused(
      message,
      at(message, 'from'),
      'actor-unknown',
      isApp ? 'was sent by an app, and for whom is not said' : 'does not say who wrote it',
    )
  }
  const acting = actingOf(school, refOf(user), { item, path: user.path })
  if (isProblem(acting)) return { ...noIntake, problems: [acting] }
  const edited = at(message, 'lastEditedDateTime')
  const time = isAbsent(edited) ? at(message, 'createdDateTime') : edited
  const when = timeOf(item, time)
  const [verb, from] = verbOf(message, place, content)
  const other = place.pair.find((id) => id.toLowerCase() !== idOf(at(user, 'id'))?.toLowerCase())
  const mentions = membersOf(at(message, 'mentions')).map((one) => at(one, 'mentioned', 'user'))
  const act = finish(
    draftOf({
      kind,
      item,
      id: actionIdOf(kind, idOf(at(message, 'id'))),
      verb: [verb, from.path],
      acting,
      ...(other !== undefined && { target: targetOf(school, { platform: 'teams', id: other }, acting.person) }),
      told: [
        ...place.told,
        ['content.addressedToIndividual', place.kind === 'pair' ? true : undefined, at(message, 'chatId').path],
        ['timing.at', when.at, time.path],
        ...mentionsOfStaff(
          school,
          mentions.map((one) => ({ ref: refOf(one), path: one.path })),
        ),
      ],
      suggestions: askWhoIsShown(kind, content.shown),
      text: content.text,
      links: content.links,
    }),
    item,
  )
  const answered = idOf(at(message, 'replyToId')) ?? (content.quoted && idOf(at(content.quoted, 'id')))
  const unread = content.shown.map((one) =>
    problem(item, one, 'media-not-read', 'is a file, a card or a picture, which was not read'),
  )
  return joined([
    act,
    {
      actions: [],
      problems: [...when.problems, ...unread],
      followUps: replyTo(actionIdOf(kind, answered), item, acting, when.at),
    },
  ])
}

/** A reaction is an act of its own: somebody liked what the message says. */
const reacted = (reaction: Cursor, message: Cursor, place: Place, content: Content, reader: Reader): Intake => {
  const { school, finish } = reader
  const item = reaction.path
  const user = at(reaction, 'user', 'user')
  if (!isObject(user)) return refused(reaction, at(reaction, 'user'), 'actor-unknown', 'does not say whose it is')
  const acting = actingOf(school, refOf(user), { item, path: user.path })
  if (isProblem(acting)) return { ...noIntake, problems: [acting] }
  const time = at(reaction, 'createdDateTime')
  const when = timeOf(item, time)
  const parts = [at(message, 'id'), at(user, 'id'), at(reaction, 'reactionType')].map(idOf)
  const act = finish(
    draftOf({
      kind,
      item,
      id: madeIdOf(kind, ['like', ...parts]),
      verb: ['like', item],
      acting,
      target: targetOf(school, refOf(at(message, 'from', 'user')), acting.person),
      told: [...place.told, ['timing.at', when.at, time.path]],
      suggestions: askWhoIsShown(kind, content.shown),
      text: content.text,
      links: content.links,
    }),
    item,
  )
  return joined([act, { ...noIntake, problems: when.problems }])
}

const deleted = (message: Cursor, time: Cursor): Intake => {
  const when = timeOf(message.path, time)
  const of = actionIdOf(kind, idOf(at(message, 'id')))
  // Its author or an owner deleted it: which of them is not said.
  return {
    actions: [],
    problems: [
      problem(message.path, time, 'not-an-act', 'was deleted, and what it said is not in the payload'),
      ...when.problems,
    ],
    followUps: [{ item: message.path, kind: 'delete', of, at: when.at }],
  }
}

/** A message with its reactions and, where the payload has them, its replies. */
export const readMessage = (message: Cursor, reader: Reader): Intake => {
  const body = at(message, 'body')
  const type = textOf(at(message, 'messageType'))
  if (!isObject(message) || (!isObject(body) && type === undefined))
    return refused(message, message, 'wrong-shape', 'is not a chatMessage: it has no `body`')
  const isEvent = isObject(at(message, 'eventDetail')) || (type !== undefined && type !== 'message')
  if (isEvent)
    return refused(
      message,
      at(message, 'messageType'),
      'not-an-act',
      'is a line of Teams itself, about members or calls',
    )
  const replies = eachOf(at(message, 'replies')).map((reply) => readMessage(reply, reader))
  const place = placeOf(reader.school, message)
  if (place === undefined)
    return joined([
      refused(message, at(message, 'chatId'), 'not-mapped', 'does not say in which channel or chat it stands'),
      ...replies,
    ])
  const content = contentOf(message)
  const gone = at(message, 'deletedDateTime')
  return joined([
    isAbsent(gone) ? written(message, place, content, reader) : deleted(message, gone),
    ...membersOf(at(message, 'reactions')).map((one) => reacted(one, message, place, content, reader)),
    ...replies,
  ])
}
