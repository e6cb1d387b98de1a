import fc from 'fast-check'
import { expect, test } from 'vitest'
import { laidOutJson } from '../../src/report/laid-out-json.js'

test.each<[unknown, number, string]>([
  [{}, 5, '{}'],
  [[], 1, '[]'],
  [{ a: [1, null, 'x'] }, 22, '{\n  "a": [1, null, "x"]\n}'],
  [{ a: [1, null, 'x'] }, 23, '{ "a": [1, null, "x"] }'],
  [[{ a: 1 }, { b: {} }], 13, '[\n  { "a": 1 },\n  { "b": {} }\n]'],
  [{ list: ['long enough', 'not to fit'] }, 20, '{\n  "list": [\n    "long enough",\n    "not to fit"\n  ]\n}'],
  ['a text stays whole', 3, '"a text stays whole"'],
])('%j in %i columns', (value, width, text) => {
  expect(laidOutJson(value, width)).toBe(text)
})

test('it is the same JSON, and no wider than it must be', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 10, max: 80 }), (value, width) => {
      const text = laidOutJson(value, width)
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value))
      for (const line of text.split('\n'))
        if (line.length > width)
          expect(line).toMatch(/^ *("(?:[^"\\]|\\.)*": )?(\{\}|\[\]|[[{]|"(?:[^"\\]|\\.)*"|[^[{"]*),?$/)
    }),
  )
})
