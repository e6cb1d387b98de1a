import { dayOf } from '../../base/local-days.js'
import type { RosterPerson } from '../context/person.js'
import { rolesOn } from '../context/roles-on.js'
import type { ConsentRecord } from './consent-record.js'

const always = Number.NEGATIVE_INFINITY
const never = Number.POSITIVE_INFINITY

/** Whether somebody on the roster may still be a child on a day. */
const maybeChild = (person: RosterPerson, day: number): boolean => {
  const isAdult = person.adultFrom !== undefined && dayOf(person.adultFrom) <= day
  return !isAdult && rolesOn(person, day).some((role) => role === 'pupil' || role === 'former-pupil')
}

/**
 * The first day from which the roster does not bear out that the giver of a consent may give it. A parent may for their
 * own children until these are adults, and everybody who is no child for themselves. A record without a giver, and one
 * by somebody who is not on the roster, are taken as the school's word.
 */
export const doubtfulFrom = (
  { subject, giver, from }: ConsentRecord,
  people: ReadonlyMap<string, RosterPerson>,
): number => {
  const about = people.get(subject)
  const by = giver === undefined ? undefined : people.get(giver)
  if (by === undefined) return never
  if (giver === subject) return maybeChild(by, dayOf(from)) ? always : never
  const isParent = by.ownChildren?.includes(subject) ?? by.roles.includes('parent')
  if (!isParent || maybeChild(by, dayOf(from))) return always
  return about?.adultFrom === undefined ? never : dayOf(about.adultFrom)
}
