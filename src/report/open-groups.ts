/** Something that hangs on facts: each alternative, a set of them, could settle it. */
export interface Open {
  readonly title: string
  readonly alternatives: readonly (readonly string[])[]
}

/** Open things that share alternatives, each with those it has besides. */
export interface OpenGroup {
  readonly shared: Open['alternatives']
  readonly members: readonly Open[]
}

const keyOf = (alternative: readonly string[]) => alternative.join(' ')

/** The alternatives that all have, in the order of the first. */
const sharedBy = (members: readonly Open[]): Open['alternatives'] => {
  const [first, ...others] = members
  const keys = others.map(({ alternatives }) => new Set(alternatives.map(keyOf)))
  return (first?.alternatives ?? []).filter((alternative) => keys.every((each) => each.has(keyOf(alternative))))
}

const largest = (remaining: readonly Open[]): readonly Open[] => {
  const holders = new Map<string, Open[]>()
  for (const open of remaining)
    for (const alternative of open.alternatives) {
      const key = keyOf(alternative)
      const group = holders.get(key)
      if (group === undefined) holders.set(key, [open])
      else group.push(open)
    }
  let best: readonly Open[] = remaining.slice(0, 1)
  let most = 0
  for (const group of holders.values()) {
    const saved = group.length < 2 ? 0 : group.length * sharedBy(group).length
    if (saved > most) [best, most] = [group, saved]
  }
  return best
}

/**
 * Gathers open things by the alternatives they share, taking the grouping that says most at once
 * first, so that a hundred of them stay a page. Nothing is dropped: what a member has besides stays with it.
 */
export const groupOpen = (all: readonly Open[]): readonly OpenGroup[] => {
  const groups: OpenGroup[] = []
  let remaining = all
  while (remaining.length > 0) {
    const group = largest(remaining)
    const shared = sharedBy(group)
    const keys = new Set(shared.map(keyOf))
    const members = group.map(({ title, alternatives }) => ({
      title,
      alternatives: alternatives.filter((alternative) => !keys.has(keyOf(alternative))),
    }))
    groups.push({ shared, members })
    const taken = new Set(group)
    remaining = remaining.filter((open) => !taken.has(open))
  }
  return groups
}
