import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import { policySchemas } from '../../src/authoring/schemas/policy-schemas.js'
import { jsonSchemas } from '../../src/policy/json-schema.js'
import { cases } from '../support/cases.js'
import { caseFiles, policyFiles, policyIds } from '../support/policy-files.js'

const rules = new URL('../../rules/', import.meta.url)
const read = (folder: string): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(new URL(folder, rules))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, JSON.parse(readFileSync(new URL(`${folder}/${name}`, rules), 'utf8'))]),
  )

const policies = readdirSync(rules).filter((name) => readdirSync(new URL(name, rules)).includes('policy.json'))

/** The schemas for any policy, and for each policy of ours, by folder. */
const folders: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  schema: jsonSchemas(),
  ...Object.fromEntries(policies.map((policy) => [`${policy}/schema`, policySchemas(read(policy))])),
}

const ajv = new Ajv2020({ strict: false, validateFormats: false })
const validators = Object.fromEntries(
  Object.entries(folders).flatMap(([folder, schemas]) =>
    Object.entries(schemas).map(([name, schema]) => [`${folder}/${name}`, ajv.compile(schema)]),
  ),
)

const errorsOf = (name: string, data: unknown): unknown => {
  const validate = validators[name]
  if (!validate) throw new Error(`there is no ${name}`)
  return validate(data) ? [] : validate.errors
}

describe.each(Object.entries(folders))('rules/%s', (folder, schemas) => {
  test.each(Object.entries(schemas))('%s is fresh', async (name, schema) => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../rules/${folder}/${name}`)
  })
})

describe.each([
  ...policyIds.map((id) => ['schema', id] as const),
  ['stokes-wood-primary/schema', 'stokes-wood-primary'] as const,
])('%s accepts %s', (folder, id) => {
  test.each(Object.entries(policyFiles(id)))('%s', (name, content) => {
    expect(errorsOf(`${folder}/${name === 'policy.json' ? 'policy' : 'section'}.schema.json`, content)).toEqual([])
  })
  test.each(Object.entries(caseFiles(id)))('cases/%s', (_name, content) => {
    expect(errorsOf(`${folder}/cases.schema.json`, content)).toEqual([])
  })
})

describe.each(['schema', 'stokes-wood-primary/schema'])('%s/locale.schema.json', (folder) => {
  const name = `${folder}/locale.schema.json`
  // biome-ignore lint/suspicious/noExplicitAny: it is there to be broken
  const welsh = (): any => read('stokes-wood-primary/locales')['cy.json']

  test('accepts the Welsh of the bundled policy', () => {
    expect(errorsOf(name, welsh())).toEqual([])
  })

  // biome-ignore lint/suspicious/noExplicitAny: it is there to be broken
  test.each<[what: string, wreck: (content: any) => void, byAny: boolean]>([
    ['a language by its name', (it) => (it.locale = 'Welsh'), true],
    ['an empty text', (it) => (it.title = ''), true],
    ['a key too many', (it) => (it.clauses['2.suggestions'].note = 'x'), true],
    ['no message', (it) => delete it.rules['official-alert'].message, true],
    ['a clause too few', (it) => delete it.clauses['2.suggestions'], false],
    ['a rule too many', (it) => (it.rules['no-such-rule'] = it.rules['official-alert']), false],
    ['facts that the policy has not', (it) => (it.facts = {}), false],
  ])('refuses %s, where it can', (_what, wreck, byAny) => {
    const content = welsh()
    wreck(content)
    const isRefused = byAny || folder !== 'schema'
    expect(validators[name]?.(content)).toBe(!isRefused)
  })
})

test('the action schema accepts what parseAction accepts', () => {
  for (const { case: one } of cases) {
    expect(parseAction(one.action).ok).toBe(true)
    expect(errorsOf('schema/social-action.schema.json', one.action)).toEqual([])
  }
})

const parameter = { fact: 'parameters.notSocialMedia' }

describe.each(['schema', 'stokes-wood-primary/schema'])('%s/section.schema.json', (folder) => {
  const errorsWith = (condition: unknown): unknown => {
    const content = structuredClone(policyFiles()['2.1-facebook.json']) as {
      clauses: { rules?: { conditions: unknown }[] }[]
    }
    const rule = content.clauses.find(({ rules: some }) => some)?.rules?.[0]
    if (!rule) throw new Error('no rule to break')
    rule.conditions = condition
    return errorsOf(`${folder}/section.schema.json`, content)
  }

  test.each([
    ['a comparison alone', { fact: 'verb', operator: 'equal', value: 'post' }],
    ['a fact that does not exist', { all: [{ fact: 'content.rude', operator: 'equal', value: true }] }],
    ['an operator that does not fit', { all: [{ fact: 'content.spam', operator: 'lessThan', value: 1 }] }],
    ['an operator that is none', { all: [{ fact: 'content.spam', operator: 'is', value: true }] }],
    ['a value outside the domain', { all: [{ fact: 'verb', operator: 'equal', value: 'posts' }] }],
    ['a list for a single value', { all: [{ fact: 'verb', operator: 'equal', value: ['post'] }] }],
    ['a single value for a list', { all: [{ fact: 'verb', operator: 'in', value: 'post' }] }],
    ['a list with a value outside the domain', { all: [{ fact: 'verb', operator: 'in', value: ['post', 'posts'] }] }],
    ['a platform that is none', { all: [{ fact: 'channel.platform', operator: 'equal', value: 'Face book' }] }],
    ['an instant without its offset', { all: [{ fact: 'timing.at', operator: 'lessThan', value: '2026-11-23' }] }],
    ['a comparison without its value', { all: [{ fact: 'verb', operator: 'equal' }] }],
    ['two boolean keys', { all: [{ condition: 'staff' }], any: [{ condition: 'staff' }] }],
    ['a key too many', { all: [{ condition: 'staff', unless: 'pupil' }] }],
    ['an empty list', { any: [] }],
    ['an empty condition', { all: [{}] }],
  ])('refuses %s', (_what, condition) => {
    expect(errorsWith(condition)).not.toEqual([])
  })

  test.each([
    ['single values', { all: [{ fact: 'content.spam', operator: 'known:equal', value: false }] }],
    ['lists', { any: [{ fact: 'actor.roles', operator: 'someFact:in', value: ['staff', 'pupil'] }] }],
    ['parameters', { not: { fact: 'channel.platform', operator: 'known:in', value: parameter } }],
    ['instants', { all: [{ fact: 'timing.at', operator: 'lessThan', value: '2026-11-23T10:15Z' }] }],
    ['parameters as facts', { all: [{ fact: 'parameters.familyExemption', operator: 'equal', value: true }] }],
    ['named conditions', { condition: 'staff' }],
  ])('accepts %s', (_what, condition) => {
    expect(errorsWith(condition)).toEqual([])
  })
})

test.each([
  ['a named condition', { condition: 'staf' }],
  ['a parameter', { all: [{ fact: 'parameters.family', operator: 'equal', value: true }] }],
  ['an operand', { all: [{ fact: 'verb', operator: 'in', value: { fact: 'parameters.familyExemption' } }] }],
])('the section schema of a policy knows its names: %s', (_what, condition) => {
  const { name, event } = { name: 'a-rule', event: { type: 'permission', params: { message: 'x' } } }
  const clause = { id: '1.x', kind: 'permission', locator: { place: 'x' }, title: 'x', summary: 'x' }
  const source = `sha256-${'0'.repeat(64)}`
  const content = {
    section: '1',
    title: 'x',
    clauses: [{ ...clause, source, rules: [{ name, conditions: { all: [{ any: [condition] }] }, event }] }],
  }
  expect(errorsOf('schema/section.schema.json', content)).toEqual([])
  expect(errorsOf('stokes-wood-primary/schema/section.schema.json', content)).not.toEqual([])
})
