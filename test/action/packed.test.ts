import { describe, expect, test } from 'vitest'
import { type BuiltInFactId, builtIn, builtInIds, type FactValue } from '../../src/action/facts.js'
import {
  allUnknown,
  bitsAt,
  bitsWhere,
  decisive,
  decisiveBits,
  type Packed,
  placeOf,
  places,
  putBits,
  putTruth,
  putValue,
  truthAt,
  valueAt,
  words,
} from '../../src/action/packed.js'
import { ordinaryPattern, patternDigits, patternOf, personOf } from '../../src/action/person-pattern.js'
import { type Person, personRoles, relations } from '../../src/action/social-action.js'
import { FALSE, truthOf, UNKNOWN } from '../../src/base/truth.js'

const ofType = (...types: readonly string[]) => builtInIds.filter((id) => types.includes(builtIn[id].type))
const truthValued = ofType('boolean')
const coded = ofType('enumeration', 'set', 'integer')
const valuesOf = (id: BuiltInFactId): readonly string[] => {
  const fact = builtIn[id]
  return 'values' in fact ? fact.values : []
}

/** Every value of a fact; of a set all its sub-sets that are near to nothing or to all, and of a number some. */
const everyValue = (id: BuiltInFactId): readonly FactValue[] => {
  const values = valuesOf(id)
  switch (builtIn[id].type) {
    case 'boolean':
      return [false, true]
    case 'enumeration':
      return values
    case 'set':
      return [
        [],
        values,
        ...values.map((value) => [value]),
        ...values.map((value) => values.filter((other) => other !== value)),
        ...values
          .flatMap((_, from) => values.map((_last, to) => values.slice(from, to + 1)))
          .filter(({ length }) => length > 0),
      ]
    case 'integer':
      return [0, 1, 2, 31, 2 ** 31, 2 ** 32, 2 ** 53 - 1]
    default:
      return ['x']
  }
}

const packable = [...truthValued, ...coded]
const nothing = (): Packed => allUnknown.slice()
const all = (packed: Packed) => Object.fromEntries(packable.map((id) => [id, valueAt(packed, id)]))

/** How many bits a number has. */
const countOf = (bits: number): number =>
  Array.from({ length: 32 }, (_, at) => (bits >>> at) & 1).filter(Boolean).length

describe('the layout', () => {
  test('has a place for every fact but the platform and the time', () => {
    expect([...places.keys()].sort()).toEqual([...packable].sort())
    expect(builtInIds.filter((id) => !places.has(id)).sort()).toEqual(['channel.platform', 'timing.at'])
  })

  // masks.ts names the words one by one, as does nobody else.
  test('has four words, and they are enough: each value of each fact has a bit of its own', () => {
    expect(words).toBe(4)
    const taken = Array.from({ length: words }, () => 0)
    for (const id of packable.filter((id) => builtIn[id].type !== 'integer')) {
      const { word, shift, mask } = placeOf(id)
      expect(countOf(mask)).toBe(Math.max(1, valuesOf(id).length))
      expect((mask >>> shift) & 1).toBe(1)
      expect((taken[word] as number) & mask).toBe(0)
      taken[word] = (taken[word] as number) | mask
    }
    expect(taken).toHaveLength(words)
  })

  test('has whole numbers after the words of what is so, and of what is not', () => {
    const numbers = ofType('integer')
    expect(numbers.map((id) => placeOf(id).word)).toEqual(numbers.map((_, index) => words * 2 + index))
    expect(allUnknown).toHaveLength(words * 2 + numbers.length)
  })

  test('has what decides most rules in the lowest bits of one word, and not its last', () => {
    expect(decisiveBits.word).toBe(0)
    expect(decisive.map((id) => placeOf(id).word)).toEqual(decisive.map(() => 0))
    const count = decisive.reduce((sum, id) => sum + valuesOf(id).length, 0)
    expect(decisiveBits.mask).toBe(2 ** count - 1)
    expect(count).toBeLessThan(32)
    for (const id of decisive) expect(builtIn[id].derived).toBeUndefined()
  })
})

describe('a fact that is put is read, and no other changes', () => {
  test.each(packable)('%s', (id) => {
    for (const value of everyValue(id)) {
      const packed = nothing()
      expect(valueAt(packed, id)).toBeUndefined()
      const before = all(packed)
      putValue(packed, id, value)
      expect(all(packed)).toEqual({ ...before, [id]: value })
      // Over the opposite, or another value, as over nothing.
      for (const other of everyValue(id)) {
        putValue(packed, id, other)
        putValue(packed, id, value)
        expect(all(packed)).toEqual({ ...before, [id]: value })
      }
    }
  })

  test('all at once', () => {
    const packed = nothing()
    const values = Object.fromEntries(
      packable.map((id, index) => {
        const values = everyValue(id)
        return [id, values[index % values.length] as FactValue]
      }),
    )
    for (const [id, value] of Object.entries(values)) putValue(packed, id as BuiltInFactId, value)
    expect(all(packed)).toEqual(values)
    for (const id of truthValued) {
      putTruth(packed, placeOf(id), UNKNOWN)
      expect(truthAt(packed, placeOf(id))).toBe(UNKNOWN)
    }
    expect(all(packed)).toEqual({ ...values, ...Object.fromEntries(truthValued.map((id) => [id, undefined])) })
  })

  test('a set is frozen, in the order of the contract, whatever the order and repetition it was given in', () => {
    const packed = nothing()
    putValue(
      packed,
      'target.roles',
      [...valuesOf('target.roles')].reverse().flatMap((role) => [role, role]),
    )
    expect(valueAt(packed, 'target.roles')).toEqual(valuesOf('target.roles'))
    expect(Object.isFrozen(valueAt(packed, 'target.roles'))).toBe(true)
  })
})

describe('whether a fact has one of some values', () => {
  test.each(ofType('enumeration', 'set'))('%s', (id) => {
    const values = valuesOf(id)
    const some = [values.slice(0, 1), values.slice(-1), values.slice(1), values]
    for (const asked of some) {
      const bits = bitsWhere(id, (value) => asked.includes(value))
      expect(truthAt(nothing(), bits)).toBe(UNKNOWN)
      for (const value of everyValue(id)) {
        const packed = nothing()
        putValue(packed, id, value)
        expect(truthAt(packed, bits)).toBe(truthOf([value].flat().some((one) => asked.includes(one as string))))
      }
    }
  })

  test('an empty set is known to have none; what is unknown has no bits at all', () => {
    const packed = nothing()
    const place = placeOf('content.refersTo')
    expect(bitsAt(packed, place)).toBe(-1)
    putBits(packed, place, 0)
    expect(bitsAt(packed, place)).toBe(0)
    expect(truthAt(packed, place)).toBe(FALSE)
    expect(valueAt(packed, 'content.refersTo')).toEqual([])
  })
})

const flag = [undefined, false, true]
const everyone = [undefined, ...personRoles].flatMap((role) =>
  [undefined, ...relations].flatMap((relation) =>
    flag.flatMap((named) =>
      flag.flatMap((pictured) =>
        flag.flatMap((name) =>
          flag.map((image): Person => ({ role, relation, named, pictured, consent: { name, image } })),
        ),
      ),
    ),
  ),
)

describe('the pattern of a person', () => {
  test('is a number of its own for everyone who differs, and says all of it', () => {
    const patterns = everyone.map(patternOf)
    expect(new Set(patterns).size).toBe(everyone.length)
    expect(Math.min(...patterns)).toBe(0)
    expect(Math.max(...patterns)).toBe(everyone.length - 1)
    expect(patterns.map(personOf)).toEqual(everyone)
  })

  test('is 0 of somebody of whom nothing is said', () => {
    for (const person of [{}, { consent: {} }, { consent: undefined }]) expect(patternOf(person)).toBe(0)
  })

  test('is what its digits come to, as the scanner adds them up', () => {
    const { role, relation, named, pictured, 'consent.name': name, 'consent.image': image } = patternDigits
    for (const person of everyone)
      expect(
        [
          role.parts.get(person.role),
          relation.parts.get(person.relation),
          named.parts.get(person.named),
          pictured.parts.get(person.pictured),
          name.parts.get(person.consent?.name),
          image.parts.get(person.consent?.image),
        ].reduce((sum: number, part) => sum + (part as number), 0),
      ).toBe(patternOf(person))
  })

  test('is ordinary where somebody is neither named nor pictured unless it is said', () => {
    for (const person of everyone)
      expect(personOf(ordinaryPattern(patternOf(person)))).toEqual({
        ...person,
        named: person.named ?? false,
        pictured: person.pictured ?? false,
      })
  })
})
