import type { SocialAction } from '../../action/social-action.js'
import { type Intake, type IntakeProblem, joined, noIntake } from '../intake.js'
import { at, type Cursor, eachOf, flagOf } from '../payload/cursor.js'
import { actionIdOf } from '../payload/native-id.js'
import { ownSpaceOf } from '../payload/own-space.js'
import { replyTo } from '../payload/reply-to.js'
import { actorsOf, actsOf, firstTime } from './acts.js'
import { audienceOf, directTo } from './audience.js'
import { accountOf, kind, ownerOf, type Reader } from './reader.js'
import { iriOf, isActor, isContent, isMessage } from './thing.js'
import { wordsOf } from './words.js'

/** That an activity says somebody else wrote what its actor sends. */
const attribution = (activity: Cursor, object: Cursor, actors: readonly Cursor[]): readonly IntakeProblem[] => {
  const senders = new Set(actors.map(iriOf))
  const other = eachOf(at(object, 'attributedTo')).find((author) => !senders.has(iriOf(author)))
  if (other === undefined) return []
  const message =
    'is not whoever sent it: the act is taken for the sender’s, and somebody should look whose words it has'
  return [{ item: activity.path, path: other.path, code: 'attribution-uncertain', message }]
}

/** Something that was written or shown, on its own or in the activity that made or changed it. */
export const readContent = (activity: Cursor, object: Cursor, edited: boolean, reader: Reader): Intake => {
  const alone = activity === object
  const things = alone ? [object] : [activity, object]
  const given = actorsOf(activity)
  const actors = given.length > 0 ? given : actorsOf(object)
  const answered = eachOf(at(object, 'inReplyTo'))[0]
  const recipients = directTo(things, reader)
  const direct = isMessage(object) || recipients.length > 0 || flagOf(at(object, 'directMessage')) === true
  const verb: readonly [SocialAction['verb'], string] = direct
    ? ['message', object.path]
    : answered
      ? ['comment', answered.path]
      : ['post', object.path]
  const home = direct || !answered ? undefined : ownerOf(reader, answered)
  const [recipient, another] = recipients
  const target = direct ? recipient && !another && accountOf(reader, recipient) : home
  const words = wordsOf(object, reader)
  const updated = [at(object, 'updated'), at(activity, 'updated')] as const
  const published = [at(activity, 'published'), at(object, 'published')] as const
  return joined([
    actsOf(
      {
        source: activity,
        actors,
        native: iriOf(object) ?? iriOf(activity),
        verb,
        // What stands there was written when it was last changed.
        time: edited || alone ? firstTime([...updated, ...published]) : firstTime([...published, ...updated]),
        target: target || undefined,
        told: (by) => [
          direct
            ? ['channel.space', 'direct', object.path]
            : ['channel.space', ownSpaceOf(reader.school, (answered ? home : by)?.ref ?? { platform: '' }), verb[1]],
          direct ? ['channel.audience', 'restricted', object.path] : audienceOf(things),
          ...words.told,
        ],
        words,
        followUps: (acting, when) =>
          replyTo(actionIdOf(kind, answered && iriOf(answered)), activity.path, acting, when),
      },
      reader,
    ),
    { ...noIntake, problems: attribution(activity, object, actors) },
  ])
}

/** A profile that was made or changed. */
const readProfile = (activity: Cursor, object: Cursor, reader: Reader): Intake => {
  const words = wordsOf(object, reader)
  return actsOf(
    {
      source: activity,
      actors: actorsOf(activity),
      native: iriOf(activity),
      verb: ['update-profile', object.path],
      time: firstTime([at(activity, 'published'), at(object, 'updated'), at(activity, 'updated')]),
      told: () => words.told,
      words,
    },
    reader,
  )
}

/** An activity that makes or changes an object. */
export const readPublication = (activity: Cursor, object: Cursor, edited: boolean, reader: Reader): Intake => {
  if (isContent(object)) return readContent(activity, object, edited, reader)
  if (isActor(object)) return readProfile(activity, object, reader)
  return {
    ...noIntake,
    problems: [
      {
        item: activity.path,
        path: object.path,
        code: 'not-mapped',
        message:
          typeof object.value === 'string'
            ? 'is only the address of what was published; put the object itself in its place'
            : 'is not a kind of object that is mapped to an act',
      },
    ],
  }
}
