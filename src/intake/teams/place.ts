import type { School } from '../context/roster.js'
import { at, type Cursor, idOf } from '../payload/cursor.js'
import type { Told } from '../payload/draft-of.js'

/** Where a message stands: in a channel of a team, in a chat of several, or in one of two. */
export interface Place {
  readonly kind: 'channel' | 'group' | 'pair'
  /** In a chat of two, the ids of both. */
  readonly pair: readonly string[]
  /** What holds for everything in it. */
  readonly told: readonly Told[]
}

/** Graph names both people in the id of a chat of two. */
const pairId = /^19:([0-9a-f-]{36})_([0-9a-f-]{36})@unq\.gbl\.spaces$/i
const groupId = /^19:.{1,200}@thread\.(?:v2|skype|tacv2)$/

/** Where a message stands; nothing where the payload does not say, or in a way that is not known. */
export const placeOf = (school: School, message: Cursor): Place | undefined => {
  const [team, channel] = [at(message, 'channelIdentity', 'teamId'), at(message, 'channelIdentity', 'channelId')]
  const chat = at(message, 'chatId')
  const chatId = idOf(chat) ?? ''
  const pair = pairId.exec(chatId)?.slice(1) ?? []
  const inChannel = idOf(channel) !== undefined || idOf(team) !== undefined
  const kind = inChannel ? 'channel' : pair.length > 0 ? 'pair' : groupId.test(chatId) ? 'group' : undefined
  if (kind === undefined) return undefined
  const from = (inChannel ? at(message, 'channelIdentity') : chat).path
  const found = [channel, team, chat]
    .map((place) => school.group({ platform: 'teams', id: idOf(place) }))
    .find((group) => group !== undefined)
  const { space, schoolGroup } = found?.value ?? {}
  const context = found?.from ?? from
  return {
    kind,
    pair,
    told: [
      ['channel.platform', 'teams', message.path],
      // Only members of a team or a chat see what is said there.
      ['channel.audience', 'restricted', from],
      ['channel.space', space ?? (kind === 'pair' ? 'direct' : 'group'), space ? context : from],
      ['channel.schoolGroup', schoolGroup ?? (kind === 'pair' ? 'none' : undefined), context],
    ],
  }
}
