import { describe, expect, test } from 'vitest'
import { loadOverlay } from '../../src/api/load-overlay.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import type { Base } from '../../src/policy/overlay/overlay.js'
import { changeSchema } from '../../src/policy/overlay/overlay-file.js'
import { read } from './pages.js'

const page = read('docs/overlays.md')
const section = (title: string): string => page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''

const named = (id: string) => policy.sections.flatMap(({ clauses }) => clauses).find((clause) => clause.id === id)
const reason = 'The governors decided so.'
const reading = { question: 'Is it so?', choice: 'Yes.', because: reason }
const ruleNamed = (name: string) => ({
  name,
  conditions: { all: [{ fact: 'content.political', operator: 'equal', value: true }] },
  event: { type: 'prohibition', params: { message: 'Our school does not do this.', remedy: 'Take it down.' } },
})
const clauseNamed = (id: string) => ({ ...named('3.not.pupil-images'), id, rules: [ruleNamed(`rule-of-${id[0]}`)] })

/** What stands where an example has `{ … }`. */
const parts: Readonly<Record<string, unknown>> = {
  'add-parameter': {
    value: ['facebook'],
    description: 'Where the school does not advertise.',
    reference: '2.1.post',
    reading,
  },
  'replace-clause': { ...named('4.not.pupil-images'), title: 'No pictures of pupils' },
  'add-clause': clauseNamed('2.1.not.appeals'),
  'replace-rule': ruleNamed('parent-disrespect-of-staff-or-school'),
  'add-rule': ruleNamed('staff-pictures-guest'),
  'add-section': clauseNamed('8.not.pool'),
  'set-condition': { all: [{ condition: 'official' }] },
  'add-condition': { all: [{ condition: 'official' }] },
  'add-fact': { type: 'boolean', label: 'whether it was done at the pool', description: 'From whoever was there.' },
}

const overlay = (changes: readonly unknown[], base: Base = policy, own: object = {}) => {
  const { id, version } = 'policy' in base ? base.policy : base
  const file = { id: 'brook-end', title: 'Our policy', version: '1.0.0', extends: { id, version }, changes, ...own }
  return loadOverlay({ 'policy.json': file }, base)
}

const codesOf = (loaded: ReturnType<typeof loadOverlay>) => (loaded.ok ? [] : loaded.issues.map(({ code }) => code))

describe('the kinds of change', () => {
  const rows = [...section('Kinds of change').matchAll(/^\| `([a-z-]+)` \| (.+) \| .+ \| `(.+)` \|$/gm)].map(
    ([, kind = '', needs = '', example = '']) => ({ kind, needs, example }),
  )
  const kinds = changeSchema.def.options.map(({ shape }) => [...shape.change.def.values][0])

  test('are on the page, each once', () => {
    expect(rows.map(({ kind }) => kind).sort()).toEqual([...kinds].sort())
  })

  test.each(rows.map((row) => [row.kind, row] as const))('%s', (kind, { needs, example }) => {
    const change = JSON.parse(example.replaceAll('{ … }', JSON.stringify(parts[kind])))
    expect(change.change).toBe(kind)
    const {
      change: _change,
      reason: _reason,
      over: _over,
      ...keys
    } = changeSchema.def.options.find(({ shape }) => shape.change.def.values[0] === kind)?.shape ?? {}
    expect(Object.keys(keys).sort()).toEqual([...needs.matchAll(/`(\w+)`/g)].map(([, key]) => key).sort())
    const loaded = overlay([{ ...change, reason }])
    expect(codesOf(loaded)).toEqual([])
    if (loaded.ok) expect(loaded.policy.digest).not.toBe(policy.digest)
  })
})

test('the file on the page loads', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(section('The file')) ?? []
  const file = JSON.parse(json)
  expect(codesOf(loadOverlay({ 'policy.json': file }, policy))).toEqual([])
  expect(file.changes).toHaveLength(2)
})

test('a section of which no clause is left disappears', () => {
  const loaded = overlay([{ change: 'disable-clause', clause: '6.training', reason }])
  if (!loaded.ok) throw new Error('it does not load')
  expect(policy.sections.map((one) => one.section)).toContain('6')
  expect(loaded.policy.sections.map((one) => one.section)).not.toContain('6')
})

describe('what is refused', () => {
  const strength = { change: 'set-strength', clause: '3.not.teaching-time', strength: 'should', reason }
  const below = (id: string, base?: Base) => {
    const loaded = overlay([strength].slice(base === undefined ? 0 : 1), base, { id })
    if (!loaded.ok) throw new Error(`\`${id}\` does not load`)
    return loaded
  }
  const trust = below('trust')
  const school = below('school', trust)
  const change = (kind: string, rest: object) => overlay([{ change: kind, ...rest, reason }])
  const every = policy.sections.flatMap(({ clauses }) => clauses)

  const refused: readonly (readonly [string, string, ReturnType<typeof loadOverlay>])[] = [
    ['no reason', 'missing', overlay([{ ...strength, reason: undefined }])],
    ['no such kind', 'unknown-value', change('set-colour', {})],
    ['no such parameter', 'unknown-parameter', change('set-parameter', { parameter: 'family', value: true })],
    ['no such clause', 'unknown-clause', change('disable-clause', { clause: '3.not.teaching' })],
    ['no such rule', 'unknown-rule', change('disable-rule', { rule: 'parent-against' })],
    [
      'no such condition',
      'unknown-condition',
      change('set-condition', { condition: 'x', definition: { all: [{ condition: 'staff' }] } }),
    ],
    ['no such procedure', 'unknown-procedure', change('set-procedure', { procedure: 'x', title: 'X' })],
    ['no such section', 'unlisted-section', change('add-clause', { section: '9', clause: clauseNamed('9.not.pool') })],
    ['a name that is taken', 'duplicate', change('add-procedure', { procedure: 'complaints', title: 'X' })],
    ['a strength where there is none', 'clause-kind', change('set-strength', { clause: '1.aims', strength: 'must' })],
    ['another id', 'wrong-form', change('replace-clause', { clause: '6.training', with: clauseNamed('6.not.pool') })],
    ['the last rule', 'last-rule', change('disable-rule', { rule: 'safeguarding-concern' })],
    ['the last clause', 'empty', overlay(every.map(({ id }) => ({ change: 'disable-clause', clause: id, reason })))],
    ['twice', 'changed-twice', overlay([strength, strength])],
    ['on two levels', 'conflict', overlay([strength], trust)],
    ['over nobody', 'unknown-level', overlay([{ ...strength, over: 'trust' }])],
    ['a paramount clause', 'paramount', change('disable-clause', { clause: '3.report-safeguarding' })],
    ['another base', 'base-id', overlay([], policy, { extends: { id: 'other', version: '1.0.0' } })],
    ['an older base', 'base-version', overlay([], policy, { extends: { id: policy.id, version: '1.99.0' } })],
    ['another major version', 'base-version', overlay([], policy, { extends: { id: policy.id, version: '2.0.0' } })],
    ['four levels', 'too-many-levels', overlay([], school)],
    ['its own id', 'circular-base', overlay([], trust, { id: 'trust' })],
    ['a file of a section', 'stray-file', loadOverlay({ 'policy.json': {}, '9-pool.json': {} }, policy)],
  ]

  test.each(refused)('%s', (_what, code, loaded) => {
    expect(codesOf(loaded)).toContain(code)
  })

  test('is on the page, each code once', () => {
    const rows = [...section('What is refused').matchAll(/^\| .+ \| (`.+`) \|$/gm)].map(([, codes = '']) => codes)
    const codes = rows.flatMap((row) => [...row.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code))
    expect(codes.sort()).toEqual([...new Set(refused.map(([, code]) => code))].sort())
  })

  const id = '1.other-policies'
  const more = overlay([{ change: 'add-rule', clause: id, rule: ruleNamed('more'), reason }], policy, { id: 'more' })

  test.each([
    ['another part of a clause', [], { change: 'set-strength', clause: id, strength: 'should' }],
    ['another rule of a clause', [], { change: 'disable-rule', rule: 'parent-against-other-policies' }],
    ['the clause of a rule', ['conflict'], { change: 'replace-clause', clause: id, with: named(id) }],
    ['the clause, over it', [], { change: 'replace-clause', clause: id, with: named(id), over: 'more' }],
  ])('of two levels: %s', (_what, codes, change) => {
    if (!more.ok) throw new Error('the lower level does not load')
    expect(codesOf(overlay([{ ...change, reason }], more))).toEqual(codes)
  })
})

describe('a paramount clause', () => {
  const id = '3.report-safeguarding'
  const name = 'safeguarding-concern'
  const clause = named(id) as { readonly rules: readonly (object & { readonly event: { readonly params: object } })[] }
  const [rule] = clause.rules
  const withParams = (params: object) => ({
    ...rule,
    event: { ...rule?.event, params: { ...rule?.event.params, ...params } },
  })
  const more = {
    ...withParams({ reportTo: ['headteacher'], message: 'Tell the head teacher.' }),
    name: 'tell-the-head',
  }

  test.each([
    ['other words', { change: 'replace-rule', rule: name, with: withParams({ message: 'Tell the DSL.' }) }],
    ['another procedure', { change: 'replace-rule', rule: name, with: withParams({ procedure: 'behaviour' }) }],
    ['more rules', { change: 'add-rule', clause: id, rule: more }],
    ['a time', { change: 'set-duration', promptness: 'immediately', hours: 2 }],
  ])('may be given %s', (_what, change) => {
    expect(codesOf(overlay([{ ...change, reason }]))).toEqual([])
  })

  test.each([
    ['a lower strength', { change: 'set-strength', clause: id, strength: 'should' }],
    ['another duty', { change: 'replace-rule', rule: name, with: withParams({ reportTo: ['headteacher'] }) }],
    ['another rule', { change: 'replace-rule', rule: name, with: more }],
  ])('may not be given %s', (_what, change) => {
    expect(codesOf(overlay([{ ...change, reason }]))).toEqual(['paramount'])
  })
})
