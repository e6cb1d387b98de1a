import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { policySchemas } from '../../src/authoring/schemas/policy-schemas.js'
import { validatePolicy } from '../../src/authoring/validate/validate-policy.js'
import { englishOf, type Locale, loadLocale, type Texts } from '../../src/locales.js'
import { loadPolicy } from '../../src/policy/load.js'

const rules = new URL('../../rules/', import.meta.url)
const jsonIn = (folder: URL): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
const read = (folder: URL, name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

const policies = readdirSync(rules)
  .map((id) => ({ id, folder: new URL(`${id}/`, rules) }))
  .filter(({ folder }) => existsSync(new URL('policy.json', folder)))

const translations = policies.flatMap(({ id, folder }) =>
  jsonIn(new URL('locales/', folder)).map((name) => [id, name, folder] as const),
)

/** Every text with the path that leads to it. */
const leaves = (value: unknown, path = ''): readonly (readonly [path: string, text: string])[] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, member]) => leaves(member, `${path}/${key}`))

const localeOf = (folder: URL, name: string): Locale => {
  const policy = loadPolicy(Object.fromEntries(jsonIn(folder).map((file) => [file, read(folder, file)])))
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues))
  const loaded = loadLocale(read(new URL('locales/', folder), name), policy.policy)
  if (!loaded.ok) throw new Error(loaded.issues.map(({ code, path }) => `${code} ${path}`).join('\n'))
  return loaded.locale
}

test('the bundled policy is there in Welsh', () => {
  expect(translations.map(([id, name]) => `${id} ${name}`)).toContain('stokes-wood-primary cy.json')
})

test.each(policies)('$id is complete in the language of its files', ({ folder }) => {
  const policy = loadPolicy(Object.fromEntries(jsonIn(folder).map((file) => [file, read(folder, file)])))
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues))
  expect(leaves(englishOf(policy.policy).texts).filter(([, text]) => text.trim() === '')).toEqual([])
})

/** Texts that are the same in both languages, and are meant to be: names. */
const sameInBoth: Readonly<Record<string, readonly string[]>> = {
  'stokes-wood-primary cy.json': ['/sections/2.1'],
}

/** Words that English sentences can hardly do without, and that other languages do not have. */
const english = /\b(the|and|with|this|that|which|school|pupils?|parents?|they|from|what|who|for|not|be|by)\b/i

describe.each(translations)('%s in %s', (id, name, folder) => {
  const locale = localeOf(folder, name)
  const source = new Map(leaves(locale.source))
  const texts = leaves(locale.texts)

  test('has every text that the policy has, and no other', () => {
    expect(texts.map(([path]) => path).sort()).toEqual([...source.keys()].sort())
  })

  test('is checked with the policy', () => {
    const files = Object.fromEntries(jsonIn(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]))
    const file = `locales/${name}`
    const check = (text: string) => validatePolicy({ ...files, [file]: text }).problems
    const content = readFileSync(new URL(file, folder), 'utf8')
    expect(check(content)).toEqual([])
    const { [Object.keys(locale.texts.rules)[0] as string]: _first, ...others } = locale.texts.rules
    const less = { ...(JSON.parse(content) as Texts), rules: others }
    expect(check(JSON.stringify(less)).map(({ code, path }) => `${code} ${path}`)).toEqual([
      `missing /rules/${Object.keys(locale.texts.rules)[0]}`,
    ])
  })

  test('leaves nothing in English by accident', () => {
    expect(texts.filter(([path, text]) => source.get(path) === text).map(([path]) => path)).toEqual(
      sameInBoth[`${id} ${name}`] ?? [],
    )
    expect(texts.filter(([, text]) => english.test(text.replace(/`[^`]*`/g, '')))).toEqual([])
  })

  test('names parameters, facts and sections as the policy does', () => {
    const named = (text = ''): readonly string[] =>
      [...text.matchAll(/`[^`]+`|\b\d+(?:\.\d+)?\b(?!st|nd|rd|th|af|il|ydd)/g)].map(String).sort()
    expect(texts.filter(([path, text]) => String(named(text)) !== String(named(source.get(path))))).toEqual([])
  })
})

test('editors know the names of a policy that its translations have texts for', () => {
  const folder = new URL('stokes-wood-primary/', rules)
  const schemas = policySchemas(Object.fromEntries(jsonIn(folder).map((file) => [file, read(folder, file)])))
  const { properties } = schemas['locale.schema.json'] as {
    properties: Record<string, { properties?: object; required?: readonly string[] }>
  }
  const { texts } = localeOf(folder, 'cy.json')
  for (const part of ['sections', 'clauses', 'rules', 'procedures', 'parameters'] as const) {
    expect(Object.keys(properties[part]?.properties ?? {}).sort()).toEqual(Object.keys(texts[part]).sort())
    expect([...(properties[part]?.required ?? [])].sort()).toEqual(Object.keys(texts[part]).sort())
  }
  expect(properties.facts).toBeUndefined()
})
