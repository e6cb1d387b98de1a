import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parseSchoolContext } from '../../src/intake/context/parse-school-context.js'
import { schoolJsonSchema } from '../../src/intake/context/school-json-schema.js'
import { contextWords } from '../../src/intake/context/school-words.js'

const schema = schoolJsonSchema()
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
const example = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('../../docs/examples/intake/school.json', import.meta.url), 'utf8'))

test('school.schema.json is fresh', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../rules/schema/school.schema.json')
})

test('the words are of properties that there are, and all are used', () => {
  const used = new Set(
    [...JSON.stringify(schema).matchAll(/"description":("(?:[^"\\]|\\.)*")/g)].map(([, text = '']) => JSON.parse(text)),
  )
  expect(Object.values(contextWords).filter((words) => !used.has(words))).toEqual([])
})

test('it accepts the example school', () => {
  expect(validate(example()) ? [] : validate.errors).toEqual([])
  expect(parseSchoolContext(example()).ok).toBe(true)
})

test.each<[what: string, more: object]>([
  ['an unknown key', { staff: [] }],
  ['a role of its own', { people: [{ id: 'x', roles: ['teacher'] }] }],
  ['somebody without roles', { people: [{ id: 'x' }] }],
  ['a date that is none', { consents: [{ subject: 'p-1', elements: ['image'], given: true, from: 'May' }] }],
  ['an element of its own', { consents: [{ subject: 'p-1', elements: ['face'], given: true, from: '2026-09-01' }] }],
  ['a calendar without terms', { calendar: { year: { from: '2026-09-01', until: '2027-08-31' } } }],
  [
    'a time that is none',
    {
      calendar: {
        year: { from: '2026-09-01', until: '2027-08-31' },
        terms: [],
        workingHours: { monday: { from: '8', until: '9' } },
      },
    },
  ],
])('it refuses %s, as reading does', (_what, more) => {
  const content = { ...example(), ...more }
  expect(validate(content)).toBe(false)
  expect(parseSchoolContext(content).ok).toBe(false)
})
