import { FALSE, TRUE, type Truth, UNKNOWN } from '../base/truth.js'
import { type BuiltInFactId, builtIn, builtInIds, type FactValue } from './facts.js'

/**
 * Built-in facts in a form that is quick to read, whatever the action looked like: a truth-valued fact as a bit that it
 * is true and a bit that it is false, and what has a list of values as a number. The layout is the catalogue's.
 */
export interface Packed {
  yes0: number
  no0: number
  yes1: number
  no1: number
  /** Of an enumeration the place of its value, of a set a bit for each member, of a whole number itself; -1 is unknown. */
  codes: number[]
  platform: string | undefined
  at: string | undefined
}

/** Where a truth-valued fact stands. */
export interface Flag {
  readonly word: 0 | 1
  readonly bit: number
}

const wordSize = 32
const flagIds = builtInIds.filter((id) => builtIn[id].type === 'boolean')
const codeIds = builtInIds.filter((id) => ['enumeration', 'set', 'integer'].includes(builtIn[id].type))

/** The truth-valued facts. Two words are enough for all of them, which test/action/packed.test.ts sees to. */
export const flags: ReadonlyMap<string, Flag> = new Map(
  flagIds.map((id, index) => [id, { word: index < wordSize ? 0 : 1, bit: 1 << (index % wordSize) }]),
)

/** Where the other facts stand among the codes; instants and platforms have a place of their own. */
export const codePlaces: ReadonlyMap<string, number> = new Map(codeIds.map((id, index) => [id, index]))

export const flagOf = (id: BuiltInFactId): Flag => flags.get(id) as Flag
export const placeOf = (id: BuiltInFactId): number => codePlaces.get(id) as number

export const allUnknown: readonly number[] = codeIds.map(() => -1)

/** A copy to change. Named in full, so that all that is derived has one shape, which is quick to read. */
export const copyOf = ({ yes0, no0, yes1, no1, codes, platform, at }: Packed): Packed => ({
  yes0,
  no0,
  yes1,
  no1,
  codes,
  platform,
  at,
})

export const truthAt = ({ yes0, no0, yes1, no1 }: Packed, { word, bit }: Flag): Truth =>
  ((word === 0 ? yes0 : yes1) & bit) !== 0 ? TRUE : ((word === 0 ? no0 : no1) & bit) !== 0 ? FALSE : UNKNOWN

export const putTruth = (packed: Packed, { word, bit }: Flag, truth: Truth): void => {
  const yes = truth === TRUE ? bit : 0
  const no = truth === FALSE ? bit : 0
  if (word === 0) {
    packed.yes0 = (packed.yes0 & ~bit) | yes
    packed.no0 = (packed.no0 & ~bit) | no
  } else {
    packed.yes1 = (packed.yes1 & ~bit) | yes
    packed.no1 = (packed.no1 & ~bit) | no
  }
}

/** The value of an enumeration, of a set or of a whole number as a code. */
export const codeOf = (id: string, value: FactValue): number => {
  const fact = builtIn[id as BuiltInFactId]
  if (fact.type === 'enumeration') return fact.values.indexOf(value as string)
  if (fact.type !== 'set') return value as number
  const { values } = fact
  return values.reduce(
    (bits, member, index) => ((value as readonly string[]).includes(member) ? bits | (1 << index) : bits),
    0,
  )
}

const membersOf = (values: readonly string[], bits: number): readonly string[] =>
  Object.freeze(values.filter((_, index) => (bits & (1 << index)) !== 0))

/** The value of a fact; of a set its members in the order of the contract. */
export const valueAt = (packed: Packed, id: BuiltInFactId): FactValue | undefined => {
  const fact = builtIn[id]
  switch (fact.type) {
    case 'boolean': {
      const truth = truthAt(packed, flagOf(id))
      return truth === UNKNOWN ? undefined : truth === TRUE
    }
    case 'string':
      return packed.platform
    case 'instant':
    case 'time':
      return packed.at
    default: {
      const code = packed.codes[placeOf(id)] as number
      if (code < 0) return undefined
      return 'values' in fact ? (fact.type === 'set' ? membersOf(fact.values, code) : fact.values[code]) : code
    }
  }
}
