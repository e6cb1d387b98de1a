import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../../src/base/edit-distance.js'
import { seed } from '../support/seed.js'

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['post', 'post', 0],
  ['psot', 'post', 2],
  ['pots', 'post', 2],
  ['kitten', 'sitting', 3],
  ['flaw', 'lawn', 2],
  ['\u{1F600}a', 'a', 1],
])('%s and %s', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance)
})

/** The definition, letter by letter. */
const defined = (one: readonly string[], other: readonly string[]): number => {
  const [[a, ...as], [b, ...bs]] = [one, other]
  if (a === undefined) return other.length
  if (b === undefined) return one.length
  if (a === b) return defined(as, bs)
  return 1 + Math.min(defined(as, other), defined(one, bs), defined(as, bs))
}

test('is what its definition says', () => {
  const word = fc.array(fc.constantFrom('a', 'b', 'c', 'é'), { maxLength: 5 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(editDistance(one.join(''), other.join(''))).toBe(defined(one, other))
    }),
    { seed },
  )
})
