import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtInIds } from '../../src/action/facts.js'
import { individuals, purposes, roles, verbs } from '../../src/action/social-action.js'
import { bearers, promptnesses } from '../../src/policy/rule.js'
import { completionsAt, hoverAt, type Squiggle, squigglesIn } from '../support/editor.js'

const folder = new URL('../../rules/stokes-wood-primary/', import.meta.url)
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8')

const section = '2.1-facebook.json'
const cases = 'cases/2.1-facebook.json'
const head = 'policy.json'

/** A file of the bundled policy as it stands in the repository, with something in it replaced. */
const edited = (file: string, from: string, to: string): string => {
  const text = textOf(file)
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  return text.replace(from, () => to)
}

/** A comparison of the section on Facebook: the first one. */
const comparison = '{ "fact": "content.purpose", "operator": "equal", "value": "other" }'
const at = (written: string): string => edited(section, comparison, written)

const labels = async (file: string, marked: string): Promise<readonly string[]> =>
  (await completionsAt(new URL(file, folder), marked)).map(({ label }) => label).sort()
const quoted = (names: readonly string[]): readonly string[] => names.map((name) => JSON.stringify(name)).sort()

const head_ = JSON.parse(textOf(head)) as {
  conditions: Record<string, unknown>
  parameters: Record<string, { value: unknown }>
  procedures: { id: string }[]
  sections: string[]
}
const parameters = Object.keys(head_.parameters).map((name) => `parameters.${name}`)
const parametersThat = (holds: (value: unknown) => boolean) =>
  parameters.filter((name) => holds(head_.parameters[name.replace('parameters.', '')]?.value))
const withKnown = (...names: readonly string[]) => quoted([...names, ...names.map((name) => `known:${name}`)])

const [equality, order] = [
  ['equal', 'notEqual', 'in', 'notIn'],
  ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
]
const yesOrNo = ['false', 'true']

describe('completes in a rule', () => {
  test.each<[name: string, written: string, offered: readonly string[]]>([
    ['facts', '{ "fact": "▮" }', quoted([...builtInIds, ...parameters])],
    ['facts, beside an operator', '{ "fact": "▮", "operator": "equal" }', quoted([...builtInIds, ...parameters])],
    ['facts, where nothing is written', '{ "fact": ▮ }', quoted([...builtInIds, ...parameters])],
    ['operators of a yes or no', '{ "fact": "content.spam", "operator": "▮" }', withKnown(...equality)],
    [
      'operators of a list',
      '{ "fact": "actor.roles", "operator": "▮" }',
      withKnown('contains', 'doesNotContain', 'someFact:in'),
    ],
    [
      'operators of a whole number',
      '{ "fact": "history.priorIncidents", "operator": "▮" }',
      withKnown(...equality, ...order),
    ],
    ['operators of an instant', '{ "fact": "timing.at", "operator": ▮ }', withKnown(...order)],
    ['operators of a parameter', '{ "fact": "parameters.familyExemption", "operator": "▮" }', withKnown(...equality)],
    ['values of an enumeration', '{ "fact": "content.purpose", "operator": "equal", "value": "▮" }', quoted(purposes)],
    [
      'values of an enumeration in a list',
      '{ "fact": "verb", "operator": "in", "value": ["post", "▮"] }',
      quoted(verbs),
    ],
    ['a list, where one is needed', '{ "fact": "verb", "operator": "known:notIn", "value": ▮ }', ['[]', '{}']],
    [
      'values of a list, one at a time',
      '{ "fact": "target.roles", "operator": "contains", "value": "▮" }',
      quoted(roles),
    ],
    [
      'values of a list, several',
      '{ "fact": "content.refersTo", "operator": "someFact:in", "value": ["▮"] }',
      quoted(individuals),
    ],
    ['yes and no', '{ "fact": "content.spam", "operator": "equal", "value": ▮ }', yesOrNo],
    [
      'platforms',
      '{ "fact": "channel.platform", "operator": "equal", "value": "fac▮" }',
      quoted(['email', 'facebook', 'instagram', 'linkedin', 'sms', 'website', 'whatsapp', 'x']),
    ],
    [
      'parameters that are lists',
      '{ "fact": "channel.platform", "operator": "in", "value": { "fact": "▮" } }',
      quoted(parametersThat(Array.isArray)),
    ],
    [
      'parameters that are none',
      '{ "fact": "content.spam", "operator": "equal", "value": { "fact": "▮" } }',
      quoted(parametersThat((value) => !Array.isArray(value))),
    ],
    ['named conditions', '{ "condition": "▮" }', quoted(Object.keys(head_.conditions))],
    ['kinds of condition', '{ "▮" }', ['all', 'any', 'condition', 'fact', 'not']],
    ['the rest of a comparison', '{ "fact": "verb", "▮" }', ['operator', 'value']],
  ])('%s', async (_name, written, offered) => {
    expect(await labels(section, at(written))).toEqual([...offered].sort())
  })
})

describe('completes in a clause', () => {
  const kinds = [
    'prohibition',
    'obligation',
    'recommendation',
    'permission',
    'definition',
    'scope',
    'governance',
    'informative',
  ]
  const sections = quoted(head_.sections)
  const clauses = readdirSync(folder)
    .filter((name) => /^\d/.test(name))
    .flatMap((name) => (JSON.parse(textOf(name)) as { clauses: { id: string; kind: string }[] }).clauses)
  const ofKind = (...some: readonly string[]) =>
    quoted(clauses.filter(({ kind }) => some.includes(kind)).map(({ id }) => id))

  test.each<[name: string, file: string, from: string, to: string, offered: readonly string[]]>([
    ['the kind', section, '"kind": "recommendation"', '"kind": "▮"', quoted(kinds)],
    ['the strength', section, '"strength": "should"', '"strength": "▮"', quoted(['must', 'should', 'encouraged'])],
    [
      'the type of an event, by the kind',
      section,
      '"type": "recommendation"',
      '"type": "▮"',
      quoted(['recommendation']),
    ],
    ['the bearer', '2.2-moderation.json', '"bearer": "account-managers"', '"bearer": "▮"', quoted(bearers)],
    [
      'the promptness',
      '2.2-moderation.json',
      /"promptness": "[a-z-]+"/.exec(textOf('2.2-moderation.json'))?.[0] ?? '',
      '"promptness": "▮"',
      quoted(promptnesses),
    ],
    [
      'the task',
      '2.2-moderation.json',
      '"task": "delete"',
      '"task": "▮"',
      quoted(['delete', 'block', 'report', 'address', 'acknowledge', 'check-privacy', 'train']),
    ],
    [
      'the procedure',
      '2.2-moderation.json',
      '"procedure": "complaints"',
      '"procedure": "▮"',
      quoted(head_.procedures.map(({ id }) => id)),
    ],
    [
      'the effect of a scope',
      '5.1-whatsapp-groups.json',
      '"effect": "also-under"',
      '"effect": "▮"',
      quoted(['out-of-scope', 'in-scope', 'also-under']),
    ],
    ['the sections of a scope', '5.1-whatsapp-groups.json', '["3", "5"]', '["3", "▮"]', sections],
    [
      'the condition of a scope',
      '5.1-whatsapp-groups.json',
      '"school-whatsapp-group"',
      '"▮"',
      quoted(Object.keys(head_.conditions)),
    ],
    ['the fact of a promise', '1-purpose-and-scope.json', '"fact": "timing.at"', '"fact": "▮"', quoted(builtInIds)],
    [
      'the clause of a parameter',
      head,
      '"reference": "2.1.post"',
      '"reference": "▮"',
      quoted(clauses.map(({ id }) => id)),
    ],
    [
      'named conditions in one another',
      head,
      '{ "condition": "public-verb" }',
      '{ "condition": "▮" }',
      quoted(Object.keys(head_.conditions)),
    ],
    [
      'the outcome of a case',
      cases,
      '"outcome": "compliant"',
      '"outcome": "▮"',
      quoted(['breach', 'undetermined', 'compliant', 'out-of-scope']),
    ],
    [
      'prohibitions among violations',
      cases,
      '"outcome": "compliant",',
      '"outcome": "compliant", "violations": ["▮"],',
      ofKind('prohibition'),
    ],
    [
      'obligations among duties',
      cases,
      '"outcome": "compliant",',
      '"outcome": "compliant", "duties": [{ "clause": "▮" }],',
      ofKind('obligation'),
    ],
    [
      'scope clauses beside a finding',
      cases,
      '"outcome": "compliant",',
      '"outcome": "compliant", "duties": [{ "alsoUnder": ["▮"] }],',
      ofKind('scope'),
    ],
    [
      'the procedure of a finding',
      cases,
      '"procedure": null',
      '"procedure": ▮',
      [...quoted(head_.procedures.map(({ id }) => id)), 'null'],
    ],
    ['facts of the action of a case', cases, '"verb": "post"', '"verb": "▮"', quoted(verbs)],
  ])('%s', async (_name, file, from, to, offered) => {
    expect(await labels(file, edited(file, from, to))).toEqual([...offered].sort())
  })

  test('the keys of its kind', async () => {
    const file = new URL('9-new.json', folder)
    const keysOf = async (clause: string) =>
      (await completionsAt(file, `{ "$schema": "schema/section.schema.json", "clauses": [${clause}] }`)).map(
        ({ label }) => label,
      )
    const common = ['id', 'invariants', 'kind', 'locator', 'readings', 'source', 'summary', 'title']
    expect((await keysOf('{ "▮" }')).sort()).toEqual(common)
    const others = common.filter((key) => key !== 'kind')
    expect((await keysOf('{ "kind": "permission", "▮" }')).sort()).toEqual([...others, 'paramount', 'rules'].sort())
    expect((await keysOf('{ "kind": "scope", "▮" }')).sort()).toEqual([...others, 'carriedBy'].sort())
    expect((await keysOf('{ "kind": "informative", "▮" }')).sort()).toEqual([...others, 'reason'].sort())
  })

  test('with words for each', async () => {
    const offered = await completionsAt(new URL(section, folder), at('{ "fact": "▮" }'))
    for (const { label, words } of offered) expect(words, label).not.toBe('')
    expect(offered.find(({ label }) => label === '"content.spam"')).toMatchObject({
      words: 'Says whether it is spam.',
      inserts: '"content.spam"',
    })
    const conditions = await completionsAt(new URL(section, folder), at('{ "condition": "▮" }'))
    expect(conditions.find(({ label }) => label === '"staff"')?.words).toBe(
      'actor.roles someFact:in staff, governor, volunteer',
    )
  })
})

describe('explains', () => {
  test.each<[name: string, file: string, from: string, to: string, words: string]>([
    ['a fact', section, '"content.purpose"', '"content.pur▮pose"', '`content.purpose`: Says what it is for.'],
    [
      'a parameter',
      head,
      '"parameters.section21Platforms"',
      '"parameters.▮section21Platforms"',
      '`parameters.section21Platforms`: The platforms on which section 2.1 governs',
    ],
    [
      'a named condition',
      section,
      '"facebook-post"',
      '"face▮book-post"',
      '`facebook-post`: facebook and verb in post, share',
    ],
    ['an operator', head, '"someFact:in"', '"some▮Fact:in"', '`someFact:in`: The list holds one of these values.'],
    [
      'an operator with a presumption',
      head,
      '"known:equal"',
      '"known▮:equal"',
      '`known:equal`: The fact is this value. False, and not unknown, while the fact is unknown.',
    ],
    [
      'a kind',
      section,
      '"kind": "recommendation"',
      '"kind": "recomm▮endation"',
      '`recommendation`: Advises something.',
    ],
    ['a key', section, '"strength"', '"stre▮ngth"', 'How strongly it speaks.'],
    ['a key of a condition', section, '"all"', '"a▮ll"', 'Holds when every member does.'],
    [
      'a procedure',
      '2.2-moderation.json',
      '"procedure": "complaints"',
      '"procedure": "compl▮aints"',
      '`complaints`: Complaints procedure',
    ],
    ['a clause in a case', cases, '"2.1.post.alerts"', '"2.1.post.▮alerts"', '`2.1.post.alerts`: Alerts'],
    [
      'a fact of an action',
      cases,
      '"platform"',
      '"plat▮form"',
      'Says on which platform it happened; absent or null is unknown.',
    ],
  ])('%s', async (_name, file, from, to, words) => {
    expect(await hoverAt(new URL(file, folder), edited(file, from, to))).toContain(words)
  })
})

describe('finds', () => {
  const files = [folder, new URL('cases/', folder)].flatMap((where) =>
    readdirSync(where)
      .filter((name) => name.endsWith('.json'))
      .map((name) => new URL(name, where)),
  )

  test.each(files.map((file) => [file.href.slice(folder.href.length), file] as const))(
    'nothing in %s',
    async (_name, file) => {
      expect(await squigglesIn(file, readFileSync(file, 'utf8'))).toEqual([])
    },
  )

  const line = (text: string): number =>
    textOf(section)
      .split('\n')
      .findIndex((each) => each.includes(text)) + 1
  const here = line(comparison)

  test.each<[name: string, written: string, squiggles: readonly Partial<Squiggle>[]]>([
    [
      'a wrong fact',
      '{ "fact": "content.porpoise", "operator": "equal", "value": "other" }',
      [{ text: '"content.porpoise"', message: expect.stringContaining('Value is not accepted. Valid values: "verb"') }],
    ],
    [
      'a wrong operator',
      '{ "fact": "content.purpose", "operator": "contains", "value": "other" }',
      [{ text: '"contains"', message: expect.stringContaining('Valid values: "equal", "notEqual", "in", "notIn"') }],
    ],
    [
      'a wrong value',
      '{ "fact": "content.purpose", "operator": "equal", "value": "others" }',
      [{ text: '"others"', message: expect.stringContaining('Valid values: "alert"') }],
    ],
    [
      'a wrong value in a list',
      '{ "fact": "content.purpose", "operator": "in", "value": ["other", "others"] }',
      [{ text: '"others"', message: expect.stringContaining('Valid values: "alert"') }],
    ],
    [
      'a list for one value',
      '{ "fact": "content.purpose", "operator": "equal", "value": ["other"] }',
      [{ text: '["other"]' }],
    ],
    [
      'one value for a list',
      '{ "fact": "content.purpose", "operator": "in", "value": "other" }',
      [{ text: '"other"', message: 'Incorrect type. Expected "array".' }],
    ],
    [
      'text for yes or no',
      '{ "fact": "content.spam", "operator": "equal", "value": "yes" }',
      [{ text: '"yes"', message: 'Incorrect type. Expected "boolean".' }],
    ],
    [
      'a wrong named condition',
      '{ "condition": "facebok" }',
      [{ text: '"facebok"', message: expect.stringContaining('Valid values: "staff"') }],
    ],
    [
      'a wrong parameter',
      '{ "fact": "content.spam", "operator": "equal", "value": { "fact": "parameters.spam" } }',
      [{ text: '"parameters.spam"' }],
    ],
    [
      'an unknown key',
      '{ "condition": "facebook", "unless": "pupil" }',
      [{ text: '"unless"', message: 'Property unless is not allowed.' }],
    ],
    [
      'two conditions in one',
      '{ "condition": "facebook", "any": [{ "condition": "staff" }] }',
      [{ text: '"condition"' }],
    ],
    [
      'no condition',
      '{}',
      [{ text: '{}', message: 'Expected `all`, `any`, `not`, `condition`, or `fact` with `operator` and `value`.' }],
    ],
    [
      'no value',
      '{ "fact": "content.purpose", "operator": "equal" }',
      [{ text: '{', message: 'Missing property "value".' }],
    ],
  ])('%s', async (_name, written, squiggles) => {
    expect(await squigglesIn(new URL(section, folder), at(written))).toEqual(
      squiggles.map((squiggle) => ({ message: expect.any(String), line: here, ...squiggle })),
    )
  })

  test.each<[name: string, file: string, from: string, to: string, text: string, message: string]>([
    [
      'a comparison alone',
      section,
      '"conditions": {',
      '"conditions": { "fact": "verb", "operator": "equal", "value": "post" }, "x": {',
      '{ "fact": "verb", "operator": "equal", "value": "post" }',
      'Expected `all`, `any`, `not` or `condition`; put a comparison into an `all`.',
    ],
    [
      'a wrong kind',
      section,
      '"kind": "recommendation"',
      '"kind": "advice"',
      '"advice"',
      'Value is not accepted. Valid values: "prohibition"',
    ],
    [
      'a key of another kind',
      section,
      '"kind": "recommendation"',
      '"kind": "permission"',
      '"strength"',
      'Property strength is not allowed.',
    ],
    [
      'an event of another kind',
      section,
      '"type": "recommendation"',
      '"type": "permission"',
      '"permission"',
      'Valid values: "recommendation"',
    ],
    ['a misspelt key of a clause', section, '"summary"', '"sumary"', '"sumary"', 'Property sumary is not allowed.'],
    ['a misspelt key of an event', section, '"remedy"', '"remdy"', '"remdy"', 'Property remdy is not allowed.'],
    [
      'a duty of nobody',
      '2.2-moderation.json',
      '"bearer": "account-managers"',
      '"bearer": "nobody"',
      '"nobody"',
      'Valid values: "actor"',
    ],
    ['a wrong clause in a case', cases, '"7.monitoring"]', '"7.monitorin"]', '"7.monitorin"', 'Value is not accepted.'],
    ['a wrong field of an action', cases, '"verb": "post"', '"verb": "posts"', '"posts"', 'Valid values: "post"'],
    ['a wrong duration', head, '"durations": {}', '"durations": { "soon": { "hours": 1 } }', '"soon"', ''],
  ])('%s', async (_name, file, from, to, text, message) => {
    const found = await squigglesIn(new URL(file, folder), edited(file, from, to))
    expect(found).toContainEqual({ line: expect.any(Number), text, message: expect.stringContaining(message) })
  })
})
