import { at, type Cursor, eachOf } from '../payload/cursor.js'
import type { Told } from '../payload/draft-of.js'
import { accountOf, type Reader } from './reader.js'
import { iriOf, isMention } from './thing.js'

/** How the collection of everybody is written. */
const everybody: ReadonlySet<string> = new Set(['https://www.w3.org/ns/activitystreams#Public', 'as:Public', 'Public'])

/** Everybody that something is addressed to. */
const recipientsOf = (things: readonly Cursor[]): readonly Cursor[] =>
  things.flatMap((thing) => ['to', 'cc', 'bto', 'bcc', 'audience'].flatMap((name) => eachOf(at(thing, name))))

const isPublic = (recipient: Cursor): boolean => everybody.has(iriOf(recipient) ?? '')

/** Who can see something, by its addresses; without any it is unknown. */
export const audienceOf = (things: readonly Cursor[]): Told => {
  const recipients = recipientsOf(things)
  const shown = recipients.find(isPublic)
  const [first] = recipients
  return ['channel.audience', shown ? 'public' : first && 'restricted', (shown ?? first ?? things[0])?.path ?? '']
}

/**
 * Those to whom something is written directly, where it is addressed to single accounts alone: each is mentioned, or known
 * to the context. A list of followers is neither.
 */
export const directTo = (things: readonly Cursor[], reader: Reader): readonly Cursor[] => {
  const recipients = recipientsOf(things)
  const mentioned = new Set(
    things
      .flatMap((thing) => eachOf(at(thing, 'tag')))
      .filter(isMention)
      .map((tag) => at(tag, 'href').value),
  )
  const single = recipients.every(
    (recipient) =>
      !isPublic(recipient) && (mentioned.has(iriOf(recipient)) || accountOf(reader, recipient).found !== undefined),
  )
  const byAddress = new Map(recipients.map((recipient) => [iriOf(recipient), recipient]))
  return single ? [...byAddress.values()] : []
}
