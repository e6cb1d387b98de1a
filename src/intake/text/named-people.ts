import type { SocialActionInput } from '../../action/social-action.js'

type Content = NonNullable<SocialActionInput['content']>
export type Member = NonNullable<Content['people']>[number]

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
