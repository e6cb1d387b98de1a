import type { Diagram, Diagrams } from './diagrams.js'

/** A cell for some variables, by their level; the rest may take any. */
export type Path = readonly { readonly level: number; readonly cell: number }[]

interface Best {
  readonly cost: number
  readonly cell: number
}

/**
 * The cheapest way to each label that a function takes.
 *
 * @param costs what each cell of each variable adds; the first of a variable is its cheapest and adds nothing
 */
export const cheapestPaths = (
  diagrams: Diagrams,
  diagram: Diagram,
  costs: readonly (readonly number[])[],
): ReadonlyMap<number, { readonly path: Path; readonly cost: number }> => {
  const pathTo = (wanted: number) => {
    const known = new Map<Diagram, Best>()
    const visit = (at: Diagram): Best => {
      const found = known.get(at)
      if (found) return found
      const { level, children, label } = diagrams.nodeOf(at)
      const best =
        children.length === 0
          ? { cost: label === wanted ? 0 : Number.POSITIVE_INFINITY, cell: -1 }
          : children
              .map((child, cell) => ({ cost: visit(child).cost + (costs[level]?.[cell] as number), cell }))
              .reduce((a, b) => (b.cost < a.cost ? b : a))
      known.set(at, best)
      return best
    }
    const { cost } = visit(diagram)
    const path: { level: number; cell: number }[] = []
    for (let at = diagram; ; ) {
      const { level, children } = diagrams.nodeOf(at)
      if (children.length === 0) return { path, cost }
      const { cell } = visit(at)
      path.push({ level, cell })
      at = children[cell] as Diagram
    }
  }
  return new Map(diagrams.labelsOf(diagram).map((label) => [label, pathTo(label)]))
}
