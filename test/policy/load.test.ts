import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../src/policy/load.js'
import { setAt } from '../action/set-at.js'
import { clause, literal as is, posts, rule, tinyFiles } from './tiny-policy.js'

const head = 'policy.json'
const acts = '1-acts.json'
const scope = '2-scope.json'
const first = '/clauses/0/rules/0'
const carried = '/clauses/0/carriedBy'

const issuesOf = (files: unknown) => {
  const loaded = loadPolicy(files as never)
  return loaded.ok ? [] : loaded.issues.map(({ file, path, code }) => `${file ?? ''} ${path} ${code}`)
}
const broken = (file: string, pointer: string, value: unknown) => {
  const files: Record<string, unknown> = tinyFiles()
  return { ...files, [file]: setAt(files[file], pointer, value) }
}

/** What is set, or left out, and the code of the one issue, at the same place if no other is named. */
type Row = [file: string, pointer: string, value: unknown, code: string, at?: string]

const heads: readonly Row[] = [
  [head, '', null, 'wrong-type'],
  [head, '/tilte', 1, 'unknown-key'],
  [head, '/title', undefined, 'missing'],
  [head, '/title', '', 'empty'],
  [head, '/id', 'Tiny Policy', 'wrong-format'],
  [head, '/version', '1.0', 'wrong-format'],
  [head, '/approval/nextReviewDue', '2026-02-30', 'wrong-format'],
  [head, '/review/everyMonths', 0, 'out-of-range'],
  [head, '/durations/soon', { hours: 1 }, 'unknown-key'],
  [head, '/durations/immediately', { days: 1 }, 'unknown-key', '/durations/immediately/days'],
  [head, '/durations/immediately', { hours: -1 }, 'out-of-range', '/durations/immediately/hours'],
  [head, '/sections', [], 'empty'],
  [head, '/sections/2', '3', 'missing-file'],
  [head, '/sections/2', '1', 'duplicate'],
  [head, '/procedures/1', { id: 'behaviour', title: 'x' }, 'duplicate', '/procedures/1/id'],
  [head, '/parameters/records/value', [['a']], 'wrong-form'],
  [head, '/parameters/records/value', [{ a: 1 }], 'wrong-form'],
  [head, '/parameters/records/value', [{ a: 'b' }, 'c'], 'wrong-form'],
  [head, '/parameters/records/value', { a: 'b' }, 'wrong-form'],
  [head, '/parameters/most/reference', '1.not.frist', 'unknown-clause'],
  [head, '/parameters/accountManagers/value', ['porter'], 'value-type'],
  [head, '/parameters/ownChildExemption/value', 'no', 'value-type'],
  [head, '/conditions/posts', { any: [{ condition: 'posts' }, posts] }, 'cyclic-condition'],
  [head, '/conditions/a', { not: { all: [{ condition: 'a' }] } }, 'cyclic-condition'],
  [head, '/conditions/posts', { all: [is('verb', 'equal', 'psot')] }, 'value-type', '/conditions/posts/all/0/value'],
  [head, '/conditions/posts', { condition: 'toString' }, 'unknown-condition', '/conditions/posts/condition'],
]

const clauses: readonly Row[] = [
  [acts, '/clauses/1/id', '2.second', 'clause-section'],
  [acts, '/clauses/1/id', '1.1.second', 'clause-section'],
  [acts, '/clauses/1/id', '1', 'wrong-format'],
  [acts, '/clauses/1/id', '1.not.first', 'duplicate'],
  [acts, '/clauses/1/rules', [], 'empty'],
  [acts, '/clauses/1/source', 'sha256-abc', 'wrong-format'],
  [acts, '/clauses/1/source', `sha256-${'A'.repeat(64)}`, 'wrong-format'],
  [acts, '/clauses/1/strength', 'shall', 'unknown-value'],
  [acts, '/clauses/1/strength', undefined, 'missing'],
  [acts, '/clauses/1/sumary', 'x', 'unknown-key'],
  [acts, '/clauses/1/locator/item', 0, 'out-of-range'],
  [acts, '/clauses/1/locator/item', 1, 'wrong-form', '/clauses/1/locator'],
  [acts, '/clauses/1/locator/list', 'x', 'wrong-form', '/clauses/1/locator'],
  [acts, '/clauses/1/locator', {}, 'wrong-form'],
  [
    acts,
    '/clauses/1',
    { ...clause('1.second', 'permission', [rule('second', { all: [posts] }, 'permission')]), strength: 'must' },
    'unknown-key',
    '/clauses/1/strength',
  ],
  [
    scope,
    '/clauses/0/invariants',
    [{ fact: 'content.spma', onlyReadBy: [] }],
    'unknown-fact',
    '/clauses/0/invariants/0/fact',
  ],
  [scope, `${carried}/condition`, 'by-post', 'unknown-condition'],
  [scope, `${carried}/condition`, 'constructor', 'unknown-condition'],
  [
    scope,
    carried,
    { effect: 'also-under', condition: 'by-mail', sections: ['1', '7'] },
    'unlisted-section',
    `${carried}/sections/1`,
  ],
]

const rules: readonly Row[] = [
  [acts, `${first}/name`, 'second', 'duplicate', '/clauses/1/rules/0/name'],
  [acts, `${first}/name`, 'First Rule', 'wrong-format'],
  [acts, `${first}/priority`, 10, 'unknown-key'],
  [acts, `${first}/onSuccess`, 'f', 'unknown-key'],
  [acts, `${first}/event/type`, 'permission', 'event-kind'],
  [acts, `${first}/event/params/message`, undefined, 'missing'],
  [acts, `${first}/event/params/bearer`, 'actor', 'unknown-key'],
  [acts, `${first}/event/params/procedure`, 'behavior', 'unknown-procedure'],
  [acts, '/clauses/1/rules/0/event/params/bearer', undefined, 'missing'],
  [acts, '/clauses/1/rules/0/event/params/bearer', 'dsl', 'unknown-value'],
  [acts, '/clauses/1/rules/0/event/params/promptness', 'soon', 'unknown-value'],
  [acts, '/clauses/1/rules/0/event/params/reportTo', [], 'empty'],
]

describe('refuses', () => {
  test.each([...heads, ...clauses, ...rules])('in %s at "%s" %j', (file, pointer, value, code, at = pointer) => {
    expect(issuesOf(broken(file, pointer, value))).toEqual([`${file} ${at} ${code}`])
  })

  test.each<[carrier: object, code: string, key: string]>([
    [{ parameter: 'least' }, 'unknown-parameter', 'parameter'],
    [{ procedure: 'complaints' }, 'unknown-procedure', 'procedure'],
    [{ condition: 'by-post' }, 'unknown-condition', 'condition'],
  ])('a definition carried by %j', (carriedBy, code, key) => {
    const {
      '2-scope.json': {
        clauses: [one],
      },
    } = tinyFiles()
    expect(issuesOf(broken(scope, '/clauses/0', { ...one, kind: 'definition', carriedBy }))).toEqual([
      `${scope} ${carried}/${key} ${code}`,
    ])
  })

  test.each<[fact: string, onlyReadBy: readonly string[]]>([
    ['content.spam', []],
    ['content.spam', ['1.second']],
    ['verb', ['1.second']],
  ])('a rule that reads %s against a promise', (fact, onlyReadBy) => {
    expect(issuesOf(broken(scope, '/clauses/0/invariants', [{ fact, onlyReadBy }]))).toEqual([
      `${acts} ${first}/conditions invariant-broken`,
    ])
  })

  test('named conditions that go in a circle together', () => {
    const files = broken(head, '/conditions/a', { not: { condition: 'b' } })
    const circle = { ...files, [head]: setAt(files[head], '/conditions/b', { condition: 'a' }) }
    expect(issuesOf(circle)).toEqual([
      `${head} /conditions/a cyclic-condition`,
      `${head} /conditions/b cyclic-condition`,
    ])
  })
})

describe('refuses files', () => {
  const more = (section: string) => ({
    section,
    title: 'x',
    clauses: [clause(`${section}.not.more`, 'prohibition', [rule('more', { all: [posts] })])],
  })
  test.each<[name: string, files: Record<string, unknown>, ...issues: string[]]>([
    ['of no listed section', { '9-more.json': more('9') }, '9-more.json /section unlisted-section'],
    ['of a section that has one', { '1-more.json': more('1') }, '1-more.json /section duplicate'],
    [
      'under the name of another section',
      { '2-more.json': { ...more('1') } },
      '2-more.json /section file-name',
      '2-more.json /section duplicate',
    ],
    ['without a name of words', { '1.json': more('1') }, '1.json /section file-name', '1.json /section duplicate'],
    ['that are no sections', { '1-notes.txt': 'hello' }, '1-notes.txt  wrong-type'],
  ])('%s', (_name, files, ...issues) => {
    expect(issuesOf({ ...tinyFiles(), ...files }).sort()).toEqual(issues.sort())
  })

  test.each([[null], [undefined], [1], ['policy.json'], [[]], [{}], [{ 'rules/policy.json': {} }]])(
    'of which none is the head: %j',
    (files) => {
      expect(issuesOf(files)).toEqual([`${head}  missing-file`])
    },
  )
})

test('loads what is not broken, and passes over files in folders', () => {
  expect(issuesOf({ ...tinyFiles(), 'cases/1-acts.json': null })).toEqual([])
})
