import type { SocialActionInput } from '../../action/social-action.js'

type Content = NonNullable<SocialActionInput['content']>
type Member = NonNullable<Content['people']>[number]

const isOpenEnd = (member: Member | undefined): boolean =>
  member !== undefined && Object.values(member).every((value) => value === null || value === undefined)

/**
 * A list of people with somebody in it who is named, where they stand in it, and an end that leaves it open who else
 * is. `undefined` where what was supplied says otherwise: that the list is whole without them, or that they are not
 * named.
 */
export const withNamed = (
  people: Content['people'],
  id: string,
): { readonly people: readonly Member[]; readonly at: number } | undefined => {
  const named: Member = { id, named: true }
  if (people === undefined || people === null) return { people: [named, {}], at: 0 }
  const at = people.findIndex((member) => member.id === id)
  const known = people[at]
  if (known) return known.named === false ? undefined : { people: people.with(at, { ...known, named: true }), at }
  const end = people.length - 1
  // Whoever comes after an open place keeps their own: evidence speaks of them by it.
  if (isOpenEnd(people[end])) return { people: [...people.slice(0, end), named, ...people.slice(end)], at: end }
  return people.some(isOpenEnd) ? { people: [...people, named], at: end + 1 } : undefined
}
