import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../src/policy/load.js'
import { clause, literal, posts, rule, tinyFiles } from './tiny-policy.js'

type Files = ReturnType<typeof tinyFiles>
type Where = [file: string, path: string, code: string]
type Row = [name: string, breaks: (files: Files) => unknown, ...issues: Where[]]

const head = 'policy.json'
const acts = '1-acts.json'
const sourced = (files: Files) => files[acts].clauses[0]
const ruleOf = (files: Files) => files[acts].clauses[0].rules[0]
const at = `/clauses/0/rules/0`

const issuesOf = (files: Record<string, unknown>): Where[] => {
  const loaded = loadPolicy(files)
  return loaded.ok ? [] : loaded.issues.map(({ file, path, code }) => [file ?? '', path, code])
}

const rows: readonly Row[] = [
  // The head.
  [
    'no head',
    (f) => {
      delete (f as Partial<Files>)[head]
    },
    [head, '', 'missing-file'],
  ],
  [
    'a head that is null',
    (f) => {
      f[head] = null
    },
    [head, '', 'wrong-type'],
  ],
  [
    'a misspelt key of the head',
    (f) => {
      f[head].tilte = 1
    },
    [head, '/tilte', 'unknown-key'],
  ],
  [
    'no title',
    (f) => {
      delete f[head].title
    },
    [head, '/title', 'missing'],
  ],
  [
    'a version of two parts',
    (f) => {
      f[head].version = '1.0'
    },
    [head, '/version', 'wrong-format'],
  ],
  [
    'a review date that is none',
    (f) => {
      f[head].approval.nextReviewDue = '2026-02-30'
    },
    [head, '/approval/nextReviewDue', 'wrong-format'],
  ],
  [
    'a review every 0 months',
    (f) => {
      f[head].review.everyMonths = 0
    },
    [head, '/review/everyMonths', 'out-of-range'],
  ],
  [
    'a duration for a promptness that is none',
    (f) => {
      f[head].durations.soon = { hours: 1 }
    },
    [head, '/durations/soon', 'unknown-key'],
  ],
  [
    'a duration in days',
    (f) => {
      f[head].durations.immediately = { days: 1 }
    },
    [head, '/durations/immediately/days', 'unknown-key'],
  ],
  [
    'a duration before the act',
    (f) => {
      f[head].durations.immediately = { hours: -1 }
    },
    [head, '/durations/immediately/hours', 'out-of-range'],
  ],
  [
    'no section',
    (f) => {
      f[head].sections = []
    },
    [head, '/sections', 'empty'],
  ],

  // Sections and their files.
  [
    'a section without a file',
    (f) => {
      f[head].sections.push('3')
    },
    [head, '/sections/2', 'missing-file'],
  ],
  [
    'a section listed twice',
    (f) => {
      f[head].sections.push('1')
    },
    [head, '/sections/2', 'duplicate'],
  ],
  [
    'a file of no listed section',
    (f) => ({
      ...f,
      '9-more.json': {
        section: '9',
        title: 'x',
        clauses: [clause('9.not.more', 'prohibition', [rule('more', { all: [posts] })])],
      },
    }),
    ['9-more.json', '/section', 'unlisted-section'],
  ],
  [
    'a file under the name of another section',
    (f) => {
      f['2-scope.json'].section = '1'
    },
    ['2-scope.json', '/section', 'file-name'],
    ['2-scope.json', '/section', 'duplicate'],
    ['2-scope.json', '/clauses/0/id', 'clause-section'],
  ],
  ['a file that is no section', (f) => ({ ...f, '1-notes.txt': 'hello' }), ['1-notes.txt', '', 'wrong-type']],
  [
    'a second file of a section',
    (f) => ({
      ...f,
      '1-more.json': { ...f[acts], clauses: [clause('1.not.more', 'prohibition', [rule('more', { all: [posts] })])] },
    }),
    ['1-more.json', '/section', 'duplicate'],
  ],

  // Clauses.
  [
    'a clause of another section',
    (f) => {
      f[acts].clauses[1].id = '2.second'
    },
    [acts, '/clauses/1/id', 'clause-section'],
  ],
  [
    'a clause of a section below',
    (f) => {
      f[acts].clauses[1].id = '1.1.second'
    },
    [acts, '/clauses/1/id', 'clause-section'],
  ],
  [
    'a clause without words',
    (f) => {
      f[acts].clauses[1].id = '1'
    },
    [acts, '/clauses/1/id', 'wrong-format'],
  ],
  [
    'a clause twice',
    (f) => {
      f[acts].clauses[1].id = '1.not.first'
    },
    [acts, '/clauses/1/id', 'duplicate'],
  ],
  [
    'a rule twice',
    (f) => {
      f[acts].clauses[1].rules[0].name = 'first'
    },
    [acts, '/clauses/1/rules/0/name', 'duplicate'],
  ],
  [
    'a clause without rules',
    (f) => {
      f[acts].clauses[1].rules = []
    },
    [acts, '/clauses/1/rules', 'empty'],
  ],
  [
    'a bad digest',
    (f) => {
      f[acts].clauses[1].source = 'sha256-abc'
    },
    [acts, '/clauses/1/source', 'wrong-format'],
  ],
  [
    'a digest in upper case',
    (f) => {
      f[acts].clauses[1].source = `sha256-${'A'.repeat(64)}`
    },
    [acts, '/clauses/1/source', 'wrong-format'],
  ],
  [
    'a strength that is none',
    (f) => {
      f[acts].clauses[1].strength = 'shall'
    },
    [acts, '/clauses/1/strength', 'unknown-value'],
  ],
  [
    'a permission with a strength',
    (f) => {
      f[acts].clauses[1] = {
        ...clause('1.second', 'permission', [rule('second', { all: [posts] }, 'permission')]),
        strength: 'must',
      }
    },
    [acts, '/clauses/1/strength', 'unknown-key'],
  ],
  [
    'a misspelt key of a clause',
    (f) => {
      f[acts].clauses[1].sumary = 'x'
    },
    [acts, '/clauses/1/sumary', 'unknown-key'],
  ],
  [
    'an item of a list before the first',
    (f) => {
      f[acts].clauses[1].locator = { list: 'must', item: 0 }
    },
    [acts, '/clauses/1/locator/item', 'out-of-range'],
  ],
  [
    'a broken promise',
    (f) => {
      f['2-scope.json'].clauses[0].invariants = [{ fact: 'content.spam', onlyReadBy: [] }]
    },
    [acts, `${at}/conditions`, 'invariant-broken'],
  ],
  [
    'a promise broken through a named condition',
    (f) => {
      f['2-scope.json'].clauses[0].invariants = [{ fact: 'verb', onlyReadBy: ['1.second'] }]
    },
    [acts, `${at}/conditions`, 'invariant-broken'],
  ],
  [
    'a promise about no fact',
    (f) => {
      f['2-scope.json'].clauses[0].invariants = [{ fact: 'content.spma', onlyReadBy: [] }]
    },
    ['2-scope.json', '/clauses/0/invariants/0/fact', 'unknown-fact'],
  ],
  [
    'a scope clause with a missing condition',
    (f) => {
      f['2-scope.json'].clauses[0].carriedBy.condition = 'by-post'
    },
    ['2-scope.json', '/clauses/0/carriedBy/condition', 'unknown-condition'],
  ],
  [
    'a scope clause called like a method',
    (f) => {
      f['2-scope.json'].clauses[0].carriedBy.condition = 'constructor'
    },
    ['2-scope.json', '/clauses/0/carriedBy/condition', 'unknown-condition'],
  ],
  [
    'a companion of no section',
    (f) => {
      f['2-scope.json'].clauses[0].carriedBy = { effect: 'also-under', condition: 'by-mail', sections: ['1', '7'] }
    },
    ['2-scope.json', '/clauses/0/carriedBy/sections/1', 'unlisted-section'],
  ],
  [
    'a definition by no parameter',
    (f) => {
      Object.assign(f['2-scope.json'].clauses[0], { kind: 'definition', carriedBy: { parameter: 'least' } })
    },
    ['2-scope.json', '/clauses/0/carriedBy/parameter', 'unknown-parameter'],
  ],
  [
    'a definition by no procedure',
    (f) => {
      Object.assign(f['2-scope.json'].clauses[0], { kind: 'definition', carriedBy: { procedure: 'complaints' } })
    },
    ['2-scope.json', '/clauses/0/carriedBy/procedure', 'unknown-procedure'],
  ],

  // Rules and their events.
  [
    'an event of another kind',
    (f) => {
      ruleOf(f).event.type = 'permission'
    },
    [acts, `${at}/event/type`, 'event-kind'],
  ],
  [
    'an event without a message',
    (f) => {
      delete ruleOf(f).event.params.message
    },
    [acts, `${at}/event/params/message`, 'missing'],
  ],
  [
    'a prohibition with a bearer',
    (f) => {
      ruleOf(f).event.params.bearer = 'actor'
    },
    [acts, `${at}/event/params/bearer`, 'unknown-key'],
  ],
  [
    'an obligation without a bearer',
    (f) => {
      delete f[acts].clauses[1].rules[0].event.params.bearer
    },
    [acts, '/clauses/1/rules/0/event/params/bearer', 'missing'],
  ],
  [
    'an unknown procedure',
    (f) => {
      ruleOf(f).event.params.procedure = 'behavior'
    },
    [acts, `${at}/event/params/procedure`, 'unknown-procedure'],
  ],
  [
    'a priority',
    (f) => {
      ruleOf(f).priority = 10
    },
    [acts, `${at}/priority`, 'unknown-key'],
  ],
  [
    'an onSuccess',
    (f) => {
      ruleOf(f).onSuccess = 'f'
    },
    [acts, `${at}/onSuccess`, 'unknown-key'],
  ],
  [
    'a name that is none',
    (f) => {
      ruleOf(f).name = 'First Rule'
    },
    [acts, `${at}/name`, 'wrong-format'],
  ],

  // Parameters and procedures.
  [
    'a parameter of no clause',
    (f) => {
      f[head].parameters.most.reference = '1.not.frist'
    },
    [head, '/parameters/most/reference', 'unknown-clause'],
  ],
  [
    'account managers who hold no post',
    (f) => {
      f[head].parameters.accountManagers.value = ['porter']
    },
    [head, '/parameters/accountManagers/value', 'value-type'],
  ],
  [
    'an exemption that is text',
    (f) => {
      f[head].parameters.ownChildExemption.value = 'no'
    },
    [head, '/parameters/ownChildExemption/value', 'value-type'],
  ],
  [
    'a procedure twice',
    (f) => {
      f[head].procedures.push({ id: 'behaviour', title: 'x' })
    },
    [head, '/procedures/1/id', 'duplicate'],
  ],

  // Named conditions.
  [
    'a condition that names itself',
    (f) => {
      f[head].conditions.posts = { any: [{ condition: 'posts' }, posts] }
    },
    [head, '/conditions/posts', 'cyclic-condition'],
  ],
  [
    'two that name each other',
    (f) => {
      f[head].conditions.a = { not: { condition: 'b' } }
      f[head].conditions.b = { condition: 'a' }
    },
    [head, '/conditions/a', 'cyclic-condition'],
    [head, '/conditions/b', 'cyclic-condition'],
  ],
  [
    'one that leads into a circle',
    (f) => {
      f[head].conditions.a = { condition: 'a' }
      sourced(f).rules[0].conditions = { condition: 'a' }
    },
    [head, '/conditions/a', 'cyclic-condition'],
  ],
  [
    'an error in a named condition, once',
    (f) => {
      f[head].conditions.posts = { all: [literal('verb', 'equal', 'psot')] }
    },
    [head, '/conditions/posts/all/0/value', 'value-type'],
  ],
]

describe('refuses', () => {
  test.each(rows)('%s', (_name, breaks, ...issues) => {
    const files = tinyFiles()
    const changed = breaks(files) as Files | undefined
    expect(issuesOf(changed ?? files)).toEqual(issues)
  })
})

test('and loads what is not broken', () => {
  expect(issuesOf(tinyFiles())).toEqual([])
})

test.each([[null], [undefined], [1], ['policy.json'], [[]], [new Map([['policy.json', {}]])]])(
  'never throws for %j',
  (files) => {
    expect(issuesOf(files as never)).toEqual([[head, '', 'missing-file']])
  },
)
