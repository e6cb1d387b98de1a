import { describe, expect, test } from 'vitest'
import { readValue, valueText } from '../../../src/authoring/init/read-value.js'
import { nameOf, slugOf } from '../../../src/authoring/init/slug-of.js'
import type { ParameterValue } from '../../../src/policy/policy.js'

const records = [{ platform: 'facebook', name: 'Our School' }]

describe('a value in the words of people', () => {
  test.each<readonly [text: string, current: ParameterValue, value: ParameterValue | string]>([
    ['yes', false, true],
    [' No ', true, false],
    ['true', false, true],
    ['maybe', true, 'yes or no'],
    ['__proto__', true, 'yes or no'],
    ['3', 2, 3],
    ['-1.5', 2, -1.5],
    ['three', 2, 'a number'],
    ['', 2, 'a number'],
    ['a word', 'another', 'a word'],
    [' ', 'another', 'some text'],
    ['facebook, x', ['facebook'], ['facebook', 'x']],
    ['', ['facebook'], []],
    ['1, 2', [3], [1, 2]],
    ['["a", "b"]', ['facebook'], ['a', 'b']],
    [JSON.stringify(records), records, records],
    ['[]', records, []],
    ['facebook', records, 'a list as JSON, such as [{"platform":"facebook","name":"Our School"}]'],
    ['[1', ['facebook'], 'a list as JSON, such as [{"platform":"facebook","name":"Our School"}]'],
  ])('%s, in place of %j', (text, current, value) => {
    const read = readValue(text, current)
    expect('value' in read ? read.value : read.expected).toEqual(value)
  })

  test.each<ParameterValue>([true, false, 2, 'a word', ['facebook', 'x'], records, []])(
    '%j, written and read',
    (value) => {
      expect(readValue(valueText(value), value)).toEqual({ value })
    },
  )
})

test.each([
  ["St Elsewhere's Primary", 'st-elsewheres-primary'],
  ['Ysgol Tŷ Gwyn', 'ysgol-ty-gwyn'],
  ['2nd Harbour School!', 'nd-harbour-school'],
  ['our_school', 'our-school'],
  ['???', ''],
  ['x'.repeat(200), 'x'.repeat(100)],
])('the id of %s is %s', (name, id) => {
  expect(slugOf(name)).toBe(id)
})

test('a name made of an id', () => {
  expect(nameOf('harbour-hill-primary')).toBe('Harbour Hill Primary')
})
