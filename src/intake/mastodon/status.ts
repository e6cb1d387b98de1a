import type { SocialAction } from '../../action/social-action.js'
import type { AccountRef, School } from '../context/roster.js'
import type { ActDraft } from '../draft.js'
import { type Intake, type IntakeAction, noIntake } from '../intake.js'
import { at, type Cursor, eachOf, idOf, isAbsent, isObject, textOf } from '../payload/cursor.js'
import { draftOf } from '../payload/draft-of.js'
import { instantOf } from '../payload/instant.js'
import { mentionsOfStaff } from '../payload/mentions.js'
import { actionIdOf } from '../payload/native-id.js'
import { ownSpaceOf } from '../payload/own-space.js'
import { askWhoIsShown } from '../payload/pictures.js'
import { joinTexts, plainText } from '../payload/plain-text.js'
import { replyTo } from '../payload/reply-to.js'
import { unreadable } from '../payload/unreadable.js'
import { actingOf, isProblem, targetOf } from '../who.js'
import { accountRefOf } from './account-ref.js'

export const kind = 'mastodon'

/** What can be asked of a school while statuses are read. */
export interface Reader {
  readonly school: School
  readonly finish: (draft: ActDraft) => IntakeAction
}

/** `unlisted` is left out of timelines, and everybody can see it. */
const audiences: ReadonlyMap<string, 'public' | 'restricted'> = new Map([
  ['public', 'public'],
  ['unlisted', 'public'],
  ['private', 'restricted'],
  ['direct', 'restricted'],
])

const named = ({ handle, address }: AccountRef): boolean => handle !== undefined || address !== undefined

/** Whose status is answered: a status gives a number alone, which is its own author's or that of somebody it mentions. */
const answeredIn = (status: Cursor, mentions: readonly Cursor[]): Cursor | undefined => {
  const id = idOf(at(status, 'in_reply_to_account_id'))
  return id === undefined ? undefined : [at(status, 'account'), ...mentions].find((one) => idOf(at(one, 'id')) === id)
}

/** The words of a status with its warning, descriptions of its media and what its poll asks. */
const wordsOf = (status: Cursor, media: readonly Cursor[]) => {
  const { text, links } = plainText(textOf(at(status, 'content')) ?? '')
  const options = eachOf(at(status, 'poll', 'options')).map((option) => textOf(at(option, 'title')))
  const described = media.map((one) => textOf(at(one, 'description')))
  return { text: joinTexts([textOf(at(status, 'spoiler_text')), text, ...options, ...described]), links }
}

/** One status: a post, a comment where it answers another, a share where it boosts one, a message where only those named see it. */
export const readStatus = (status: Cursor, { school, finish }: Reader): Intake => {
  const item = status.path
  const author = at(status, 'account')
  const ref = accountRefOf(author)
  if (!named(ref))
    return {
      ...noIntake,
      problems: [{ item, path: author.path, code: 'wrong-shape', message: 'has no `acct` or `url` of who wrote it' }],
    }
  const acting = actingOf(school, ref, { item, path: author.path })
  if (isProblem(acting)) return { ...noIntake, problems: [acting] }
  const [reblog, answers, visibility] = [at(status, 'reblog'), at(status, 'in_reply_to_id'), at(status, 'visibility')]
  const shared = isObject(reblog)
  const shown = shared ? reblog : status
  const direct = visibility.value === 'direct'
  const audience = audiences.get(textOf(visibility) ?? '')
  const verbs: readonly (readonly [applies: boolean, verb: SocialAction['verb'], from: Cursor])[] = [
    [shared, 'share', reblog],
    [direct, 'message', visibility],
    [!isAbsent(answers), 'comment', answers],
    [true, 'post', status],
  ]
  const [, verb, from] = verbs.find(([applies]) => applies) ?? [true, 'post', status]
  const mentions = eachOf(at(shown, 'mentions'))
  const answered = answeredIn(status, mentions)
  const aimedAt = verb === 'comment' ? answered : verb === 'message' && mentions.length === 1 ? mentions[0] : undefined
  // A comment stands in the thread of what it answers.
  const home = verb === 'comment' ? answered : author
  const created = at(status, 'created_at')
  const edited = at(status, 'edited_at')
  const time = isAbsent(edited) ? created : edited
  const when = instantOf(time)
  const known = when === 'unreadable' ? undefined : when
  const media = eachOf(at(shown, 'media_attachments'))
  const draft = draftOf({
    kind,
    item,
    id: actionIdOf(kind, idOf(at(status, 'id'))),
    verb: [verb, from.path],
    acting,
    ...(aimedAt && { target: targetOf(school, accountRefOf(aimedAt), acting.person) }),
    told: [
      ['channel.platform', 'mastodon', item],
      direct
        ? ['channel.space', 'direct', visibility.path]
        : ['channel.space', home && ownSpaceOf(school, accountRefOf(home)), home?.path ?? item],
      ['channel.audience', audience, visibility.path],
      ['timing.at', known, time.path],
      ...mentionsOfStaff(
        school,
        mentions.map((one) => ({ ref: accountRefOf(one), path: one.path })),
      ),
    ],
    suggestions: askWhoIsShown(kind, media),
    ...wordsOf(shown, media),
  })
  return {
    actions: [finish(draft)],
    problems: [
      ...(when === 'unreadable' ? [unreadable(item, time, 'a time')] : []),
      ...(audience === undefined ? [unreadable(item, visibility, 'a visibility that is known')] : []),
    ],
    followUps: replyTo(actionIdOf(kind, idOf(answers)), item, acting, known),
  }
}
