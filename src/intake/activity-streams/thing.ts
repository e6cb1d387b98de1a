import { at, type Cursor, eachOf, isAbsent, isObject, textOf } from '../payload/cursor.js'

const namespace = /^(?:https?:\/\/www\.w3\.org\/ns\/activitystreams#|as:)/

/** The first of two fields that is there: a name of the vocabulary, or its name in plain JSON-LD. */
const either = (thing: Cursor, name: string): Cursor => {
  const plain = at(thing, name)
  return isAbsent(plain) ? at(thing, `@${name}`) : plain
}

/** Where an object says what it is. */
export const typeIn = (thing: Cursor): Cursor => either(thing, 'type')

/** What an object is: the names of its types without their namespace. */
export const typesOf = (thing: Cursor): readonly string[] =>
  eachOf(typeIn(thing)).flatMap((type) => textOf(type)?.replace(namespace, '') ?? [])

/** The address of something that is given whole, as a link or as its address alone. */
export const iriOf = (thing: Cursor): string | undefined => {
  if (!isObject(thing)) return textOf(thing)
  return typesOf(thing).includes('Link') ? textOf(at(thing, 'href')) : textOf(either(thing, 'id'))
}

/** The objects of an activity, each by its place. */
export const objectsOf = (activity: Cursor): readonly Cursor[] => eachOf(at(activity, 'object'))

const isOneOf =
  (names: readonly string[]) =>
  (thing: Cursor): boolean =>
    typesOf(thing).some((type) => names.includes(type))

export const isCollection = isOneOf(['Collection', 'OrderedCollection', 'CollectionPage', 'OrderedCollectionPage'])
export const isActor = isOneOf(['Person', 'Service', 'Group', 'Organization', 'Application'])
export const isContent = isOneOf([
  'Note',
  'Article',
  'Page',
  'Question',
  'Event',
  'Image',
  'Video',
  'Audio',
  'Document',
  'ChatMessage',
])
export const isMessage = isOneOf(['ChatMessage'])
export const isContact = isOneOf([
  'Follow',
  'Relationship',
  'Person',
  'Service',
  'Group',
  'Organization',
  'Application',
])
export const isMention = isOneOf(['Mention'])
