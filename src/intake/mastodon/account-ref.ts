import type { AccountRef } from '../context/roster.js'
import { at, type Cursor, textOf } from '../payload/cursor.js'

const hostOf = (address: string | undefined): string | undefined => /^https:\/\/([^/?#@]+)/i.exec(address ?? '')?.[1]

/**
 * An account by its handle with its host, and by its address. Not by its id: that is a number of the server that was asked,
 * and another account's on another server.
 */
export const accountRefOf = (account: Cursor): AccountRef => {
  const address = textOf(at(account, 'url'))
  const acct = textOf(at(account, 'acct'))
  const host = hostOf(address)
  const handle = acct === undefined || acct.includes('@') ? acct : host && `${acct}@${host}`
  return { platform: 'mastodon', handle, address }
}
