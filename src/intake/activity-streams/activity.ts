import { type Intake, type IntakeProblem, joined, noIntake } from '../intake.js'
import { at, type Cursor, eachOf, isObject } from '../payload/cursor.js'
import { notActs, readDoneAfter, reportedIn } from './done-after.js'
import { readContent, readPublication } from './publish.js'
import { accountOf, type Reader } from './reader.js'
import { readBrowsing, readContact, readResponse } from './relate.js'
import { isActor, isCollection, isContact, isContent, objectsOf, typesOf } from './thing.js'

/** Each time that something is passed on is an act with the same content, which is read each time. */
const mostPassedOn = 5

type Handler = (activity: Cursor, object: Cursor, reader: Reader) => Intake

const refused = (item: string, path: string, code: IntakeProblem['code'], message: string): Intake => ({
  ...noIntake,
  problems: [{ item, path, code, message }],
})

const notContact = (activity: Cursor, object: Cursor): Intake => ({
  ...noIntake,
  problems: [
    {
      item: activity.path,
      path: object.path,
      code: 'not-an-act',
      message:
        'is not known to be a request for contact, and an offer, invitation or answer to anything else is no act',
    },
  ],
})

/** Whether somebody passes on an activity of somebody else, and not a thing. */
const isActivity = (object: Cursor): boolean => !isContent(object) && objectsOf(object).length > 0

/** How often something was passed on before it came here. */
const passedOn = (object: Cursor): number => (isActivity(object) ? 1 + passedOn(at(object, 'object')) : 0)

const share: Handler = (activity, object, reader) => {
  if (passedOn(object) > mostPassedOn)
    return refused(activity.path, object.path, 'payload-limit', `is passed on more than ${mostPassedOn} times`)
  if (!isActivity(object)) return readResponse(activity, object, 'share', reader)
  const sharesContent = typesOf(object).some((type) => ['Create', 'Update', 'Announce'].includes(type))
  const outer = sharesContent
    ? readResponse(activity, object, 'share', reader)
    : refused(activity.path, object.path, 'not-an-act', 'is an activity that is passed on, and is read by itself')
  // What is passed on was done by somebody, too.
  return joined([outer, readThing(object, reader)])
}

const like: Handler = (activity, object, reader) => readResponse(activity, object, 'like', reader)

/** The person an offer or invitation is made to: the target of an offer, the object of an invitation. */
const request: Handler = (activity, object, reader) => {
  const [target] = eachOf(at(activity, 'target'))
  if (!isContact(object) || (target && !isActor(target) && isActor(object))) return notContact(activity, object)
  const [wanted] = isActor(object) ? [object] : eachOf(at(object, 'object'))
  return readContact(activity, object, 'request-contact', wanted && accountOf(reader, wanted), reader)
}

const accept: Handler = (activity, object, reader) => {
  const [asked] = objectsOf(object)
  const offered = ['Offer', 'Invite'].includes(typesOf(object)[0] ?? '') && asked !== undefined && isContact(asked)
  if (!offered && !typesOf(object).includes('Follow')) return notContact(activity, object)
  const [asker] = eachOf(at(object, 'actor'))
  return readContact(activity, object, 'accept-contact', asker && accountOf(reader, asker), reader)
}

const browse: Handler = (activity, _object, reader) => readBrowsing(activity, reader)

const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['Create', (activity, object, reader) => readPublication(activity, object, false, reader)],
  ['Update', (activity, object, reader) => readPublication(activity, object, true, reader)],
  ['Announce', share],
  ['Like', like],
  ['Dislike', like],
  ['EmojiReact', like],
  ['Follow', (activity, object, reader) => readContact(activity, object, 'follow', accountOf(reader, object), reader)],
  ['Offer', request],
  ['Invite', request],
  ['Accept', accept],
  ['TentativeAccept', accept],
  ['View', browse],
  ['Read', browse],
  ['Listen', browse],
])

const readCollection = (collection: Cursor, reader: Reader): Intake => {
  const pages = eachOf(at(collection, 'first')).filter(isObject)
  const members = ['orderedItems', 'items'].flatMap((name) => eachOf(at(collection, name)))
  const things = [...members, ...pages]
  const { path } = collection
  return things.length > 0
    ? joined(things.map((thing) => readThing(thing, reader)))
    : refused(path, path, 'wrong-shape', 'is a collection that holds no items; put them in its place')
}

/** An activity, an object that stands alone, or a collection of them. */
export const readThing = (thing: Cursor, reader: Reader): Intake => {
  const { path } = thing
  if (!isObject(thing)) return refused(path, path, 'wrong-shape', 'is not an object of Activity Streams')
  if (isCollection(thing)) return readCollection(thing, reader)
  const types = typesOf(thing)
  const handled = types.find((type) => handlers.has(type))
  const handler = handlers.get(handled ?? '')
  if (handler) {
    const objects = objectsOf(thing)
    return objects.length > 0
      ? joined(objects.map((object) => handler(thing, object, reader)))
      : refused(path, at(thing, 'object').path, 'wrong-shape', 'says nothing of what it was done to')
  }
  if (isContent(thing)) return readContent(thing, thing, false, reader)
  const after = types.find((type) => notActs.has(type))
  if (after !== undefined)
    return joined([
      readDoneAfter(thing, after, reader),
      ...reportedIn(thing, after).map((object) => readThing(object, reader)),
    ])
  if (isActor(thing)) return refused(path, path, 'not-an-act', 'is a profile, and not what somebody did')
  if (types.length === 0) return refused(path, at(thing, 'type').path, 'wrong-shape', 'has no `type`')
  return refused(path, at(thing, 'type').path, 'not-mapped', 'is not a type that is mapped to an act')
}
