import { type Intake, type IntakeProblem, noIntake } from '../intake.js'
import { at, type Cursor, flagOf, idOf, isAbsent, isObject, membersOf, textOf } from '../payload/cursor.js'
import { draftOf, type Told } from '../payload/draft-of.js'
import { instantOf } from '../payload/instant.js'
import { mentionsOfStaff } from '../payload/mentions.js'
import { actionIdOf, madeIdOf } from '../payload/native-id.js'
import { ownSpaceOf } from '../payload/own-space.js'
import { askWhoIsShown } from '../payload/pictures.js'
import { replyTo } from '../payload/reply-to.js'
import { unreadable } from '../payload/unreadable.js'
import { isProblem } from '../who.js'
import { actorOn, kind, type Page } from './page.js'
import { fields, media, notPublishing, publishing, verbOfItem } from './vocabulary.js'

const first = (value: Cursor, names: readonly string[]): string | undefined =>
  names.map((name) => idOf(at(value, name))).find((id) => id !== undefined)

/** The id of the act that a change is about. A reaction has none of its own: it is the one of this person to this item. */
const idOfChange = (value: Cursor, verb: string): string | undefined => {
  if (verb === 'like')
    return madeIdOf(kind, ['like', first(value, ['comment_id', 'post_id']), idOf(at(value, 'from', 'id'))])
  const names = verb === 'comment' ? ['comment_id'] : ['post_id', 'share_id', 'photo_id', 'video_id', 'album_id']
  return actionIdOf(kind, first(value, names))
}

/** That a post on the feed can be seen by everybody: Facebook has no page that is not public, only posts not yet published. */
const audienceOf = (value: Cursor): Told => {
  const places = [at(value, 'published'), at(value, 'post', 'is_published')]
  const shown = places.find((place) => flagOf(place) === true)
  return ['channel.audience', shown && 'public', shown?.path ?? value.path]
}

const textIn = (value: Cursor): string | undefined => textOf(at(value, 'message')) ?? textOf(at(value, 'review_text'))

/** When an edit was made is only known from the post's own time of update: the entry has the time of sending. */
const timeOf = (value: Cursor, edited: boolean): Cursor =>
  edited ? at(value, 'post', 'updated_time') : at(value, 'created_time')

/** A comment to a comment answers that; any other comment answers the post. */
const answered = (value: Cursor): string | undefined => actionIdOf(kind, first(value, ['parent_id', 'post_id']))

const published = (change: Cursor, value: Cursor, page: Page, edited: boolean): Intake => {
  const item = textOf(at(value, 'item')) ?? ''
  const verb = verbOfItem.get(item) ?? 'post'
  const acting = actorOn(page, change.path, at(value, 'from'))
  if (isProblem(acting)) return { ...noIntake, problems: [acting] }
  const time = timeOf(value, edited)
  const when = instantOf(time)
  const known = when === 'unreadable' ? undefined : when
  const shows = media.has(item) || ['photo', 'video', 'photos'].some((name) => !isAbsent(at(value, name)))
  const link = textOf(at(value, 'link'))
  const tags = membersOf(at(value, 'message_tags')).map((tag) => ({
    ref: { platform: 'facebook', id: idOf(at(tag, 'id')) },
    path: tag.path,
  }))
  // What mentions the page stands elsewhere, and where is not said.
  const here = textOf(at(change, 'field')) !== 'mention'
  const toPage = here && verb === 'post' && idOf(at(value, 'from', 'id')) !== page.id && !isAbsent(at(value, 'from'))
  const { account } = page.account ?? {}
  const draft = draftOf({
    kind,
    item: change.path,
    id: idOfChange(value, verb),
    verb: [verb, `${value.path}/item`],
    acting,
    told: [
      ['channel.platform', 'facebook', page.path],
      ['channel.space', here ? ownSpaceOf(page.school, page.ref) : undefined, page.path],
      audienceOf(value),
      ['target.kind', toPage ? 'page' : undefined, page.path],
      ['target.account', toPage ? account : undefined, page.path],
      ['timing.at', known, time.path],
      ...mentionsOfStaff(page.school, tags),
    ],
    suggestions: shows ? askWhoIsShown(kind, [value]) : [],
    text: textIn(value),
    ...(link !== undefined && !shows && { links: [link] }),
  })
  return {
    actions: [page.finish(draft)],
    problems: when === 'unreadable' ? [unreadable(change.path, time, 'a time')] : [],
    followUps: verb === 'comment' && !edited ? replyTo(answered(value), change.path, acting, known) : [],
  }
}

/** A change to the feed, the ratings or the mentions of a page. */
export const readChange = (change: Cursor, page: Page): Intake => {
  const value = at(change, 'value')
  const problem = (code: IntakeProblem['code'], place: Cursor, message: string): Intake => ({
    ...noIntake,
    problems: [{ item: change.path, path: place.path, code, message }],
  })
  const field = at(change, 'field')
  if (!fields.has(textOf(field) ?? ''))
    return problem('not-mapped', field, 'is not a field of a page whose changes are mapped to acts')
  if (!isObject(value)) return problem('wrong-shape', change, 'is not a change: it has no `value`')
  const [verb, item] = [at(value, 'verb'), at(value, 'item')]
  const word = textOf(verb) ?? ''
  const other = notPublishing.get(word)
  if (other) {
    const of = idOfChange(value, verbOfItem.get(textOf(item) ?? '') ?? 'post')
    // Who removed or hid it is not said: `from` is who wrote it. A block is of somebody and not of an act.
    const { followUp } = other
    return {
      ...problem('not-an-act', verb, `is ${other.words}, which is not an act of its own`),
      followUps: followUp ? [{ item: change.path, kind: followUp, of: followUp === 'block' ? undefined : of }] : [],
    }
  }
  if (verbOfItem.has(textOf(item) ?? '') && publishing.has(word)) return published(change, value, page, word !== 'add')
  const place = publishing.has(word) ? item : verb
  return problem('not-mapped', place, 'is not a kind of change that is mapped to an act')
}
