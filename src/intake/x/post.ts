import type { SocialAction } from '../../action/social-action.js'
import type { School } from '../context/roster.js'
import type { ActDraft } from '../draft.js'
import { type Intake, type IntakeProblem, joined, noIntake } from '../intake.js'
import { at, type Cursor, flagOf, idOf, isAbsent, isObject, membersOf, textOf } from '../payload/cursor.js'
import { draftOf, type Told } from '../payload/draft-of.js'
import { instantOf } from '../payload/instant.js'
import { mentionsOfStaff } from '../payload/mentions.js'
import { actionIdOf } from '../payload/native-id.js'
import { ownSpaceOf } from '../payload/own-space.js'
import { askWhoIsShown } from '../payload/pictures.js'
import { replyTo } from '../payload/reply-to.js'
import { unreadable } from '../payload/unreadable.js'
import { actingOf, isProblem, targetOf } from '../who.js'
import { type Includes, refOf } from './includes.js'
import { type Words, wordsOf } from './words.js'

const kind = 'x'

/** What can be asked of a school and of a payload while posts are read. */
export interface Reader {
  readonly school: School
  readonly includes: Includes
  readonly finish: (draft: ActDraft, path: string) => Intake
}

const problem = (item: string, { path }: Cursor, code: string, message: string): IntakeProblem => ({
  item,
  path,
  code,
  message,
})

/** The audience of an account: everybody, unless its owner approves of each follower. Unknown where the payload does not say. */
const audienceOf = (post: Cursor, author: Cursor | undefined): Told => {
  const guarded = author && at(author, 'protected')
  const is = guarded && flagOf(guarded)
  return ['channel.audience', is === undefined ? undefined : is ? 'restricted' : 'public', guarded?.path ?? post.path]
}

const mentionsIn = (post: Cursor) =>
  membersOf(at(post, 'entities', 'mentions')).map((one) => ({
    ref: { platform: 'x', id: idOf(at(one, 'id')), handle: textOf(at(one, 'username')) },
    path: one.path,
  }))

/** The item that is shared: where the payload has no copy of it, what a repost quotes of it, which may end early. */
const sharedIn = (
  post: Cursor,
  reference: Cursor,
  includes: Includes,
): { readonly of: Cursor; readonly words: Words } => {
  const original = includes.post(at(reference, 'id'))
  if (original) return { of: original, words: wordsOf(original, includes) }
  if (textOf(at(reference, 'type')) !== 'retweeted')
    return { of: reference, words: { text: undefined, links: [], media: [] } }
  const words = wordsOf(post, includes)
  return { of: post, words: { ...words, text: words.text?.replace(/^RT @\w{1,30}: /, '') } }
}

/** A post: a comment where it answers another, a share where it reposts or quotes one. A quote is both, its own words and a share. */
export const readPost = (post: Cursor, { school, includes, finish }: Reader): Intake => {
  const item = post.path
  const author = at(post, 'author_id')
  if (!isObject(post) || isAbsent(at(post, 'id')))
    return { ...noIntake, problems: [problem(item, post, 'wrong-shape', 'is not a post: it has no `id`')] }
  if (idOf(author) === undefined)
    return {
      ...noIntake,
      problems: [problem(item, author, 'actor-unknown', 'does not say who wrote it; ask X for `author_id`')],
    }
  const ref = refOf(includes, author)
  const acting = actingOf(school, ref, { item, path: author.path })
  if (isProblem(acting)) return { ...noIntake, problems: [acting] }
  const references = membersOf(at(post, 'referenced_tweets'))
  const referenceOf = (type: string) => references.find((one) => textOf(at(one, 'type')) === type)
  const [replied, reposted, quoted] = ['replied_to', 'retweeted', 'quoted'].map(referenceOf)
  const strange = references.filter((one) => one !== replied && one !== reposted && one !== quoted)
  const time = at(post, 'created_at')
  const when = instantOf(time)
  const known = when === 'unreadable' ? undefined : when
  const id = idOf(at(post, 'id'))
  const answered = at(post, 'in_reply_to_user_id')
  const base: readonly Told[] = [
    ['channel.platform', 'x', item],
    audienceOf(post, includes.user(author)),
    ['timing.at', known, time.path],
  ]

  const own = (): Intake => {
    const verb: readonly [SocialAction['verb'], string] = replied ? ['comment', replied.path] : ['post', item]
    // An answer stands below what it answers, on the page of whoever wrote that.
    const home = replied ? answered : author
    const words = wordsOf(post, includes)
    return finish(
      draftOf({
        kind,
        item,
        id: actionIdOf(kind, id),
        verb,
        acting,
        ...(replied && { target: targetOf(school, refOf(includes, answered), acting.person) }),
        told: [
          ...base,
          ['channel.space', ownSpaceOf(school, refOf(includes, home)), home.path],
          ...mentionsOfStaff(school, mentionsIn(post)),
        ],
        suggestions: askWhoIsShown(kind, words.media),
        text: words.text,
        links: words.links,
      }),
      item,
    )
  }

  const share = (reference: Cursor): Intake => {
    const { of, words } = sharedIn(post, reference, includes)
    const native = reposted ? id : id && `${id}:quoted`
    return finish(
      draftOf({
        kind,
        item,
        id: actionIdOf(kind, native),
        verb: ['share', reference.path],
        acting,
        told: [
          ...base,
          ['channel.space', ownSpaceOf(school, ref), author.path],
          ...mentionsOfStaff(school, mentionsIn(of)),
        ],
        suggestions: askWhoIsShown(kind, words.media),
        text: words.text,
        links: words.links,
      }),
      item,
    )
  }

  const media = membersOf(at(post, 'attachments', 'media_keys'))
  return joined([
    ...(reposted ? [share(reposted)] : [own(), ...(quoted ? [share(quoted)] : [])]),
    {
      actions: [],
      problems: [
        ...(when === 'unreadable' ? [unreadable(item, time, 'a time')] : []),
        ...media.map((one) => problem(item, one, 'media-not-read', 'is a picture or a film, which was not read')),
        ...strange.map((one) => unreadable(item, at(one, 'type'), 'a way to point at a post that is known')),
      ],
      followUps: reposted ? [] : replyTo(actionIdOf(kind, replied && idOf(at(replied, 'id'))), item, acting, known),
    },
  ])
}
