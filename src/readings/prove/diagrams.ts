import { TooEntangled } from './too-entangled.js'

/** A function from inputs to labels, as the number of its node: equal functions have equal numbers. */
export type Diagram = number

interface Node {
  /** The place of the variable that is asked; past the last one for a label. */
  readonly level: number
  /** By the variable's cell; empty for a label. */
  readonly children: readonly Diagram[]
  readonly label: number
}

/** Labels a pair of labels. */
type Join = (a: number, b: number) => number

/** Applies a {@link Join} to two functions, input by input. */
export type Operation = (a: Diagram, b: Diagram) => Diagram

/**
 * Policies like the bundled one, compared whole, take some ten thousand steps. Some small ones would take
 * exponentially many, and a policy is not to be trusted with that.
 */
const mostWork = 500_000

/**
 * Reduced, ordered decision diagrams over variables with finitely many cells, after Bryant (1986):
 * a variable that does not matter is not asked and nothing is kept twice. So two functions agree on
 * every input exactly when they are the same diagram.
 */
export class Diagrams {
  readonly #nodes: Node[] = []
  readonly #unique = new Map<string, Diagram>()
  readonly #depth: number
  #work = 0

  /** @param depth how many variables there are */
  constructor(depth: number) {
    this.#depth = depth
  }

  nodeOf(diagram: Diagram): Node {
    return this.#nodes[diagram] as Node
  }

  /** The function that is `label` everywhere. */
  constant(label: number): Diagram {
    return this.#intern(`=${label}`, { level: this.#depth, children: [], label })
  }

  /** The function that asks the variable at `level`, which all of `children` lie below. */
  ask(level: number, children: readonly Diagram[]): Diagram {
    const [first] = children
    if (first !== undefined && children.every((child) => child === first)) return first
    return this.#intern(`${level}:${children.join()}`, { level, children, label: Number.NaN })
  }

  /** An operation; what it came to is kept for as long as the operation is. */
  operation(join: Join): Operation {
    const known = new Map<number, Diagram>()
    const apply = (a: Diagram, b: Diagram): Diagram => {
      const key = a * 2 ** 26 + b
      const found = known.get(key)
      if (found !== undefined) return found
      this.#work += 1
      if (this.#work > mostWork) throw new TooEntangled()
      const left = this.nodeOf(a)
      const right = this.nodeOf(b)
      const level = Math.min(left.level, right.level)
      const made =
        level === this.#depth
          ? this.constant(join(left.label, right.label))
          : this.ask(level, this.#children(left, a, right, b, level, apply))
      known.set(key, made)
      return made
    }
    return apply
  }

  #children(left: Node, a: Diagram, right: Node, b: Diagram, level: number, apply: Operation): readonly Diagram[] {
    if (left.level !== level) return right.children.map((child) => apply(a, child))
    if (right.level !== level) return left.children.map((child) => apply(child, b))
    return left.children.map((child, cell) => apply(child, right.children[cell] as Diagram))
  }

  /** The same function with other labels. */
  relabel(diagram: Diagram, label: (label: number) => number): Diagram {
    return this.#rebuild(diagram, (_at, node) =>
      node.level === this.#depth ? this.constant(label(node.label)) : undefined,
    )
  }

  /** A function where one variable has one cell, as a function of the other variables. */
  restrict(diagram: Diagram, level: number, cell: number): Diagram {
    return this.#rebuild(diagram, (at, node) =>
      node.level > level ? at : node.level === level ? (node.children[cell] as Diagram) : undefined,
    )
  }

  /** Puts other nodes in the places of some; those above are made anew. */
  #rebuild(diagram: Diagram, replace: (at: Diagram, node: Node) => Diagram | undefined): Diagram {
    const known = new Map<Diagram, Diagram>()
    const visit = (at: Diagram): Diagram => {
      const found = known.get(at)
      if (found !== undefined) return found
      const node = this.nodeOf(at)
      const made = replace(at, node) ?? this.ask(node.level, node.children.map(visit))
      known.set(at, made)
      return made
    }
    return visit(diagram)
  }

  /** The labels that a function takes, in ascending order. */
  labelsOf(diagram: Diagram): readonly number[] {
    const labels = new Set<number>()
    const seen = new Set<Diagram>()
    const visit = (at: Diagram): void => {
      if (seen.has(at)) return
      seen.add(at)
      const { level, label, children } = this.nodeOf(at)
      if (level === this.#depth) labels.add(label)
      else children.forEach(visit)
    }
    visit(diagram)
    return [...labels].sort((a, b) => a - b)
  }

  #intern(key: string, node: Node): Diagram {
    const found = this.#unique.get(key)
    if (found !== undefined) return found
    const diagram = this.#nodes.push(node) - 1
    this.#unique.set(key, diagram)
    return diagram
  }
}
