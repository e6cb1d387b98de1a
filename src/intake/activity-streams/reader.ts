import type { SchoolAccount } from '../context/account.js'
import type { AccountRef, Found, School } from '../context/roster.js'
import type { ActDraft } from '../draft.js'
import { finisher } from '../finish.js'
import type { IntakeAction } from '../intake.js'
import { at, type Cursor, eachOf, textOf } from '../payload/cursor.js'
import { iriOf } from './thing.js'

export const kind = 'activity-streams'

/** What can be asked of a school while activities are read. */
export interface Reader {
  readonly school: School
  readonly finish: (draft: ActDraft) => IntakeAction
  /** Which platform an account is on, no activity says: the context does, of the accounts it knows. */
  readonly platforms: readonly string[]
}

export const readerFor = (school: School): Reader => ({
  school,
  finish: finisher(school),
  platforms: [...new Set(school.context.accounts.map(({ platform }) => platform))],
})

/** An account that an activity points at, and what the context knows of it. */
export interface Pointed {
  readonly ref: AccountRef
  readonly found: Found<SchoolAccount> | undefined
}

type Ways = Pick<AccountRef, 'address' | 'handle'>

const find = ({ school, platforms }: Reader, ways: readonly Ways[]): Pointed => {
  for (const way of ways)
    for (const platform of platforms) {
      const ref = { platform, ...way }
      const found = school.account(ref)
      if (found) return { ref, found }
    }
  return { ref: { platform: 'activitypub', ...ways[0] }, found: undefined }
}

const hostOf = (iri: string | undefined): string | undefined => /^https?:\/\/([^/?#@]+)/i.exec(iri ?? '')?.[1]

/** Whose account an actor is: by its address, by that of its page, or by its handle. */
export const accountOf = (reader: Reader, actor: Cursor): Pointed => {
  const iri = iriOf(actor)
  const pages = eachOf(at(actor, 'url')).flatMap((page) => textOf(page) ?? textOf(at(page, 'href')) ?? [])
  const user = textOf(at(actor, 'preferredUsername'))
  const host = hostOf(iri)
  return find(reader, [
    ...[iri, ...pages].flatMap((address) => (address === undefined ? [] : [{ address }])),
    ...(user !== undefined && host !== undefined ? [{ handle: `${user}@${host}` }] : []),
  ])
}

/** The address without its last part, as long as it has one; its host alone is nobody's account. */
const above = (iri: string): string | undefined => /^(https?:\/\/[^/?#]+\/.+)\/[^/]*$/.exec(iri)?.[1]

/**
 * Whose a post is: whoever it is attributed to or, where it is given by its address alone, the account below whose address
 * it stands (`…/users/school` of `…/users/school/statuses/1`).
 */
export const ownerOf = (reader: Reader, thing: Cursor): Pointed | undefined => {
  const [author, another] = eachOf(at(thing, 'attributedTo'))
  if (author) return another ? undefined : accountOf(reader, author)
  let iri = above(iriOf(thing) ?? '')
  for (let level = 0; iri !== undefined && level < 3; level += 1) {
    const pointed = find(reader, [{ address: iri }])
    if (pointed.found) return pointed
    iri = above(iri)
  }
  return undefined
}
