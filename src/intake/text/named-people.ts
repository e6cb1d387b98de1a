import type { SocialActionInput } from '../../action/social-action.js'
import type { School } from '../context/roster.js'

type Content = NonNullable<SocialActionInput['content']>
export type Member = NonNullable<Content['people']>[number]

/** Of several roles at once, the one that rules on people ask for; of no other does the roster say that it is all. */
const personRoles = ['pupil', 'staff', 'parent', 'former-pupil'] as const

/** What is known of somebody whom a text names: the relation only where the roster says so. */
export const memberFor = (school: School, id: string, actorId: string | null | undefined): Member => {
  const roles = school.person(id)?.value.roles ?? []
  const role = personRoles.find((each) => roles.includes(each))
  const actor = typeof actorId === 'string' ? school.person(actorId)?.value : undefined
  const relation = id === actorId ? 'self' : actor?.ownChildren?.includes(id) ? 'own-child' : undefined
  return { id, ...(role && { role }), ...(relation && { relation }), named: true }
}

const isOpenEnd = (member: Member): boolean =>
  Object.values(member).every((value) => value === null || value === undefined)

/**
 * A list of people with one more who is named, and an end that leaves it open who else is. `undefined` where what was
 * supplied says otherwise: that the list is whole without them, or that they are not named.
 */
export const withNamed = (people: Content['people'], member: Member): readonly Member[] | undefined => {
  if (people === undefined || people === null) return [member, {}]
  const at = people.findIndex(({ id }) => id === member.id)
  const known = people[at]
  if (known) {
    if (known.named === false) return undefined
    return people.map((each, index) => (index === at ? { ...member, ...defined(each), named: true } : each))
  }
  const open = people.findIndex(isOpenEnd)
  return open < 0 ? undefined : [...people.slice(0, open), member, ...people.slice(open)]
}

const defined = (member: Member): Member =>
  Object.fromEntries(Object.entries(member).filter(([, value]) => value !== null && value !== undefined))
