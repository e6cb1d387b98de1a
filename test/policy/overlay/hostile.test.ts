import { describe, expect, test } from 'vitest'
import { loadOverlay } from '../../../src/api/load-overlay.js'
import { loadPolicy, type PolicyFiles } from '../../../src/policy/load.js'
import type { Base } from '../../../src/policy/overlay/overlay.js'
import { mostChanges } from '../../../src/policy/overlay/overlay-file.js'
import {
  type Bare,
  baseFiles,
  basePolicy,
  issuesOf,
  literal,
  newClause,
  overlayFiles,
  overlayOf,
  parameter,
  posts,
  prohibition,
  rule,
  strikes,
  text,
} from './base-policy.js'

const quickly = <T>(milliseconds: number, work: () => T): T => {
  const started = performance.now()
  const result = work()
  expect(performance.now() - started).toBeLessThan(milliseconds)
  return result
}
const codesOf = (files: unknown, ...[base]: readonly unknown[]): readonly (readonly string[])[] => {
  const result = loadOverlay(files as PolicyFiles, base as Base)
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path])
}
const thrower = () => {
  throw new Error('no')
}
const throwing = new Proxy({}, { get: thrower, has: thrower, ownKeys: thrower, getOwnPropertyDescriptor: thrower })
const circle: { all?: unknown } = {}
circle.all = [circle]
const nested = (depth: number): unknown => {
  let value: unknown = posts
  for (let index = 0; index < depth; index += 1) value = { not: value }
  return value
}
const json = (text: string): unknown => JSON.parse(text)

describe('never throws', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'missing-file'],
    ['null', null, 'missing-file'],
    ['text', 'policy.json', 'missing-file'],
    ['no files', {}, 'missing-file'],
    ['files that cannot be read', throwing, 'unreadable'],
    ['a file that cannot be read', { 'policy.json': throwing }, 'unreadable'],
    ['a file with a function', { 'policy.json': { id: thrower } }, 'unreadable'],
    ['null as policy.json', { 'policy.json': null }, 'wrong-type'],
    ['a list as policy.json', { 'policy.json': [] }, 'wrong-type'],
    ['a policy', baseFiles(), 'stray-file'],
    ['changes that are none', { 'policy.json': { ...overlayFiles([])['policy.json'], changes: {} } }, 'wrong-type'],
    [
      'changes of every other kind',
      { 'policy.json': { ...overlayFiles([])['policy.json'], changes: [null, 1, 'a', [], {}] } },
      'missing',
    ],
    [
      'a condition that goes in a circle',
      overlayFiles([{ change: 'set-condition', condition: 'posts', definition: circle }]),
      'too-deep',
    ],
    [
      'a condition 100,000 deep',
      overlayFiles([{ change: 'set-condition', condition: 'posts', definition: nested(100_000) }]),
      'unreadable',
    ],
    [
      'a condition 1,000 deep',
      overlayFiles([{ change: 'set-condition', condition: 'posts', definition: nested(1_000) }]),
      'too-deep',
    ],
  ])('for %s', (_what, files, code) => {
    const codes = codesOf(files, basePolicy).map(([each]) => each)
    expect(codes).toContain(code)
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'stokes-wood-primary'],
    ['an object', {}],
    ['files', baseFiles()],
    ['what `loadPolicy` returned', loadPolicy(baseFiles())],
    ['what `loadPolicy` returned of a bad policy', loadPolicy({})],
    ['a policy in something else', { policy: basePolicy }],
    ['no policy as one', { policy: {}, lineage: [], changes: [] }],
    ['what cannot be read', throwing],
  ])('for a base that is %s', (_what, base) => {
    expect(codesOf(overlayFiles([]), base).map(([code]) => code)).toEqual([
      base === throwing ? 'unreadable' : 'policy-required',
    ])
  })
})

describe('names that every object has', () => {
  const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']

  test.each<[string, (name: string) => Bare, string]>([
    ['a parameter', (name) => ({ change: 'set-parameter', parameter: name, value: 1 }), '/parameter'],
    ['a clause', (name) => ({ change: 'disable-clause', clause: `1.${name}` }), '/clause'],
    ['a rule', (name) => ({ change: 'disable-rule', rule: name }), '/rule'],
    ['a condition', (name) => ({ change: 'set-condition', condition: name, definition: posts }), '/condition'],
    ['a procedure', (name) => ({ change: 'set-procedure', procedure: name, title: text }), '/procedure'],
    ['a promptness', (name) => ({ change: 'set-duration', promptness: name, hours: 1 }), '/promptness'],
    ['a kind of change', (name) => ({ change: name }), '/change'],
  ])('are not there: %s', (_what, change, path) => {
    for (const name of names) {
      const issues = issuesOf([change(name)])
      expect(issues.map((issue) => issue.path)).toEqual([`/changes/0${path}`])
      expect(issues[0]?.code).toMatch(/^(unknown-|wrong-format)/)
    }
  })

  test('can be given to what is new where they have the form of a name', () => {
    const { policy } = overlayOf([
      { change: 'add-parameter', parameter: 'constructor', definition: parameter(1) },
      { change: 'add-condition', condition: 'constructor', definition: { all: [posts] } },
      { change: 'add-procedure', procedure: 'constructor', title: text },
      { change: 'add-section', section: '3', title: text, clauses: [newClause('3.constructor')] },
      {
        change: 'add-rule',
        clause: '1.not.first',
        rule: rule('constructor', {
          all: [{ condition: 'constructor' }, literal('extra.strikes', 'equal', { fact: 'parameters.constructor' })],
        }),
      },
    ])
    expect(Object.hasOwn(policy.parameters, 'constructor')).toBe(true)
    expect(Object.hasOwn(policy.conditions, 'constructor')).toBe(true)
  })

  test.each(['parameter', 'condition', 'fact'])('are refused for a new %s where they have not', (what) => {
    const definition = { parameter: parameter(1), condition: posts, fact: strikes }[what]
    for (const name of ['__proto__', ...(what === 'condition' ? ['toString'] : [])])
      expect(
        issuesOf([{ change: `add-${what}`, [what]: name, definition }]).map(({ code, path }) => [code, path]),
      ).toEqual([['wrong-format', `/changes/0/${what}`]])
  })

  test.each([
    ['', '{'],
    ['/extends', '"extends":{'],
    ['/changes/0', '"changes":[{'],
    ['/changes/0/definition', '"definition":{'],
    ['/changes/0/definition/reading', '"reading":{'],
  ])('`__proto__` as a key of %j', (path, at) => {
    const files = overlayFiles([{ change: 'add-parameter', parameter: 'new', definition: parameter(1) }])
    const head = JSON.stringify(files['policy.json']).replace(at, `${at}"__proto__":{"polluted":true},`)
    expect(codesOf({ 'policy.json': json(head) }, basePolicy)).toEqual([['unknown-key', `${path}/__proto__`]])
    expect(({} as { polluted?: true }).polluted).toBeUndefined()
  })
})

describe('takes no longer than it should', () => {
  const many = (count: number, make: (index: number) => Bare) =>
    Array.from({ length: count }, (_, index) => make(index))

  test('for too many changes, which are told of', () => {
    const changes = many(20_000, (index) => ({ change: 'add-procedure', procedure: `p${index}`, title: text }))
    expect(quickly(2_000, () => issuesOf(changes)).map(({ code, path }) => [code, path])).toEqual([
      ['too-long', '/changes'],
    ])
  })

  test('for as many changes as there may be, each of which is wrong in its own way', () => {
    const changes = many(mostChanges, (index) => ({
      change: 'add-rule',
      clause: '1.not.first',
      rule: rule(`r${index}`, { all: [literal(`content.spam${index}`, 'equal', true)] }),
    }))
    expect(quickly(5_000, () => issuesOf(changes)).length).toBeGreaterThanOrEqual(mostChanges)
  })

  test('for as many changes as there may be, each of which breaks what it does not bring', () => {
    const files = baseFiles()
    files['policy.json'].procedures = many(mostChanges, (index) => ({ id: `p${index}`, title: text }))
    const changes = [
      ...many(mostChanges - 1, (index) => ({ change: 'set-procedure', procedure: `p${index}`, title: 'Other' })),
      { change: 'disable-clause', clause: '2.scope' },
    ]
    const base = loadPolicy(files)
    if (!base.ok) throw new Error(JSON.stringify(base.issues))
    const issues = quickly(5_000, () => issuesOf(changes, base.policy))
    expect(new Set(issues.map(({ path }) => path))).toEqual(new Set([`/changes/${mostChanges - 1}/clause`]))
  })

  test('for many sections with many clauses', () => {
    const changes = many(30, (index) => ({
      change: 'add-section',
      section: `${index + 3}`,
      title: text,
      clauses: many(50, (at) => newClause(`${index + 3}.c${at}`, [prohibition(`r${index}-${at}`)])),
    }))
    expect(quickly(6_000, () => issuesOf(changes))).toEqual([])
  })
})
