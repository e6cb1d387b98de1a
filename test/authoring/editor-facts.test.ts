import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { policySchemas } from '../../src/authoring/schemas/policy-schemas.js'
import { tinyFiles } from '../policy/tiny-policy.js'
import { completionsAt, hoverAt, squigglesIn } from '../support/editor.js'
import { ownFacts } from '../support/own-facts.js'

const files = tinyFiles()
files['policy.json'].facts = ownFacts
const home = mkdtempSync(join(tmpdir(), 'clausewise-'))
for (const [name, schema] of Object.entries(policySchemas(files)))
  writeFileSync(join(home, name), JSON.stringify(schema))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const folder = pathToFileURL(join(home, 'x'))
const rule = (condition: string) =>
  `{ "$schema": "section.schema.json", "clauses": [{ "kind": "permission", "rules": [{ "conditions": { "all": [${condition}] } }] }] }`
const oneCase = (extra: string) =>
  `{ "$schema": "cases.schema.json", "section": "1", "cases": [{ "name": "a", "action": { "verb": "post", "actor": { "roles": ["staff"] }, "extra": ${extra} }, "expect": { "outcome": "compliant" } }] }`
const head = (facts: string) => `{ "$schema": "policy.schema.json", "facts": ${facts} }`

const labels = async (marked: string) => (await completionsAt(folder, marked)).map(({ label }) => label)
const quoted = (...names: readonly string[]) => names.map((name) => JSON.stringify(name))
const own = quoted(...Object.keys(ownFacts).map((name) => `extra.${name}`))
const [equality, order] = [
  ['equal', 'notEqual', 'in', 'notIn'],
  ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
]
const withKnown = (...names: readonly string[]) => quoted(...names, ...names.map((name) => `known:${name}`))
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

describe('an editor completes the facts of a policy', () => {
  test('among the others, with label and description', async () => {
    const offered = await completionsAt(folder, rule('{ "fact": "▮" }'))
    expect(offered.map(({ label }) => label)).toEqual(expect.arrayContaining([...own, '"verb"', '"parameters.most"']))
    expect(offered.find(({ label }) => label === '"extra.liveLocation"')?.words).toBe(
      'Says whether it shows where a trip is. An example.',
    )
  })

  test.each<[fact: string, operators: readonly string[], operator: string, values: readonly string[]]>([
    ['extra.liveLocation', withKnown(...equality), 'equal', ['false', 'true']],
    ['extra.activity', withKnown(...equality), 'equal', quoted('chat', 'stream', 'quiz')],
    [
      'extra.toldAbout',
      withKnown('contains', 'doesNotContain', 'someFact:in'),
      'contains',
      quoted('parent', 'dsl', 'head'),
    ],
    ['extra.strikes', withKnown(...equality, ...order), 'equal', []],
    ['extra.approvedAt', withKnown(...order), 'lessThan', quoted('2026-11-23T10:15:00Z')],
    ['extra.localTime', withKnown(...equality, ...order), 'lessThan', quoted('18:00')],
    ['extra.day', withKnown(...equality), 'equal', quoted(...days)],
  ])('%s, its operators and values', async (fact, operators, operator, values) => {
    expect((await labels(rule(`{ "fact": "${fact}", "operator": "▮" }`))).sort()).toEqual([...operators].sort())
    const offered = await labels(rule(`{ "fact": "${fact}", "operator": "${operator}", "value": ▮ }`))
    expect(offered.filter((label) => label !== '{}').sort()).toEqual([...values].sort())
  })

  test('under `extra` of the action of a case', async () => {
    const offered = await completionsAt(folder, oneCase('{ "▮" }'))
    expect(offered.map(({ label }) => label).sort()).toEqual(Object.keys(ownFacts).sort())
    expect(offered.find(({ label }) => label === 'localTime')?.words).toBe(
      'Says at what time of day it is; absent or null is unknown. An example.',
    )
    expect(await labels(oneCase('{ "activity": ▮ }'))).toEqual(expect.arrayContaining(quoted('chat', 'stream', 'quiz')))
    expect(await labels(oneCase('{ "toldAbout": ["▮"] }'))).toEqual(quoted('parent', 'dsl', 'head'))
    expect(await labels(oneCase('{ "day": ▮ }'))).toEqual(expect.arrayContaining(quoted(...days)))
  })

  test('among the fields that a case expects to be missing', async () => {
    const text = oneCase('{}').replace('"compliant"', '"compliant", "undetermined": [{ "missing": [["▮"]] }]')
    expect(await labels(text)).toEqual(expect.arrayContaining([...own, '"content.people"']))
  })

  test('in a suppression of the linter', async () => {
    const text = '{ "$schema": "policy.schema.json", "lint": { "suppress": [{ "code": "unused-fact", "fact": "▮" }] } }'
    expect(await labels(text)).toEqual(quoted(...Object.keys(ownFacts)))
  })

  test('where they are declared: types first, and the keys of each', async () => {
    const types = quoted('boolean', 'enumeration', 'set', 'integer', 'instant', 'time', 'weekday')
    const offered = await completionsAt(folder, head('{ "one": { "type": "▮" } }'))
    expect(offered.map(({ label }) => label)).toEqual(types)
    for (const { label, words } of offered) expect(words, label).not.toBe('')
    const common = ['changeable', 'description', 'label', 'ordinary']
    const keysOf = async (type: string) => (await labels(head(`{ "one": { "type": "${type}", "▮" } }`))).sort()
    expect(await keysOf('boolean')).toEqual([...common, 'phrases'].sort())
    expect(await keysOf('set')).toEqual([...common, 'phrase', 'values'].sort())
    expect(await keysOf('time')).toEqual([...common, 'phrase'].sort())
  })
})

test('an editor explains them', async () => {
  const explained = await hoverAt(folder, rule('{ "fact": "extra.acti▮vity", "operator": "equal", "value": "chat" }'))
  expect(explained).toContain('`extra.activity`: Says what is done. An example.')
  expect(await hoverAt(folder, oneCase('{ "live▮Location": true }'))).toContain('Says whether it shows where a trip is')
})

describe('an editor finds', () => {
  test.each<[name: string, text: string, found: readonly string[]]>([
    [
      'nothing wrong with all of them',
      oneCase(
        '{ "liveLocation": true, "consentRenewed": null, "activity": "chat", "toldAbout": [], "strikes": 0, "approvedAt": "2026-11-23T10:15:00Z", "localTime": "08:30", "day": "sunday" }',
      ),
      [],
    ],
    ['no fact wrong that is unknown', oneCase('null'), []],
    ['a fact that is not declared', oneCase('{ "liveLocaton": true }'), ['"liveLocaton"']],
    ['text for yes or no', oneCase('{ "liveLocation": "yes" }'), ['"yes"']],
    ['a wrong value', oneCase('{ "activity": "chats" }'), ['"chats"']],
    ['a wrong member', oneCase('{ "toldAbout": ["dsl", "x"] }'), ['"x"']],
    ['a number below 0', oneCase('{ "strikes": -1 }'), ['-1']],
    ['a time that is none', oneCase('{ "localTime": "24:00" }'), ['"24:00"']],
    ['a moment without its offset', oneCase('{ "approvedAt": "2026-11-23T10:15:00" }'), ['"2026-11-23T10:15:00"']],
  ])('%s', async (_name, text, found) => {
    const squiggles = (await squigglesIn(folder, text)).map((squiggle) => squiggle.text)
    expect(squiggles).toEqual(found)
  })

  test.each([
    [
      'a condition on one that is not declared',
      '{ "fact": "extra.other", "operator": "equal", "value": true }',
      '"extra.other"',
    ],
    [
      'an operator that does not fit',
      '{ "fact": "extra.day", "operator": "lessThan", "value": "monday" }',
      '"lessThan"',
    ],
    ['a value that it cannot have', '{ "fact": "extra.day", "operator": "in", "value": ["mon"] }', '"mon"'],
    ['a time that is none', '{ "fact": "extra.localTime", "operator": "lessThan", "value": "8:30" }', '"8:30"'],
  ])('%s', async (_name, condition, text) => {
    expect((await squigglesIn(folder, rule(condition))).map((squiggle) => squiggle.text)).toContain(text)
  })
})
