import { expect, test } from 'vitest'
import { builtIn } from '../../src/action/facts.js'
import { dutySentence, instantWords, listWords, strengthWords } from '../../src/report/words.js'
import { labelOf, safeguarding } from './fixtures.js'

test('every input field of the catalogue has words of its own', () => {
  const fields = new Set(Object.values(builtIn).flatMap(({ inputs }) => inputs))
  for (const field of fields)
    expect(labelOf(field), field).toMatch(/^(whether|what|who|whose|where|when|which|in which|on which|how|about|to) /)
  expect(labelOf('extra.liveLocation')).toBe('whether it shows where a trip is at this moment')
  expect(labelOf('something.else')).toBe('`something.else`')
})

test.each([
  ['2026-11-24T09:05:00Z', '24 November 2026, 09:05 UTC'],
  ['2026-01-03T23:59:59.999Z', '3 January 2026, 23:59 UTC'],
  ['2026-01-03T23:59Z', '3 January 2026, 23:59 UTC'],
  ['tomorrow', 'tomorrow'],
])('%s is %s', (instant, expected) => expect(instantWords(instant)).toBe(expected))

test.each([
  [{}, 'Staff who know of it: report it to the designated safeguarding lead, at once.'],
  [
    { bearer: 'target', reportTo: ['dsl', 'senior-leader'] },
    'The person it was aimed at: report it to the designated safeguarding lead or a senior leader, at once.',
  ],
  [
    { bearer: 'school', task: 'tell-parents', reportTo: ['class-teacher'], promptness: 'standing' },
    'The school: tell parents to class teacher, a standing duty.',
  ],
] as const)('%j', (more, sentence) => expect(dutySentence({ ...safeguarding, ...more })).toBe(sentence))

test('alternatives', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((names) => listWords(names, 'or'))).toEqual([
    '',
    'a',
    'a or b',
    'a, b or c',
  ])
})

test.each([
  ['must', 'must', 'must not'],
  ['should', 'should', 'should not'],
  ['encouraged', 'encouraged', 'better not'],
  [undefined, 'may', 'may'],
] as const)('strength %s', (strength, positive, negative) => {
  expect([strengthWords(strength, false), strengthWords(strength, true)]).toEqual([positive, negative])
})
