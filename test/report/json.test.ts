import { expect, test } from 'vitest'
import { records, write } from './fixtures.js'

test('json is an array of what ndjson has on its lines', () => {
  const lines = write('ndjson', records)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  expect(JSON.parse(write('json', records))).toEqual(lines)
  expect(JSON.parse(write('json', records.slice(0, 1)))).toEqual(lines.slice(0, 1))
})

test('empty input gives an empty array', () => expect(write('json', [])).toBe('[]\n'))
