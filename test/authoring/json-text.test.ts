import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from '../../src/authoring/json-text.js'

const long = 'x'.repeat(60)

test.each([
  [{}, '{}'],
  [[], '[]'],
  ['a "b"\n', String.raw`"a \"b\"\n"`],
  [{ a: [1, true, null], b: { c: 'd' } }, '{ "a": [1, true, null], "b": { "c": "d" } }'],
  [[long, long], `[\n  "${long}",\n  "${long}"\n]`],
  [
    { name: long, list: [{ a: long }, { b: 1 }] },
    `{\n  "name": "${long}",\n  "list": [{ "a": "${long}" }, { "b": 1 }]\n}`,
  ],
])('%j', (value, text) => {
  expect(jsonText(value)).toBe(text)
})

test('the column that it begins in counts, and stands before every line but the first', () => {
  expect(jsonText([long], 60)).toBe(`[\n${' '.repeat(62)}"${long}"\n${' '.repeat(60)}]`)
})

test('is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value))
      expect(JSON.parse(jsonText(plain))).toEqual(plain)
    }),
  )
})
