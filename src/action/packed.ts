import { FALSE, TRUE, type Truth, UNKNOWN } from '../base/truth.js'
import { type BuiltInFactId, builtIn, builtInIds, type Fact, type FactValue } from './facts.js'

/**
 * Built-in facts in a form that is quick to read, whatever the action looked like: {@link words} numbers whose bits are
 * values that facts have, then as many whose bits are values that they have not, and then whole numbers, -1 where one is
 * unknown. A truth-valued fact is a value of its own; a set has some of its values, and an enumeration has one. Of a
 * fact that is unknown no bit is in either. The layout is the catalogue's; text and time have no place in it.
 */
export type Packed = number[]

/** Some bits of a word. */
export interface Bits {
  readonly word: number
  readonly mask: number
}

/** The bits of all values of a fact, and the first of them; of a whole number its place alone. */
export interface Place extends Bits {
  readonly shift: number
}

const wordSize = 32

/** These decide most rules: they come first, so that one look tells acts apart by them. None is ever derived. */
export const decisive: readonly BuiltInFactId[] = ['verb', 'actor.roles', 'channel.account', 'channel.space']

const sizeOf = (id: BuiltInFactId): number => {
  const fact = builtIn[id]
  return 'values' in fact ? fact.values.length : 1
}

const ofType = (...types: readonly Fact['type'][]) => builtInIds.filter((id) => types.includes(builtIn[id].type))
const inBits = [
  ...decisive,
  // The largest first, so that none has to be divided.
  ...ofType('boolean', 'enumeration', 'set')
    .filter((id) => !decisive.includes(id))
    .sort((a, b) => sizeOf(b) - sizeOf(a)),
]
const wholeNumbers = ofType('integer')

/** Enough for all values of all facts, which test/action/packed.test.ts sees to; masks.ts has a name for each. */
export const words = 4

/** How much of each word is taken. */
const taken: number[] = []
const bitPlaces = inBits.map((id): readonly [string, Place] => {
  const size = sizeOf(id)
  const free = taken.findIndex((bits) => bits + size <= wordSize)
  const word = free < 0 ? taken.length : free
  const shift = taken[word] ?? 0
  taken[word] = shift + size
  return [id, { word, shift, mask: (2 ** size - 1) << shift }]
})

/** Where each fact stands. */
export const places: ReadonlyMap<string, Place> = new Map([
  ...bitPlaces,
  ...wholeNumbers.map((id, index): [string, Place] => [id, { word: words * 2 + index, shift: 0, mask: 0 }]),
])

export const placeOf = (id: BuiltInFactId): Place => places.get(id) as Place

export const allUnknown: readonly number[] = [
  ...Array.from({ length: words * 2 }, () => 0),
  ...wholeNumbers.map(() => -1),
]

/** The bits of what decides most rules: the lowest of one word, and not all of it. */
export const decisiveBits: Bits = {
  word: 0,
  mask: decisive.reduce((mask, id) => mask | placeOf(id).mask, 0),
}

/** Whether a fact has one of the values of some bits. */
export const truthOfBits = (packed: Packed, word: number, mask: number): Truth =>
  ((packed[word] as number) & mask) !== 0 ? TRUE : ((packed[word + words] as number) & mask) === mask ? FALSE : UNKNOWN

export const truthAt = (packed: Packed, { word, mask }: Bits): Truth => truthOfBits(packed, word, mask)

/** @param has the bits of a fact's values that it has: all others it has not. A truth-valued fact has its own, or none. */
export const putBits = (packed: Packed, { word, mask }: Bits, has: number): void => {
  packed[word] = ((packed[word] as number) & ~mask) | has
  packed[word + words] = ((packed[word + words] as number) | mask) & ~has
}

export const putTruth = (packed: Packed, { word, mask }: Bits, truth: Truth): void => {
  packed[word] = ((packed[word] as number) & ~mask) | (truth === TRUE ? mask : 0)
  packed[word + words] = ((packed[word + words] as number) & ~mask) | (truth === FALSE ? mask : 0)
}

/** The bits of what a set has, beginning with the lowest; -1 where it is unknown. */
export const bitsAt = (packed: Packed, { word, shift, mask }: Place): number => {
  const has = (packed[word] as number) & mask
  return (has | ((packed[word + words] as number) & mask)) === 0 ? -1 : has >>> shift
}

/** The place among its values of what an enumeration is; -1 where it is unknown. */
export const choiceAt = (packed: Packed, { word, shift, mask }: Place): number =>
  31 - Math.clz32(((packed[word] as number) & mask) >>> shift)

export const countAt = (packed: Packed, { word }: Place): number | undefined => {
  const count = packed[word] as number
  return count < 0 ? undefined : count
}

/** The bits of those values of an enumeration or a set of which something holds. */
export const bitsWhere = (id: BuiltInFactId, holds: (value: string) => boolean): Bits => {
  const { word, shift } = placeOf(id)
  const { values } = builtIn[id] as { values: readonly string[] }
  return { word, mask: values.reduce((bits, value, index) => (holds(value) ? bits | (1 << index) : bits), 0) << shift }
}

/** Notes the value of a fact that has a place. */
export const putValue = (packed: Packed, id: BuiltInFactId, value: FactValue): void => {
  const place = placeOf(id)
  if (typeof value === 'number') packed[place.word] = value
  else if (typeof value === 'boolean') putBits(packed, place, value ? place.mask : 0)
  else putBits(packed, place, bitsWhere(id, (one) => [value].flat().includes(one)).mask)
}

const membersOf = (values: readonly string[], bits: number): readonly string[] =>
  Object.freeze(values.filter((_, index) => (bits & (1 << index)) !== 0))

/** The value of a fact that has a place; of a set its members in the order of the contract. */
export const valueAt = (packed: Packed, id: BuiltInFactId): FactValue | undefined => {
  const fact = builtIn[id]
  const place = placeOf(id)
  if (fact.type === 'integer') return countAt(packed, place)
  if (fact.type === 'enumeration') return fact.values[choiceAt(packed, place)]
  const bits = bitsAt(packed, place)
  if (bits < 0) return undefined
  return 'values' in fact ? membersOf(fact.values, bits) : bits === 1
}
