import { describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import { deepFreeze } from '../../src/base/freeze.js'

const actor = { roles: ['staff'] }
const act = (more: object) => ({ verb: 'post', actor, ...more })

const throwing = () => {
  throw new Error('not for you')
}
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
const circular: Record<string, unknown> = { ...act({}) }
circular.channel = circular

describe('never throws', () => {
  test.each<[name: string, input: unknown]>([
    [
      'a getter that throws',
      {
        get verb() {
          return throwing()
        },
        actor,
      },
    ],
    [
      'a getter that throws further down',
      act({
        channel: {
          get platform() {
            return throwing()
          },
        },
      }),
    ],
    ['a proxy that throws when read', new Proxy({}, { get: throwing })],
    ['a proxy that throws when listed', new Proxy(act({}), { ownKeys: throwing })],
    ['a revoked proxy', revoked()],
    ['a revoked proxy for a list', act({ content: { people: revoked() } })],
  ])('%s is unreadable', (_name, input) => {
    const unreadable = { code: 'unreadable', path: '', message: 'cannot be read as plain data' }
    expect(parseAction(input)).toEqual({ ok: false, issues: [unreadable] })
  })

  test.each<[name: string, input: unknown, code: string, path: string]>([
    [
      'an object that cannot become text',
      JSON.parse('{"verb":{"toString":1},"actor":{"roles":["staff"]}}'),
      'unknown-value',
      '/verb',
    ],
    [
      'an object without a prototype',
      act({ channel: { account: Object.create(null) } }),
      'unknown-value',
      '/channel/account',
    ],
    ['a symbol', act({ channel: { account: Symbol('official') } }), 'unknown-value', '/channel/account'],
    ['a bigint', act({ history: { priorIncidents: 2n } }), 'wrong-type', '/history/priorIncidents'],
    ['a function', act({ content: () => ({}) }), 'wrong-type', '/content'],
    [
      'a list nested 100,000 deep',
      act({ channel: { account: JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) } }),
      'unknown-value',
      '/channel/account',
    ],
    ['a boxed string', { verb: new String('post'), actor }, 'unknown-value', '/verb'],
    ['a boxed boolean', act({ content: { spam: new Boolean(false) } }), 'wrong-type', '/content/spam'],
    ['a typed array for a list', act({ content: { people: new Uint8Array(1) } }), 'wrong-type', '/content/people'],
    ['something like a list', act({ content: { people: { length: 0 } } }), 'wrong-type', '/content/people'],
    ['a circle', circular, 'unknown-key', '/channel/verb'],
  ])('%s is refused where it stands', (_name, input, code, path) => {
    const parsed = parseAction(input)
    expect(parsed.ok ? [] : parsed.issues.map((issue) => [issue.code, issue.path])[0]).toEqual([code, path])
  })
})

class Act {
  verb = 'post'
  actor = actor
  channel = new (class {
    account = 'official'
  })()
}

describe('takes what is as good as plain data', () => {
  test.each<[name: string, input: unknown]>([
    ['an instance of a class', new Act()],
    ['an object without a prototype', Object.assign(Object.create(null), act({ channel: { account: 'official' } }))],
    ['a proxy that hides nothing', new Proxy(act({ channel: new Proxy({ account: 'official' }, {}) }), {})],
    [
      'getters',
      {
        get verb() {
          return 'post'
        },
        get actor() {
          return actor
        },
        get channel() {
          return { account: 'official' }
        },
      },
    ],
    ['a frozen object', deepFreeze(act({ id: null, channel: { account: 'official', platform: null } }))],
  ])('%s', (_name, input) => {
    expect(parseAction(input)).toStrictEqual({ ok: true, action: act({ channel: { account: 'official' } }) })
  })
})

const everyObject = (value: unknown): object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(everyObject)] : []

test('neither changes nor shares what it was given', () => {
  const text = JSON.stringify({
    id: 'a',
    verb: 'post',
    actor: { roles: ['staff'], positions: ['dsl'], id: null },
    channel: { account: null },
    target: { roles: [] },
    content: {
      refersTo: ['pupil'],
      complainsAbout: [],
      people: [{ id: 'p', consent: { name: null, image: true } }, {}],
    },
    timing: {},
    device: {},
    history: {},
  })
  const input = JSON.parse(text)
  const parsed = parseAction(input)
  expect(JSON.stringify(input)).toBe(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const theirs = new Set(everyObject(input))
  expect(everyObject(parsed.action).filter((object) => theirs.has(object))).toEqual([])
})

test('a thousand wrong members are a thousand issues, quickly', () => {
  const started = performance.now()
  const parsed = parseAction(act({ content: { people: Array.from({ length: 1_000 }, () => ({ rôle: 'pupil' })) } }))
  expect(parsed.ok ? 0 : parsed.issues.length).toBe(1_000)
  expect(performance.now() - started).toBeLessThan(2_000)
})
