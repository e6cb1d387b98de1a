import type { Packed } from '../../action/packed.js'
import type { Question } from './question.js'

/** A place in a diagram. */
export type Node = number

/**
 * The parts of a node in the table of a diagram: the kind of its question and what {@link Question} says of it, and the
 * nodes that follow. Numbers one after the other, as nodes of their own are scattered over memory, and an act that meets
 * some thirty of them waits for each. 0 is a node that has not been worked out.
 */
export const part = { kind: 0, mask: 1, place: 2, yes: 3, no: 4, unknown: 5 } as const

/** A node has as many numbers: a power of two, by its exponent. */
const exponent = 3
export const nodeSize = 1 << exponent
export const numberOf = (node: Node): number => node >> exponent

export const kinds: Readonly<Record<Question['kind'], number>> = { flag0: 1, flag1: 2, choice: 3, set: 4, other: 5 }
/** Nothing is left to ask. */
export const end = 0

/** The node that an act goes to, where that has been worked out and can be told without a call; or else 0. */
export const nextOf = (table: Int32Array, node: Node, { yes0, no0, yes1, no1, codes }: Packed): Node => {
  const mask = table[node + part.mask] as number
  let to: number = part.unknown
  switch (table[node]) {
    case 1:
      if ((yes0 & mask) !== 0) to = part.yes
      else if ((no0 & mask) !== 0) to = part.no
      break
    case 2:
      if ((yes1 & mask) !== 0) to = part.yes
      else if ((no1 & mask) !== 0) to = part.no
      break
    case 3: {
      const code = codes[table[node + part.place] as number] as number
      if (code >= 0) to = ((mask >> code) & 1) === 1 ? part.yes : part.no
      break
    }
    case 4: {
      const code = codes[table[node + part.place] as number] as number
      if (code >= 0) to = (code & mask) !== 0 ? part.yes : part.no
      break
    }
    default:
      return 0
  }
  return table[node + to] as number
}
