import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contradicted } from '../../../src/intake/whatsapp-export/order.js'

test.each<[what: string, moments: number[], told: [number, number][]]>([
  ['nothing', [], []],
  ['one', [5], []],
  ['in order, some at the same time', [1, 2, 2, 3], []],
  ['one line of long ago', [10, 11, 12, 3, 13, 14], [[3, 2]]],
  [
    'two lines of long ago',
    [10, 11, 12, 3, 4, 13, 14],
    [
      [3, 2],
      [4, 2],
    ],
  ],
  [
    'one line of the time to come',
    [10, 11, 99, 12, 13],
    [
      [2, 3],
      [3, 2],
      [4, 2],
    ],
  ],
  [
    'two that contradict each other alone',
    [1, 7, 6, 9],
    [
      [1, 2],
      [2, 1],
    ],
  ],
  [
    'more lines of long ago than messages before them',
    [10, 11, 1, 2, 3, 12],
    [
      [0, 2],
      [1, 2],
      [2, 1],
      [3, 1],
      [4, 1],
    ],
  ],
])('%s', (_what, moments, told) => {
  expect([...contradicted(moments)].sort(([a], [b]) => a - b)).toEqual(told)
})

test('what is left never runs back, and each contradiction names a moment that does contradict', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 20 }), (moments) => {
      const found = contradicted(moments)
      const left = moments.filter((_moment, index) => !found.has(index))
      expect(left).toEqual(left.toSorted((a, b) => a - b))
      for (const [index, by] of found) {
        const [mine = 0, other = 0] = [moments[index], moments[by]]
        expect(index < by ? mine > other : mine < other).toBe(true)
      }
    }),
  )
})
