import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../src/policy/load.js'
import { clause, literal, parameter, posts, rule, tinyFiles } from './tiny-policy.js'

type Files = ReturnType<typeof tinyFiles>
const issuesOf = (files: Record<string, unknown>) => {
  const loaded = loadPolicy(files)
  return loaded.ok ? [] : loaded.issues
}

describe('says what is wrong, not only that something is', () => {
  test.each<[name: string, breaks: (files: Files) => void, file: string, path: string, message: RegExp]>([
    [
      'a kind that is none',
      (f) => {
        f['1-acts.json'].clauses[0].kind = 'prohibiton'
      },
      '1-acts.json',
      '/clauses/0/kind',
      /`prohibiton` is not one of `prohibition`.*did you mean `prohibition`/,
    ],
    [
      'no kind',
      (f) => {
        delete f['1-acts.json'].clauses[0].kind
      },
      '1-acts.json',
      '/clauses/0/kind',
      /is required: one of `prohibition`/,
    ],
    [
      'an event of no kind',
      (f) => {
        f['1-acts.json'].clauses[0].rules[0].event.type = 'warning'
      },
      '1-acts.json',
      '/clauses/0/rules/0/event/type',
      /`warning` is not one of `prohibition`/,
    ],
    [
      'a scope effect that is none',
      (f) => {
        f['2-scope.json'].clauses[0].carriedBy.effect = 'out'
      },
      '2-scope.json',
      '/clauses/0/carriedBy/effect',
      /`out` is not one of `out-of-scope`/,
    ],
    [
      'a locator that is none',
      (f) => {
        f['1-acts.json'].clauses[0].locator = { plaec: 'here' }
      },
      '1-acts.json',
      '/clauses/0/locator/plaec',
      /^`plaec` is not a known key here; did you mean `place`\?$/,
    ],
    [
      'a misspelt key of a clause',
      (f) => {
        f['1-acts.json'].clauses[0].sumary = 'x'
      },
      '1-acts.json',
      '/clauses/0/sumary',
      /did you mean `summary`/,
    ],
    [
      'a parameter of null',
      (f) => {
        f['policy.json'].parameters.most.value = null
      },
      'policy.json',
      '/parameters/most/value',
      /is required/,
    ],
    [
      'a parameter whose name is none',
      (f) => {
        f['policy.json'].parameters['a/b'] = parameter(1)
      },
      'policy.json',
      '/parameters/a~1b',
      /expected a name like `accountManagers`/,
    ],
    [
      'a named condition whose name is none',
      (f) => {
        f['policy.json'].conditions['By Mail'] = { all: [posts] }
      },
      'policy.json',
      '/conditions/By Mail',
      /expected lower-case words joined by hyphens/,
    ],
  ])('%s', (_name, breaks, file, path, message) => {
    const files = tinyFiles()
    breaks(files)
    expect(issuesOf(files)).toEqual([
      { file, path, code: expect.not.stringMatching(/^invalid$/), message: expect.stringMatching(message) },
    ])
  })
})

describe('reports all at once', () => {
  test('ten problems in three files', () => {
    const files = tinyFiles()
    files['policy.json'].conditions.posts = {
      all: [literal('verb', 'equal', 'psot'), literal('vreb', 'equal', 'post')],
    }
    files['policy.json'].parameters.most.reference = '1.nowhere'
    files['policy.json'].sections.push('3')
    files['1-acts.json'].clauses[0].rules[0].conditions = {
      all: [{ any: [] }, { condition: 'past' }, literal('content.spam', 'contains', true)],
    }
    files['1-acts.json'].clauses[0].rules[0].event.params.procedure = 'nothing'
    files['1-acts.json'].clauses[1].rules[0].name = 'first'
    files['2-scope.json'].clauses[0].id = '3.scope'
    files['policy.json'].parameters = { most: files['policy.json'].parameters.most }
    expect(
      issuesOf(files)
        .map(({ file, path, code }) => `${file} ${path} ${code}`)
        .sort(),
    ).toEqual([
      '1-acts.json /clauses/0/rules/0/conditions/all/0/any empty',
      '1-acts.json /clauses/0/rules/0/conditions/all/1/condition unknown-condition',
      '1-acts.json /clauses/0/rules/0/conditions/all/2/operator operator-type',
      '1-acts.json /clauses/0/rules/0/event/params/procedure unknown-procedure',
      '1-acts.json /clauses/1/rules/0/name duplicate',
      '2-scope.json /clauses/0/id clause-section',
      'policy.json /conditions/posts/all/0/value value-type',
      'policy.json /conditions/posts/all/1/fact unknown-fact',
      'policy.json /parameters/most/reference unknown-clause',
      'policy.json /sections/2 missing-file',
    ])
  })

  test('problems of form in three files', () => {
    const files = tinyFiles()
    delete files['policy.json'].title
    files['1-acts.json'].clauses[0].source = ''
    files['1-acts.json'].clauses[1].rules = []
    files['2-scope.json'].extra = 1
    expect(issuesOf(files).map(({ file, path }) => `${file} ${path}`)).toEqual([
      'policy.json /title',
      '1-acts.json /clauses/0/source',
      '1-acts.json /clauses/1/rules',
      '2-scope.json /extra',
    ])
  })

  test('and nothing that follows only from another problem', () => {
    const files = tinyFiles()
    files['policy.json'].parameters.most.reference = '1.not.first'
    files['1-acts.json'].clauses[1].source = ''
    expect(issuesOf(files).map(({ file, path }) => `${file} ${path}`)).toEqual(['1-acts.json /clauses/1/source'])
  })

  test('an error in a named condition once, however many rules name it', () => {
    const files = tinyFiles()
    files['policy.json'].conditions.posts = { all: [{ any: [] }] }
    files['1-acts.json'].clauses = ['first', 'second', 'third'].map((name) =>
      clause(`1.not.${name}`, 'prohibition', [rule(name, { condition: 'posts' })]),
    )
    expect(issuesOf(files).map(({ path }) => path)).toEqual(['/conditions/posts/all/0/any'])
  })
})
