import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { catalogueOf } from '../../src/action/catalogue.js'
import { deriveFacts } from '../../src/action/derive.js'
import { normalise } from '../../src/action/normalise.js'
import { parseByDefinition } from '../../src/action/parse-action.js'
import { socialActionSchema } from '../../src/action/social-action.js'
import { anyShape } from '../support/arbitrary-action.js'
import { announce, seed } from '../support/seed.js'

const bases = 2_000
const mutantsOfEach = 49

/** Values that are wrong nearly everywhere, in every way that a schema can mind, and some that are right somewhere. */
const values: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  0,
  -0,
  1,
  -1,
  1.5,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  '',
  'x',
  'Facebook',
  'facebook',
  'x'.repeat(10_000),
  'x'.repeat(10_001),
  '🙂'.repeat(5_000),
  '🙂'.repeat(5_001),
  '2026-02-29T10:15:00Z',
  '2024-02-29T10:15:00+01:00',
  '2026-11-23t10:15z',
  'staff',
  'parent',
  'pupil',
  [],
  [null],
  [undefined],
  ['staff'],
  ['staff', 'staff'],
  ['pupil', 'nobody'],
  new Array(2),
  Array.from({ length: 101 }, () => 'staff'),
  {},
  { id: null },
  { consent: { name: true } },
  [{}],
  [{ role: 'pupil', consent: null }],
  [{ role: 'pupil', consent: { image: 'no' } }],
  { ownFact: true },
  { OwnFact: true },
  { ownFact: 1.5 },
  { ownFact: ['a'], other: null },
  JSON.parse('{"__proto__": true}'),
  Object.create(null),
  Object.create({ verb: 'post' }),
  new Date(0),
  new Map(),
  () => true,
  Symbol('x'),
]
const keys = [
  'verb',
  'actor',
  'roles',
  'content',
  'people',
  'extra',
  'id',
  'at',
  'political',
  'unknown',
  '__proto__',
  'toString',
]

type Plain = Record<string, unknown>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null

const shared = new Set(values)

/** Every object or list in an action, itself among them, that is nobody else's. */
const holders = (value: unknown): readonly Plain[] =>
  isPlain(value) && !shared.has(value) ? [value, ...Object.values(value).flatMap(holders)] : []

/** A copy with one to three members set, removed or added somewhere. */
const mutated = (action: unknown, next: (below: number) => number): unknown => {
  const copy = structuredClone(action)
  for (let times = next(3); times >= 0; times -= 1) {
    const all = holders(copy)
    const holder = all[next(all.length)] as Plain
    const own = Object.keys(holder)
    const key = next(4) > 0 && own.length > 0 ? (own[next(own.length)] as string) : (keys[next(keys.length)] as string)
    if (next(8) === 0) delete holder[key]
    else
      Object.defineProperty(holder, key, {
        value: values[next(values.length)],
        enumerable: true,
        writable: true,
        configurable: true,
      })
  }
  return copy
}

const random = (start: number) => {
  let state = start >>> 0
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const derivations = (['unknown', 'ordinary'] as const).map((assume) => ({
  assume,
  accountManagers: ['business-manager'],
  ownChildExemption: assume === 'unknown',
  catalogue: catalogueOf({}),
}))

/** As `toStrictEqual`, which takes longer than all else here. */
const expectSame = (found: unknown, wanted: unknown): void => {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toStrictEqual(wanted)
}

test('the normaliser takes nothing that the schema refuses, and reads of an action what it says', {
  timeout: 600_000,
}, () => {
  let taken = 0
  let refused = 0
  let left = 0
  const compare = (input: unknown) => {
    const fast = normalise(input)
    if (fast === undefined) {
      // Nothing can be wrong with what it leaves: not worth the words that say why.
      if (z.safeParse(socialActionSchema, input).success) left += 1
      else refused += 1
      return
    }
    taken += 1
    const slow = parseByDefinition(input)
    if (!slow.ok) throw new Error(`takes what the schema refuses: ${JSON.stringify(slow.issues)}`)
    expectSame(fast, slow.action)
    for (const derivation of derivations)
      expectSame(deriveFacts(fast, derivation), deriveFacts(slow.action, derivation))
  }
  fc.assert(
    fc.property(anyShape, fc.integer(), (action, start) => {
      compare(action)
      const next = random(start)
      for (let count = 0; count < mutantsOfEach; count += 1) compare(mutated(action, next))
    }),
    { numRuns: bases, seed },
  )
  announce(`${taken} inputs taken, ${refused} refused, ${left} left to the schema`)
  // What it leaves is only slow: instances of classes, and members that are not plain.
  expect(left).toBeLessThan(taken / 10)
  expect(taken + refused + left).toBeGreaterThanOrEqual(bases * (mutantsOfEach + 1))
})
