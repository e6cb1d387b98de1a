import { type Packed, truthOfBits } from '../../action/packed.js'

/** A place in a diagram. */
export type Node = number

/**
 * The parts of a node in the table of a diagram: what kind of question it asks and by which bits, and the nodes that
 * follow, by the truth that answers. Numbers one after the other, as nodes of their own are scattered over memory, and an
 * act that meets some thirty of them waits for each. 0 is a node that has not been worked out.
 */
export const part = { kind: 0, mask: 1, word: 2, next: 3 } as const

/** A node has as many numbers: a power of two, by its exponent. */
const exponent = 3
export const nodeSize = 1 << exponent
export const numberOf = (node: Node): number => node >> exponent

/** Nothing is left to ask; the question is one of bits; it takes a call. */
export const kind = { end: 0, bits: 1, call: 2 } as const

/** The node that an act goes to, where that has been worked out and can be told without a call; or else 0. */
export const nextOf = (table: Int32Array, node: Node, packed: Packed): Node => {
  if (table[node] === kind.call) return 0
  const mask = table[node + part.mask] as number
  const word = table[node + part.word] as number
  return table[node + part.next + truthOfBits(packed, word, mask)] as number
}
