import { describe, expect, test } from 'vitest'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { loadPolicy } from '../../src/policy/load.js'
import { posts, tinyFiles } from './tiny-policy.js'

type Files = ReturnType<typeof tinyFiles>
const issuesOf = (files: Record<string, unknown>) => {
  const result = loadPolicy(files)
  return result.ok ? [] : result.issues
}
const quickly = <T>(milliseconds: number, work: () => T): T => {
  const started = performance.now()
  const result = work()
  expect(performance.now() - started).toBeLessThan(milliseconds)
  return result
}
const withConditions = (more: Record<string, unknown>, first = 'c0'): Files => {
  const files = tinyFiles()
  Object.assign(files['policy.json'].conditions, more)
  files['1-acts.json'].clauses[0].rules[0].conditions = { condition: first }
  return files
}
const chain = (length: number, link: (next: string) => unknown) => ({
  ...Object.fromEntries(Array.from({ length }, (_, index) => [`c${index}`, link(`c${index + 1}`)])),
  [`c${length}`]: { all: [posts] },
})
const nots = (depth: number, inner: unknown): unknown => (depth === 0 ? inner : { not: nots(depth - 1, inner) })

describe('refuses what would never end', () => {
  test('named conditions that double 40 times', () => {
    const issues = quickly(1_000, () =>
      issuesOf(withConditions(chain(40, (next) => ({ all: [{ condition: next }, { condition: next }] })))),
    )
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['too-large']))
    expect(issues).toContainEqual(expect.objectContaining({ file: 'policy.json', path: '/conditions/c0' }))
    expect(issues).toContainEqual(
      expect.objectContaining({ file: '1-acts.json', path: '/clauses/0/rules/0/conditions' }),
    )
  })

  test.each([[3_000], [8_000]])(
    'a chain of %i named conditions',
    (length) => {
      const issues = quickly(2_000, () => issuesOf(withConditions(chain(length, (next) => ({ condition: next })))))
      expect(issues.map(({ code }) => code)).not.toContain('unreadable')
      expect(issues.map(({ path, code }) => [path, code])).toEqual([['/conditions', 'too-large']])
    },
    90_000,
  )

  test('a policy that could be loaded but not compiled', () => {
    const result = loadPolicy(withConditions(chain(600, (next) => nots(48, { condition: next }))))
    if (result.ok) expect(() => compiledPolicyOf(result.policy)).not.toThrow()
    else expect(result.issues.map(({ code }) => code)).not.toContain('unreadable')
  })

  test('a due time past the end of time', () => {
    const files = tinyFiles()
    files['policy.json'].durations.immediately = { hours: Number.MAX_SAFE_INTEGER }
    const result = loadPolicy(files)
    if (!result.ok) return expect(result.issues.map(({ path }) => path)).toEqual(['/durations/immediately/hours'])
    const evaluate = createEvaluator(result.policy)
    expect(() =>
      evaluate({ verb: 'post', actor: { roles: ['staff'] }, timing: { at: '2026-11-23T10:15Z' } }),
    ).not.toThrow()
  })

  test('a comparison with ten thousand parts, a hundred times over', () => {
    const wide = { any: new Array(9_000).fill(posts) }
    const issues = quickly(4_000, () =>
      issuesOf(withConditions({ c0: wide, c1: { all: [{ condition: 'c0' }, { condition: 'c0' }] } }, 'c1')),
    )
    expect(issues.map(({ path, code }) => [path, code])).toEqual([
      ['/conditions/c1', 'too-large'],
      ['/clauses/0/rules/0/conditions', 'too-large'],
    ])
  })
})

describe('refuses `__proto__` as a key', () => {
  const inserted =
    (at: string) =>
    (files: Files): Files => {
      const text = JSON.stringify(files['policy.json'])
        .replace(at, `${at}"__proto__":{"polluted":true},`)
        .replace(',}', '}')
      return { ...files, 'policy.json': JSON.parse(text) }
    }
  test.each([
    ['', '{'],
    ['/parameters', '"parameters":{'],
    ['/conditions', '"conditions":{'],
    ['/durations', '"durations":{'],
    ['/approval', '"approval":{'],
    ['/parameters/most', '"most":{'],
    ['/conditions/posts', '"posts":{'],
  ])('of %j', (path, at) => {
    const issues = issuesOf(inserted(at)(tinyFiles()))
    expect(issues.map((issue) => [issue.file, issue.path])).toEqual([['policy.json', `${path}/__proto__`]])
    expect(({} as { polluted?: true }).polluted).toBeUndefined()
  })

  test('of the files', () => {
    const files = JSON.parse(`{"__proto__":{},${JSON.stringify(tinyFiles()).slice(1)}`)
    expect(issuesOf(files)).not.toEqual([])
  })
})

describe('never throws', () => {
  const thrower = {
    get: () => {
      throw new Error('no')
    },
  }
  test.each<[name: string, breaks: (files: Files) => void, file: string | undefined]>([
    [
      'an object that cannot become text',
      (f) => {
        f['1-acts.json'].clauses[0].strength = { toString: 1 }
      },
      '1-acts.json',
    ],
    [
      'a file that cannot be read',
      (f) => {
        f['1-acts.json'] = new Proxy({}, thrower)
      },
      undefined,
    ],
    [
      'conditions that cannot be read',
      (f) => {
        f['1-acts.json'].clauses[0].rules[0].conditions = new Proxy(
          { all: [] },
          { getOwnPropertyDescriptor: thrower.get },
        )
      },
      undefined,
    ],
    [
      'conditions that go in a circle',
      (f) => {
        const circle: { not?: unknown } = {}
        circle.not = circle
        f['1-acts.json'].clauses[0].rules[0].conditions = circle
      },
      '1-acts.json',
    ],
  ])('for %s', (_name, breaks, file) => {
    const files = tinyFiles()
    breaks(files)
    expect(issuesOf(files)[0]?.file).toBe(file)
  })
})
