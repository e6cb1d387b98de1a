import type { AccountRef } from '../context/roster.js'
import { at, type Cursor, idOf, membersOf, textOf } from '../payload/cursor.js'

/** What a payload of X has beside its posts: who wrote them, the posts that they point at, and what they show. */
export interface Includes {
  readonly user: (id: Cursor) => Cursor | undefined
  readonly post: (id: Cursor) => Cursor | undefined
  readonly poll: (id: Cursor) => Cursor | undefined
  readonly media: (key: Cursor) => Cursor | undefined
}

const finder = (list: Cursor, key: string): ((id: Cursor) => Cursor | undefined) => {
  const found = new Map(membersOf(list).map((one) => [idOf(at(one, key)), one]))
  return (id) => {
    const wanted = idOf(id)
    return wanted === undefined ? undefined : found.get(wanted)
  }
}

export const includesOf = (document: Cursor): Includes => {
  const includes = at(document, 'includes')
  return {
    user: finder(at(includes, 'users'), 'id'),
    post: finder(at(includes, 'tweets'), 'id'),
    poll: finder(at(includes, 'polls'), 'id'),
    media: finder(at(includes, 'media'), 'media_key'),
  }
}

/** The account of somebody by their id, and by the handle that the payload has of them. */
export const refOf = ({ user }: Includes, id: Cursor): AccountRef => {
  const found = user(id)
  return { platform: 'x', id: idOf(id), handle: found && textOf(at(found, 'username')) }
}
