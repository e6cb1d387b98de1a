import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validatePolicy } from '../../src/authoring/validate/validate-policy.js'
import { start } from '../../src/base/problem.js'
import { seed } from '../support/seed.js'
import { changed, problemsIn, type Texts, texts } from './corner-school.js'

const without = (file: string): Texts => Object.fromEntries(Object.entries(texts).filter(([name]) => name !== file))
const broken = (file: string, files: Texts = texts): Texts => ({ ...files, [file]: '{ "id": corner }' })

const misspelt = changed(
  '2-scope.json',
  '"summary"',
  '"sumary"',
  changed('1-our-account.json', '"content.spam"', '"content.spma"'),
)
const problemsOfBoth = [
  '1-our-account.json:59:25-39 unknown-fact /clauses/1/rules/0/conditions/all/0/fact "content.spma" → "content.spam"',
  '2-scope.json:5:5-6 missing /clauses/0/summary {',
  '2-scope.json:16:7-15 unknown-key /clauses/0/sumary "sumary" → "summary"',
]

describe('files that are not JSON', () => {
  test('every one of them is told of, in the order of the files, and the others are checked', () => {
    const files = broken(
      'policy.json',
      broken('cases/1-our-account.json', { ...misspelt, '10-new.json': '', '3-new.json': '[1,]' }),
    )
    expect(problemsIn(files)).toEqual([
      'policy.json:1:9-15 invalid-json  corner',
      problemsOfBoth[0],
      ...problemsOfBoth.slice(1),
      '3-new.json:1:4-5 invalid-json  ]',
      '10-new.json:1:1-1 invalid-json ',
      'cases/1-our-account.json:1:9-15 invalid-json  corner',
    ])
  })

  test('a section that is not JSON is not missing, nor are its clauses', () => {
    expect(problemsIn(broken('1-our-account.json'))).toEqual(['1-our-account.json:1:9-15 invalid-json  corner'])
  })

  test('without a policy.json that is JSON, what only it could say is left open', () => {
    expect(problemsIn(broken('policy.json'))).toEqual(['policy.json:1:9-15 invalid-json  corner'])
    expect(validatePolicy(broken('policy.json')).policy).toBeUndefined()
    const parameter = changed('1-our-account.json', '"fact": "content.spam"', '"fact": "parameters.much"')
    expect(problemsIn(broken('policy.json', parameter))).toEqual(['policy.json:1:9-15 invalid-json  corner'])
    expect(problemsIn(broken('policy.json', misspelt))).toEqual([
      'policy.json:1:9-15 invalid-json  corner',
      ...problemsOfBoth,
    ])
  })

  test('names that are there twice are found without it', () => {
    const twice = changed(
      '1-our-account.json',
      '"1.delete-spam"',
      '"1.not.political"',
      without('cases/1-our-account.json'),
    )
    expect(problemsIn(broken('policy.json', twice))).toEqual([
      'policy.json:1:9-15 invalid-json  corner',
      '1-our-account.json:43:13-30 duplicate /clauses/1/id "1.not.political"',
    ])
  })

  test.each([
    ['a comment', '{} // none', '1:4-6', '//'],
    ['a comma too many', '{\n  "a": [1,\n  ]\n}', '3:3-4', ']'],
    ['text that is not closed', '{ "a": "b }', '1:8-9', '"'],
    ['a line break in text', '{ "a": "b\n" }', '1:10-10', undefined],
    ['the end', '{ "a": [1', '1:10-10', undefined],
    ['two values', '{} {}', '1:4-5', '{'],
    ['a number that is none', '[012]', '1:3-5', '12'],
  ])('%s', (_name, content, place, text) => {
    expect(problemsIn({ ...texts, '2-scope.json': content })).toEqual([
      ['2-scope.json:', place, ' invalid-json ', text === undefined ? '' : ` ${text}`].join(''),
    ])
  })
})

describe('files that are not there', () => {
  test('no policy.json: other files may be anything, but for those named as sections', () => {
    expect(problemsIn({ 'package.json': '{ "name": 1 }', 'tsconfig.json': '{ // a comment\n}' })).toEqual([
      'policy.json:1:1-1 missing-file ',
    ])
    const { 'policy.json': _, ...rest } = misspelt
    expect(problemsIn(rest)).toEqual(['policy.json:1:1-1 missing-file ', ...problemsOfBoth])
  })

  test('no file for a section: nothing is said of its clauses', () => {
    expect(problemsIn(without('2-scope.json'))).toEqual(['policy.json:71:21-24 missing-file /sections/1 "2"'])
  })

  test('a file that cannot be read is not missing', () => {
    const unreadable = {
      severity: 'error',
      code: 'unreadable',
      file: '2-scope.json',
      path: '',
      ...start,
      message: 'cannot be read: EACCES',
    } as const
    expect(validatePolicy(without('2-scope.json'), [unreadable])).toMatchObject({ problems: [unreadable] })
    expect(validatePolicy(without('policy.json'), [{ ...unreadable, file: 'policy.json' }]).problems).toHaveLength(1)
    expect(validatePolicy(texts, [{ ...unreadable, file: 'cases' }])).toMatchObject({ problems: [{ file: 'cases' }] })
  })
})

describe('texts', () => {
  test('a byte order mark takes no column', () => {
    const marked = Object.fromEntries(Object.entries(misspelt).map(([file, text]) => [file, `\ufeff${text}`]))
    expect(problemsIn(marked)).toEqual(problemsOfBoth)
    expect(problemsIn({ ...texts, '2-scope.json': '\ufeffx' })).toEqual(['2-scope.json:1:1-2 invalid-json  x'])
  })

  test('lines may end in CR LF', () => {
    const files = Object.fromEntries(
      Object.entries(misspelt).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]),
    )
    expect(problemsIn(files)).toEqual(problemsOfBoth)
  })

  test('brackets nested without end are refused where they are too deep', () => {
    const deep = (by: number) => `{ "section": ${'['.repeat(by)}${']'.repeat(by)} }`
    expect(problemsIn({ ...texts, '2-scope.json': deep(100_000) })).toEqual(['2-scope.json:1:513-514 too-deep  ['])
    expect(problemsIn({ ...texts, '2-scope.json': deep(499) })).not.toContainEqual(expect.stringContaining('too-deep'))
    expect(problemsIn({ ...texts, '2-scope.json': '['.repeat(100_000) })).toEqual([
      '2-scope.json:1:100001-100001 invalid-json ',
    ])
  })

  test('brackets and quotes in text do not nest', () => {
    const text = `${'['.repeat(600)} \\" \\\\`
    expect(problemsIn(changed('2-scope.json', '"Scope"', JSON.stringify(text).replace(/.$/, '"')))).toEqual([])
  })
})

const breaking = fc.record({
  file: fc.constantFrom(...Object.keys(texts)),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 40 }),
  by: fc.oneof(
    fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\n', 'null', '"a": 1,', '"verb"', '7', '[[]]'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  ),
})

const kindOf = (file: string) => (file === 'policy.json' ? 0 : file.includes('/') ? 2 : 1)
const byKind = (a: string, b: string) => kindOf(a) - kindOf(b) || (a < b ? -1 : 1)
const byNumbers = (a: readonly number[], b: readonly number[]) =>
  a.map((each, index) => each - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0

test('whatever is broken, places are inside the text and hold what they say, and the order is that of the files', () => {
  fc.assert(
    fc.property(fc.array(breaking, { minLength: 1, maxLength: 3 }), (breaks) => {
      const files: Record<string, string> = { ...texts }
      for (const { file, at, length, by } of breaks) {
        const text = files[file] ?? ''
        const from = Math.floor(at * text.length)
        files[file] = text.slice(0, from) + by + text.slice(from + length)
      }
      const { problems, policy } = validatePolicy(files)
      if (!policy) expect(problems).not.toEqual([])
      const order = problems.map(({ file, line, column }) => [
        Object.keys(texts).sort(byKind).indexOf(file),
        line,
        column,
      ])
      expect(order).toEqual([...order].sort(byNumbers))
      for (const { file, line, column, endLine, endColumn, text } of problems) {
        const lines = (files[file] ?? '').replace(/^\ufeff/, '').split('\n')
        expect(line).toBe(endLine)
        expect(endColumn).toBeGreaterThanOrEqual(column)
        const there = lines[line - 1]?.slice(column - 1, endColumn - 1) ?? expect.fail('the line is not there')
        expect(endColumn - 1).toBeLessThanOrEqual(lines[line - 1]?.length ?? 0)
        if (text !== undefined && !text.endsWith('…')) expect(there).toBe(text)
      }
    }),
    { seed, numRuns: 300 },
  )
})
