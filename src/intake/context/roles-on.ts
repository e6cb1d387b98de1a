import type { Person, SocialAction } from '../../action/social-action.js'
import { dayOf } from '../../base/local-days.js'
import type { RosterPerson } from './person.js'

type Role = SocialAction['actor']['roles'][number]
type PersonRole = NonNullable<Person['role']>

/**
 * Somebody's roles on a day, counted from 1970: whoever has a leaving day is a pupil up to it and a former pupil after,
 * whichever of the two the roster lists.
 */
export const rolesOn = ({ roles, left }: RosterPerson, day: number): readonly Role[] => {
  if (left === undefined) return roles
  const then: Role = day <= dayOf(left) ? 'pupil' : 'former-pupil'
  return [...new Set(roles.map((role) => (role === 'pupil' || role === 'former-pupil' ? then : role)))]
}

/** The first that somebody has decides: the school protects a pupil who volunteers as a pupil. */
const order: readonly Role[] = ['pupil', 'staff', 'parent', 'former-pupil', 'governor']

/**
 * What somebody named or pictured is to the school on a day. A former pupil in content is an adult, so that without
 * `adultFrom` it is not known whether it is one or a child; nor is it of volunteers and the public.
 */
export const personRoleOn = (person: RosterPerson, day: number): PersonRole | undefined => {
  const roles = rolesOn(person, day)
  const role = order.find((each) => roles.includes(each))
  if (role === 'pupil' || role === 'staff' || role === 'parent') return role
  const { adultFrom } = person
  const isAdult = role === 'governor' || (adultFrom === undefined ? undefined : dayOf(adultFrom) <= day)
  if (isAdult === undefined) return undefined
  if (!isAdult) return 'child'
  return roles.includes('former-pupil') ? 'former-pupil' : 'other'
}
