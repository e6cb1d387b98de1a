import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/base/problem.js'
import { type ProblemContext, problemFormats } from '../../src/report/problems/problem-format.js'
import { problemCount } from '../../src/report/problems/text.js'
import { parseSarif } from './validate-sarif.js'

const base: Problem = {
  severity: 'error',
  code: 'unknown-key',
  file: 'school/policy.json',
  path: '/titel',
  line: 2,
  column: 3,
  endLine: 2,
  endColumn: 10,
  message: '`titel` is not a known key here; did you mean `title`?',
  text: '"titel"',
  suggestion: '"title"',
}

const context: ProblemContext = {
  texts: { 'school/policy.json': '{\n  "titel": "Ours"\n}\n' },
  toolVersion: '1.2.3',
  colour: false,
}

const write = (
  format: keyof typeof problemFormats,
  changes: Partial<Problem> = {},
  given: Partial<ProblemContext> = {},
) => problemFormats[format]([{ ...base, ...changes }], { ...context, ...given })

test.each(['text', 'github'] as const)('%s: no problem, no output', (format) => {
  expect(problemFormats[format]([], context)).toBe('')
})

describe('text', () => {
  const line = (source: string, column: number, endColumn: number): readonly string[] =>
    write('text', { line: 1, endLine: 1, column, endColumn }, { texts: { [base.file]: source } })
      .split('\n')
      .slice(1, 3)
      .map((each) => each.slice(4))

  test('the place, the message, the code, the line and a marker', () => {
    expect(write('text')).toBe(
      [
        'school/policy.json:2:3: `titel` is not a known key here; did you mean `title`? (unknown-key)',
        '    "titel": "Ours"',
        '    ^^^^^^^',
        '',
      ].join('\n'),
    )
  })

  test('a warning says that it is one', () => {
    expect(write('text', { severity: 'warning' })).toContain('school/policy.json:2:3: warning: `titel` is')
  })

  test('colour', () => {
    const coloured = write('text', {}, { colour: true })
    expect(coloured).toContain('\u001b[1mschool/policy.json:2:3\u001b[22m')
    expect(coloured).toContain('\u001b[31m^^^^^^^\u001b[39m')
    expect(write('text', { severity: 'warning' }, { colour: true })).toContain('\u001b[33m^^^^^^^\u001b[39m')
  })

  test('a file without a text has no place, unless one is known', () => {
    const start = { line: 1, column: 1, endLine: 1, endColumn: 1 }
    expect(write('text', { ...start, message: 'cannot be read', code: 'unreadable' }, { texts: {} })).toBe(
      'school/policy.json: cannot be read (unreadable)\n',
    )
    expect(write('text', { line: 3, message: 'is not valid UTF-8', code: 'invalid-utf8' }, { texts: {} })).toBe(
      'school/policy.json:3:3: is not valid UTF-8 (invalid-utf8)\n',
    )
  })

  test.each<[name: string, source: string, column: number, endColumn: number, source: string, marker: string]>([
    ['indentation', '\t  "a": 1,', 4, 7, '"a": 1,', '^^^'],
    ['tabs inside', '"a":\t"b"', 6, 9, '"a": "b"', '     ^^^'],
    ['the end of the line', '"a": 1', 7, 7, '"a": 1', '      ^'],
    ['a carriage return', '"a"\r', 1, 4, '"a"', '^^^'],
    ['wide characters', '"日本": "🙂x"', 7, 12, '"日本": "🙂x"', '        ^^^^^'],
    ['marks that take no column', '"e\u0301": 1', 7, 8, '"e\u0301": 1', '     ^'],
    ['what a terminal would obey', '"\u001b[2J": 1', 9, 10, '"\\u001b[2J": 1', '             ^'],
    ['what would reorder the line', '"\u202e": 1', 6, 7, '"\\u202e": 1', '          ^'],
    ['a long line, at its beginning', `"a": "${'x'.repeat(200)}"`, 1, 4, `"a": "${'x'.repeat(94)}…`, '^^^'],
    [
      'a long line, in the middle',
      `${'x'.repeat(200)}"a"${'y'.repeat(200)}`,
      201,
      204,
      `…${'x'.repeat(40)}"a"${'y'.repeat(57)}…`,
      `${' '.repeat(41)}^^^`,
    ],
    ['a long range', `"${'x'.repeat(300)}"`, 1, 303, `"${'x'.repeat(99)}…`, '^'.repeat(100)],
  ])('%s', (_name, source, column, endColumn, ...lines) => {
    expect(line(source, column, endColumn)).toEqual(lines)
  })

  test('a range over several lines is marked on its first', () => {
    expect(write('text', { line: 1, column: 1, endLine: 3, endColumn: 2 }).split('\n').slice(1, 3)).toEqual([
      '    {',
      '    ^',
    ])
  })

  test('an empty line has no marker', () => {
    const given = { texts: { [base.file]: '{\n\n}' } }
    expect(write('text', { column: 1, endColumn: 1 }, given).split('\n')).toHaveLength(2)
  })
})

test.each<[problems: readonly Partial<Problem>[], count: string]>([
  [[], ''],
  [[{}], '1 error in 1 file\n'],
  [[{}, { file: 'b' }], '2 errors in 2 files\n'],
  [[{ severity: 'warning' }], '1 warning in 1 file\n'],
  [[{}, { severity: 'warning' }, { severity: 'warning' }], '1 error and 2 warnings in 1 file\n'],
])('the count of %j', (problems, count) => {
  expect(problemCount(problems.map((problem) => ({ ...base, ...problem })))).toBe(count)
})

test('json is the problems as they are', () => {
  expect(JSON.parse(write('json'))).toEqual({ problems: [base] })
  expect(JSON.parse(problemFormats.json([], context))).toEqual({ problems: [] })
})

describe('github', () => {
  test('a workflow command', () => {
    expect(write('github')).toBe(
      '::error file=school/policy.json,line=2,col=3,endLine=2,endColumn=10,title=unknown-key::`titel` is not a known key here; did you mean `title`?\n',
    )
    expect(write('github', { severity: 'warning' })).toMatch(/^::warning file=/)
  })

  test('what GitHub would take for its own is escaped', () => {
    const { texts } = { texts: { 'a,b:c%d\r\n.json': '' } }
    expect(write('github', { file: 'a,b:c%d\r\n.json', message: '100 %: a, b\r\n::error::x' }, { texts })).toBe(
      '::error file=a%2Cb%3Ac%25d%0D%0A.json,line=2,col=3,endLine=2,endColumn=10,title=unknown-key::100 %25: a, b%0D%0A::error::x\n',
    )
  })

  test('a file that could not be read has no line', () => {
    const start = { line: 1, column: 1, endLine: 1, endColumn: 1 }
    expect(write('github', { ...start, code: 'unreadable', message: 'cannot be read' }, { texts: {} })).toBe(
      '::error file=school/policy.json,title=unreadable::cannot be read\n',
    )
  })
})

describe('sarif', () => {
  const resultOf = (...given: Parameters<typeof write> extends [unknown, ...infer Rest] ? Rest : never) =>
    parseSarif(write('sarif', ...given)).runs[0]?.results?.[0] ?? expect.fail()

  test('a result has its rule with help, its region and its fix', () => {
    const run = parseSarif(write('sarif')).runs[0] ?? expect.fail()
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.tool.driver).toEqual({
      name: 'clausewise',
      semanticVersion: '1.2.3',
      rules: [
        {
          id: 'unknown-key',
          shortDescription: {
            text: 'An object has a key that it does not know, an action carries a fact under `extra` that its policy does not declare, or a translation has a text that the policy has not.',
          },
          help: { text: 'Correct the name; the message suggests the nearest. Remove what has no place here.' },
        },
      ],
    })
    const region = { startLine: 2, startColumn: 3, endLine: 2, endColumn: 10 }
    expect(run.results?.[0]).toMatchObject({
      ruleId: 'unknown-key',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'school/policy.json' },
            region: { ...region, snippet: { text: '"titel"' } },
          },
          logicalLocations: [{ fullyQualifiedName: '/titel' }],
        },
      ],
      fixes: [
        { artifactChanges: [{ replacements: [{ deletedRegion: region, insertedContent: { text: '"title"' } }] }] },
      ],
    })
  })

  test('no problem, a log without results', () => {
    expect(parseSarif(problemFormats.sarif([], context)).runs[0]).toMatchObject({ results: [] })
  })

  test('a warning, without a suggestion, in the whole of a file that has no text', () => {
    const { suggestion: _, text: __, ...plain } = base
    const start = { line: 1, column: 1, endLine: 1, endColumn: 1 }
    const log = problemFormats.sarif([{ ...plain, ...start, path: '', severity: 'warning' }], { ...context, texts: {} })
    const result = parseSarif(log).runs[0]?.results?.[0]
    expect(result).toMatchObject({ level: 'warning' })
    expect(result?.locations).toEqual([{ physicalLocation: { artifactLocation: { uri: 'school/policy.json' } } }])
    expect(result).not.toHaveProperty('fixes')
  })

  test('codes of a caller have the help that comes with them', () => {
    const help = { shadowed: { meaning: 'A rule never speaks.', remedy: 'Remove it.' } }
    const rules = parseSarif(write('sarif', { code: 'shadowed' }, { help })).runs[0]?.tool.driver.rules
    expect(rules).toEqual([
      { id: 'shadowed', shortDescription: { text: 'A rule never speaks.' }, help: { text: 'Remove it.' } },
    ])
    expect(resultOf({ code: 'unheard-of' })).toMatchObject({ ruleId: 'unheard-of' })
  })

  test('square brackets make no links, and paths are URIs', () => {
    const file = 'our school/[1]#.json'
    const { message, locations } = resultOf({ file, message: 'see [this](x)' }, { texts: { [file]: '' } })
    expect(message.text).toBe('see \\[this\\](x)')
    expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('our%20school/%5B1%5D%23.json')
  })
})
