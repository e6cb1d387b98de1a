/** A list without one member. */
export const without = <T>(list: readonly T[], index: number): readonly T[] =>
  list.filter((_member, at) => at !== index)

/** A list with another member in a place. */
export const replaced = <T>(list: readonly T[], index: number, member: T): readonly T[] =>
  list.map((old, at) => (at === index ? member : old))
