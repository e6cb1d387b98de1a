import type { ActDraft } from '../draft.js'
import type { RosterPerson } from './person.js'
import type { Found, School } from './roster.js'

/** Where the context says which account was used. */
const accountPlace = /^context#\/accounts\/(\d+)$/

/**
 * Everybody on the roster who may have acted: whoever did, or all `users` of the account where only those can have.
 * Nobody where it may have been anybody.
 */
export const mayHaveActed = (school: School, { action, evidence }: ActDraft): readonly Found<RosterPerson>[] => {
  const { id } = action.actor
  const place = evidence.find(({ fact, source }) => fact === 'channel.account' && source === 'roster')?.from ?? ''
  const users = school.context.accounts[Number(accountPlace.exec(place)?.[1])]?.users
  const found = (id ? [id] : (users ?? [])).map((each) => school.person(each))
  return found.every((each) => each !== undefined) ? found : []
}
