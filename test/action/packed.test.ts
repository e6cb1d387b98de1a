import { describe, expect, test } from 'vitest'
import { type BuiltInFactId, builtIn, builtInIds, type FactValue } from '../../src/action/facts.js'
import { Given } from '../../src/action/given.js'
import {
  allUnknown,
  codeOf,
  codePlaces,
  flagOf,
  flags,
  type Packed,
  placeOf,
  putTruth,
  truthAt,
  valueAt,
} from '../../src/action/packed.js'
import { ordinaryPattern, patternDigits, patternOf, personOf } from '../../src/action/person-pattern.js'
import { type Person, personRoles, relations } from '../../src/action/social-action.js'
import { FALSE, TRUE, UNKNOWN } from '../../src/base/truth.js'

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

const put = (packed: Packed, id: BuiltInFactId, value: FactValue): void => {
  if (typeof value === 'boolean') putTruth(packed, flagOf(id), value ? TRUE : FALSE)
  else packed.codes[placeOf(id)] = codeOf(id, value)
}

const all = (packed: Packed) => Object.fromEntries(builtInIds.map((id) => [id, valueAt(packed, id)]))

describe('the layout', () => {
  test('has two words, and they are enough for the truth-valued facts, each with a bit of its own', () => {
    expect([...flags.keys()].sort()).toEqual([...truthValued].sort())
    const places = [...flags.values()].map(({ word, bit }) => `${word} ${bit}`)
    expect(new Set(places).size).toBe(truthValued.length)
    for (const { word, bit } of flags.values()) {
      expect([0, 1]).toContain(word)
      expect(Math.log2(bit >>> 0) % 1).toBe(0)
    }
    expect(truthValued.length).toBeLessThanOrEqual(64)
  })

  test('has a code for every other fact but the platform and the time', () => {
    expect([...codePlaces.keys()].sort()).toEqual([...coded].sort())
    expect([...codePlaces.values()].sort((a, b) => a - b)).toEqual(coded.map((_, index) => index))
    expect(allUnknown).toHaveLength(coded.length)
    expect(builtInIds.filter((id) => !flags.has(id) && !codePlaces.has(id)).sort()).toEqual([
      'channel.platform',
      'timing.at',
    ])
  })

  // The last bit is the sign of a number: a code that used it would read as unknown.
  test.each(ofType('set', 'enumeration'))('has fewer values than bits: %s', (id) => {
    expect(valuesOf(id).length).toBeGreaterThan(0)
    expect(valuesOf(id).length).toBeLessThanOrEqual(31)
    expect(codeOf(id, builtIn[id].type === 'set' ? valuesOf(id) : (valuesOf(id).at(-1) as string))).toBeGreaterThan(0)
  })
})

describe('a fact that is put is read, and no other changes', () => {
  test.each([...truthValued, ...coded])('%s', (id) => {
    for (const value of everyValue(id)) {
      const packed = new Given()
      expect(valueAt(packed, id)).toBeUndefined()
      const before = all(packed)
      put(packed, id, value)
      expect(all(packed)).toEqual({ ...before, [id]: value })
      // Over the opposite, or another value, as over nothing.
      for (const other of everyValue(id)) {
        put(packed, id, other)
        put(packed, id, value)
        expect(all(packed)).toEqual({ ...before, [id]: value })
      }
    }
  })

  test('all at once', () => {
    const packed = new Given()
    const values = Object.fromEntries(
      [...truthValued, ...coded].map((id, index) => {
        const values = everyValue(id)
        return [id, values[index % values.length] as FactValue]
      }),
    )
    for (const [id, value] of Object.entries(values)) put(packed, id as BuiltInFactId, value)
    expect(all(packed)).toEqual({ ...values, 'channel.platform': undefined, 'timing.at': undefined })
    for (const id of truthValued) {
      putTruth(packed, flagOf(id), UNKNOWN)
      expect(truthAt(packed, flagOf(id))).toBe(UNKNOWN)
    }
    expect([packed.yes0, packed.no0, packed.yes1, packed.no1]).toEqual([0, 0, 0, 0])
  })

  test('a set is frozen, in the order of the contract, whatever the order and repetition it was given in', () => {
    const packed = new Given()
    put(
      packed,
      'target.roles',
      [...valuesOf('target.roles')].reverse().flatMap((role) => [role, role]),
    )
    expect(valueAt(packed, 'target.roles')).toEqual(valuesOf('target.roles'))
    expect(Object.isFrozen(valueAt(packed, 'target.roles'))).toBe(true)
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
