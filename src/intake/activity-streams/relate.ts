import type { SocialAction } from '../../action/social-action.js'
import type { Intake } from '../intake.js'
import { at, type Cursor } from '../payload/cursor.js'
import { ownSpaceOf } from '../payload/own-space.js'
import { actorsOf, actsOf } from './acts.js'
import { audienceOf } from './audience.js'
import { ownerOf, type Pointed, type Reader } from './reader.js'
import { iriOf, isContent, objectsOf, typeIn } from './thing.js'
import { wordsOf } from './words.js'

/** The id of an activity; of one that does several things at once, that of one of them. */
const nativeOf = (activity: Cursor, object: Cursor): string | undefined => {
  const id = iriOf(activity)
  return objectsOf(activity).length > 1 ? [id, iriOf(object)].join(' ') : id
}

/** What somebody else published, in the activity itself or in another that it passes on. */
const contentIn = (object: Cursor): Cursor => {
  const inner = at(object, 'object')
  return isContent(object) || inner.value === undefined ? object : contentIn(inner)
}

/** A share of something, or a reaction to it. */
export const readResponse = (
  activity: Cursor,
  object: Cursor,
  verb: Extract<SocialAction['verb'], 'share' | 'like'>,
  reader: Reader,
): Intake => {
  const content = contentIn(object)
  const owner = ownerOf(reader, content)
  const words = wordsOf(content, reader)
  return actsOf(
    {
      source: activity,
      actors: actorsOf(activity),
      native: nativeOf(activity, object),
      verb: [verb, typeIn(activity).path],
      time: at(activity, 'published'),
      target: verb === 'like' ? owner : undefined,
      told: (by) => {
        // A reaction stands with what it is a reaction to.
        const home = verb === 'share' ? by : owner
        return [
          ['channel.space', ownSpaceOf(reader.school, home?.ref ?? { platform: '' }), content.path],
          audienceOf([activity]),
          ...words.told,
        ]
      },
      words,
    },
    reader,
  )
}

/** An act towards somebody that publishes nothing. */
export const readContact = (
  activity: Cursor,
  object: Cursor,
  verb: Extract<SocialAction['verb'], 'follow' | 'request-contact' | 'accept-contact'>,
  towards: Pointed | undefined,
  reader: Reader,
): Intake =>
  actsOf(
    {
      source: activity,
      actors: actorsOf(activity),
      native: nativeOf(activity, object),
      verb: [verb, typeIn(activity).path],
      time: at(activity, 'published'),
      target: towards,
      told: () => [],
    },
    reader,
  )

/** Looking at something without publishing anything. */
export const readBrowsing = (activity: Cursor, reader: Reader): Intake =>
  actsOf(
    {
      source: activity,
      actors: actorsOf(activity),
      native: iriOf(activity),
      verb: ['browse', typeIn(activity).path],
      time: at(activity, 'published'),
      told: () => [],
    },
    reader,
  )
