/**
 * What would have to be supplied for something to hold: a positive formula over atoms, each of which
 * says that a variable (an input field that is unknown) takes one of some cells. Cell 0, the lowest
 * bit, is "stays unknown"; the others are the values that the policy can tell apart.
 */
export type Formula =
  | { readonly kind: 'known'; readonly holds: boolean }
  | { readonly kind: 'atom'; readonly variable: string; readonly cells: bigint }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Formula[] }

export const leftUnknown = 1n

export const known = (holds: boolean): Formula => ({ kind: 'known', holds })
export const atom = (variable: string, cells: bigint): Formula => ({ kind: 'atom', variable, cells })

const joined =
  (kind: 'and' | 'or', absorbing: boolean) =>
  (of: readonly Formula[]): Formula => {
    if (of.some((part) => part.kind === 'known' && part.holds === absorbing)) return known(absorbing)
    const open = of.filter((part) => part.kind !== 'known')
    if (open.length === 0) return known(!absorbing)
    return open.length === 1 ? (open[0] as Formula) : { kind, of: open }
  }

export const and = joined('and', false)
export const or = joined('or', true)

/** A way to make a formula hold: the cells that each variable may take. */
export type Way = ReadonlyMap<string, bigint>

/** How many ways are followed at once; past it the ones that ask for the fewest fields are kept. */
const most = 2_000

const meet = (a: Way, b: Way): Way | undefined => {
  const way = new Map(a)
  for (const [variable, cells] of b) {
    const shared = cells & (way.get(variable) ?? cells)
    if (shared === 0n) return undefined
    way.set(variable, shared)
  }
  return way
}

const keyOf = (way: Way): string => {
  const parts: string[] = []
  for (const [variable, cells] of way) parts.push(`${variable}=${cells}`)
  return parts.length < 2 ? (parts[0] ?? '') : parts.sort().join(' ')
}

const distinct = (ways: readonly Way[]): readonly Way[] => {
  if (ways.length < 2) return ways
  const kept = [...new Map(ways.map((way) => [keyOf(way), way])).values()]
  return kept.length <= most ? kept : kept.sort((a, b) => a.size - b.size).slice(0, most)
}

/** Every way to make a formula hold. */
export const waysOf = (formula: Formula): readonly Way[] => {
  switch (formula.kind) {
    case 'known':
      return formula.holds ? [new Map()] : []
    case 'atom':
      return formula.cells === 0n ? [] : [new Map([[formula.variable, formula.cells]])]
    case 'or':
      return distinct(formula.of.flatMap(waysOf))
    case 'and':
      return formula.of
        .map(waysOf)
        .reduce<readonly Way[]>(
          (ways, more) => distinct(ways.flatMap((way) => more.flatMap((other) => meet(way, other) ?? []))),
          [new Map()],
        )
  }
}

/** The variables that a formula speaks of. */
export const variablesOf = (formula: Formula): ReadonlySet<string> =>
  new Set(
    formula.kind === 'atom'
      ? [formula.variable]
      : formula.kind === 'known'
        ? []
        : formula.of.flatMap((part) => [...variablesOf(part)]),
  )

/** Whether a formula holds when one variable takes a cell and all others stay unknown. */
export const holdsWith = (formula: Formula, variable: string, cell: bigint): boolean => {
  switch (formula.kind) {
    case 'known':
      return formula.holds
    case 'atom':
      return (formula.cells & (formula.variable === variable ? cell : leftUnknown)) !== 0n
    case 'or':
      return formula.of.some((part) => holdsWith(part, variable, cell))
    case 'and':
      return formula.of.every((part) => holdsWith(part, variable, cell))
  }
}
