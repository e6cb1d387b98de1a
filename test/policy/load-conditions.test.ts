import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../src/policy/load.js'
import { literal, posts, tinyFiles } from './tiny-policy.js'

/** Of the condition as it stands in a rule, below `/clauses/0/rules/0/conditions`. */
type Where = [path: string, code: string]

const issuesOf = (conditions: unknown): Where[] => {
  const files = tinyFiles()
  files['1-acts.json'].clauses[0].rules[0].conditions = conditions
  const loaded = loadPolicy(files)
  const prefix = '/clauses/0/rules/0/conditions'
  if (loaded.ok) return []
  expect(loaded.issues.every(({ file, path }) => file === '1-acts.json' && path.startsWith(prefix))).toBe(true)
  return loaded.issues.map(({ path, code }) => [path.slice(prefix.length), code])
}

const nested = (depth: number) =>
  Array.from({ length: depth }).reduce<unknown>((inner) => ({ not: inner }), { condition: 'posts' })
const fact = (id: string) => ({ fact: id })
const json = (text: string) => JSON.parse(text) as unknown

const shapes: readonly [name: string, conditions: unknown, ...issues: Where[]][] = [
  ['null', null, ['', 'wrong-type']],
  ['text', 'posts', ['', 'wrong-type']],
  ['a list', [posts], ['', 'wrong-type']],
  ['nothing', {}, ['', 'no-condition']],
  ['a bare comparison', posts, ['', 'bare-comparison']],
  ['an empty all', { all: [] }, ['/all', 'empty']],
  ['an empty any, deep inside', { all: [{ not: { any: [] } }] }, ['/all/0/not/any', 'empty']],
  ['an all that is no list', { all: { condition: 'posts' } }, ['/all', 'wrong-type']],
  ['a not that is a list', { not: [posts] }, ['/not', 'wrong-type']],
  ['null in an all', { all: [posts, null] }, ['/all/1', 'wrong-type']],
  ['two boolean keys in one node', { all: [posts], any: [posts] }, ['', 'two-conditions']],
  ['three', { all: [{ not: posts, condition: 'posts', any: [posts] }] }, ['/all/0', 'two-conditions']],
  ['a comparison beside a boolean key', { all: [{ ...posts, not: posts }] }, ['/all/0', 'two-conditions']],
  ['an unknown key beside all', { all: [posts], nam: 'x' }, ['/nam', 'unknown-key']],
  ['an unknown key with a slash', { all: [posts], 'a/b': 1 }, ['/a~1b', 'unknown-key']],
  ['an unknown key with a tilde', { all: [{ ...posts, 'a~b': 1 }] }, ['/all/0/a~0b', 'unknown-key']],
  ['a key that looks escaped', { all: [{ ...posts, 'a~1b': 1 }] }, ['/all/0/a~01b', 'unknown-key']],
  ['a priority', { all: [posts], priority: 2 }, ['/priority', 'unknown-key']],
  ['a priority of a comparison', { all: [{ ...posts, priority: 2 }] }, ['/all/0/priority', 'unknown-key']],
  ['a JSONPath', { all: [{ ...posts, path: '$.x' }] }, ['/all/0/path', 'unknown-key']],
  ['params', { all: [{ ...posts, params: {} }] }, ['/all/0/params', 'unknown-key']],
  ['a name', { all: [{ ...posts, name: 'x' }] }, ['/all/0/name', 'unknown-key']],
  ['__proto__ beside all', json('{"all":[{"condition":"posts"}],"__proto__":{}}'), ['/__proto__', 'unknown-key']],
  ['__proto__ for all', json('{"__proto__":{"all":[]}}'), ['', 'no-condition']],
  [
    '__proto__ in a comparison',
    json('{"all":[{"fact":"verb","operator":"equal","value":"post","__proto__":{}}]}'),
    ['/all/0/__proto__', 'unknown-key'],
  ],
  ['a missing condition', { condition: 'past' }, ['/condition', 'unknown-condition']],
  ['a condition called like a method', { condition: 'constructor' }, ['/condition', 'unknown-condition']],
  ['a condition by no name', { condition: 7 }, ['/condition', 'unknown-condition']],
  ['51 levels', nested(51), ['/not'.repeat(51), 'too-deep']],
  ['100,000 levels', nested(100_000), ['/not'.repeat(51), 'too-deep']],
  [
    'three errors',
    { all: [{ any: [] }, literal('verb', 'is', 'post'), { condition: 'x' }] },
    ['/all/0/any', 'empty'],
    ['/all/1/operator', 'unknown-operator'],
    ['/all/2/condition', 'unknown-condition'],
  ],
]

/** Of one comparison in an `all`. */
const comparisons: readonly [fact: unknown, operator: unknown, value: unknown, ...issues: Where[]][] = [
  ['content.spamm', 'equal', true, ['/fact', 'unknown-fact']],
  ['content', 'equal', true, ['/fact', 'unknown-fact']],
  ['content.people', 'equal', true, ['/fact', 'unknown-fact']],
  ['$.content.spam', 'equal', true, ['/fact', 'unknown-fact']],
  ['actor.id', 'equal', 'u-1', ['/fact', 'unknown-fact']],
  ['constructor', 'equal', true, ['/fact', 'unknown-fact']],
  ['__proto__', 'equal', true, ['/fact', 'unknown-fact']],
  [7, 'equal', true, ['/fact', 'wrong-type']],
  ['parameters.least', 'equal', 2, ['/fact', 'unknown-fact']],
  ['parameters.constructor', 'equal', 2, ['/fact', 'unknown-fact']],
  ['parameters.records', 'contains', 'b', ['/fact', 'unknown-fact']],
  ['parameters.mixed', 'contains', 'a', ['/fact', 'unknown-fact']],
  ['parameters.most', 'contains', 2, ['/operator', 'operator-type']],
  ['verb', 'equals', 'post', ['/operator', 'unknown-operator']],
  ['verb', 'toString', 'post', ['/operator', 'unknown-operator']],
  ['verb', 7, 'post', ['/operator', 'unknown-operator']],
  ['verb', undefined, 'post', ['/operator', 'unknown-operator']],
  ['verb', 'known:known:equal', 'post', ['/operator', 'unknown-operator']],
  ['verb', 'not:equal', 'post', ['/operator', 'unknown-operator']],
  ['verb', 'someFact:equal', 'post', ['/operator', 'unknown-operator']],
  ['actor.roles', 'everyFact:in', ['staff'], ['/operator', 'unknown-operator']],
  ['actor.roles', 'someFact:known:in', ['staff'], ['/operator', 'unknown-operator']],
  ['verb', 'contains', 'post', ['/operator', 'operator-type']],
  ['verb', 'someFact:in', ['post'], ['/operator', 'operator-type']],
  ['verb', 'lessThan', 'post', ['/operator', 'operator-type']],
  ['actor.roles', 'equal', 'staff', ['/operator', 'operator-type']],
  ['actor.roles', 'in', ['staff'], ['/operator', 'operator-type']],
  ['actor.roles', 'known:in', ['staff'], ['/operator', 'operator-type']],
  ['content.spam', 'greaterThan', 0, ['/operator', 'operator-type']],
  ['timing.at', 'equal', '2026-11-23T10:15Z', ['/operator', 'operator-type']],
  ['channel.platform', 'contains', 'face', ['/operator', 'operator-type']],
  ['verb', 'equal', 'psot', ['/value', 'value-type']],
  ['verb', 'equal', ['post'], ['/value', 'value-type']],
  ['verb', 'equal', null, ['/value', 'value-type']],
  ['verb', 'in', 'post', ['/value', 'value-type']],
  ['verb', 'in', ['post', 'psot', null], ['/value/1', 'value-type'], ['/value/2', 'value-type']],
  ['actor.roles', 'someFact:in', 'staff', ['/value', 'value-type']],
  ['actor.roles', 'contains', ['staff'], ['/value', 'value-type']],
  ['actor.roles', 'contains', 'teacher', ['/value', 'value-type']],
  ['content.spam', 'equal', 'true', ['/value', 'value-type']],
  ['content.spam', 'equal', 1, ['/value', 'value-type']],
  ['history.priorIncidents', 'lessThan', '2', ['/value', 'value-type']],
  ['history.priorIncidents', 'lessThan', 1.5, ['/value', 'value-type']],
  ['timing.at', 'lessThan', 0, ['/value', 'value-type']],
  ['timing.at', 'lessThan', '2026-11-23T10:15', ['/value', 'value-type']],
  ['timing.at', 'lessThan', '2026-02-30T10:15Z', ['/value', 'value-type']],
  ['channel.platform', 'in', fact('parameters.most'), ['/value', 'value-type']],
  ['channel.platform', 'equal', fact('parameters.platforms'), ['/value', 'value-type']],
  ['channel.platform', 'in', fact('parameters.records'), ['/value', 'value-type']],
  ['history.priorIncidents', 'in', fact('parameters.mixed'), ['/value', 'value-type']],
  ['content.spam', 'equal', fact('parameters.most'), ['/value', 'value-type']],
  ['channel.platform', 'in', fact('parameters.places'), ['/value/fact', 'unknown-parameter']],
  ['channel.platform', 'equal', fact('channel.account'), ['/value/fact', 'unknown-parameter']],
  ['channel.platform', 'equal', {}, ['/value/fact', 'unknown-parameter']],
  ['channel.platform', 'equal', { fact: 7 }, ['/value/fact', 'unknown-parameter']],
  ['channel.platform', 'in', { ...fact('parameters.platforms'), path: '$[0]' }, ['/value/path', 'unknown-key']],
  [
    'channel.platform',
    'in',
    json('{"fact":"parameters.platforms","__proto__":1}'),
    ['/value/__proto__', 'unknown-key'],
  ],
]

describe('refuses a condition', () => {
  test.each(shapes)('%s', (_name, conditions, ...issues) => {
    expect(issuesOf(conditions)).toEqual(issues)
  })

  test('a comparison without a value', () => {
    expect(issuesOf({ all: [{ fact: 'verb', operator: 'equal' }] })).toEqual([['/all/0/value', 'missing']])
  })

  test.each(comparisons)('%s %s %j', (id, operator, value, ...issues) => {
    expect(issuesOf({ all: [{ fact: id, operator, value }] })).toEqual(
      issues.map(([path, code]) => [`/all/0${path}`, code]),
    )
  })
})

describe('accepts a condition', () => {
  test.each<[unknown]>([
    [{ condition: 'posts' }],
    [{ not: posts }],
    [{ any: [{ all: [{ not: { condition: 'posts' } }] }] }],
    [nested(50)],
    [{ all: [literal('parameters.most', 'greaterThan', 1)] }],
    [{ all: [literal('parameters.platforms', 'contains', 'x')] }],
    [{ all: [literal('parameters.platforms', 'contains', 'instagram')] }],
    [{ all: [literal('channel.platform', 'in', [])] }],
    [{ all: [literal('actor.roles', 'known:someFact:in', ['staff', 'staff'])] }],
    [{ all: [literal('channel.platform', 'known:notIn', fact('parameters.platforms'))] }],
  ])('%j', (conditions) => {
    expect(issuesOf(conditions)).toEqual([])
  })
})
