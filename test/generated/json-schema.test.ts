import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import { jsonSchemas } from '../../src/policy/json-schema.js'
import { cases } from '../support/cases.js'
import { caseFiles, policyFiles, policyIds } from '../support/policy-files.js'

const schemas = jsonSchemas()
const ajv = new Ajv2020({ strict: false, validateFormats: false })
const validators = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]))

const errorsOf = (name: string, data: unknown): unknown => (validators[name]?.(data) ? [] : validators[name]?.errors)

test.each(Object.entries(schemas))('rules/schema/%s is fresh', async (name, schema) => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../rules/schema/${name}`)
})

describe.each(policyIds)('the schemas accept %s', (id) => {
  test.each(Object.entries(policyFiles(id)))('%s', (name, content) => {
    expect(errorsOf(name === 'policy.json' ? 'policy.schema.json' : 'section.schema.json', content)).toEqual([])
  })
  test.each(Object.entries(caseFiles(id)))('cases/%s', (_name, content) => {
    expect(errorsOf('cases.schema.json', content)).toEqual([])
  })
})

test('the action schema accepts what parseAction accepts', () => {
  for (const { case: one } of cases) {
    expect(parseAction(one.action).ok).toBe(true)
    expect(errorsOf('social-action.schema.json', one.action)).toEqual([])
  }
})

test.each([
  ['a fact that does not exist', { fact: 'content.rude', operator: 'equal', value: true }],
  ['an operator that does not fit', { fact: 'content.spam', operator: 'lessThan', value: 1 }],
  ['a value outside the domain', { fact: 'verb', operator: 'equal', value: 'posts' }],
  ['two boolean keys', { all: [{ condition: 'staff' }], any: [{ condition: 'staff' }] }],
  ['an empty list', { any: [] }],
])('the section schema refuses %s', (_what, condition) => {
  const content = structuredClone(policyFiles()['2.1-facebook.json']) as {
    clauses: { rules?: { conditions: unknown }[] }[]
  }
  const rule = content.clauses.find(({ rules }) => rules)?.rules?.[0]
  if (!rule) throw new Error('no rule to break')
  rule.conditions = condition
  expect(errorsOf('section.schema.json', content)).not.toEqual([])
})
