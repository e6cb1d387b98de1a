import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compliant, cornerSchool, invalid, line, run, temporaryFolder } from './run-command.js'

const checked = ['--policy', cornerSchool, '--format', 'ndjson']
const check = (stdin: string | Uint8Array) => run(['check', '-', ...checked], { stdin })

const pretty = (...names: string[]) => names.map((name) => JSON.stringify(JSON.parse(line('compliant', name)), null, 2))
const one = (name?: string) => line('compliant', name)
const good = (number: number, name?: string) => compliant({ line: number }, name)
const member = (index: number, name?: string) => compliant({ index }, name)
const bad = (number: number, problem: string) =>
  invalid({ line: number }, 'invalid-json', '', `is not valid JSON: ${problem}`)
const badUtf8 = (position: { line: number } | { index: number }) =>
  invalid(position, 'invalid-utf8', '', 'is not valid UTF-8: save or export it as UTF-8')
const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** Lines of output, and the words of the summary. */
type Row = readonly [name: string, stdin: string | Uint8Array, lines: readonly string[], summary: string]

describe('the form of the input', () => {
  test.concurrent.each<Row>([
    ['nothing', '', [], '0 actions checked'],
    ['white space only', ' \r\n\t\n\n', [], '0 actions checked'],
    ['a byte order mark only', '\ufeff', [], '0 actions checked'],
    ['an empty array', '[]\n', [], '0 actions checked'],
    ['one action', `${one('a')}\n`, [good(1, 'a')], '1 action checked: 1 no rule broken'],
    ['one action, no final newline', one('a'), [good(1, 'a')], '1 action checked: 1 no rule broken'],
    ['one action, pretty-printed', `${pretty('a')}\n`, [good(1, 'a')], '1 action checked: 1 no rule broken'],
    [
      'one action, pretty-printed, CR LF',
      `\ufeff${pretty('a')}\n`.replaceAll('\n', '\r\n'),
      [good(1, 'a')],
      '1 action checked: 1 no rule broken',
    ],
    [
      'an array on one line',
      `[${one('a')}, ${one()}]`,
      [member(0, 'a'), member(1)],
      '2 actions checked: 2 no rule broken',
    ],
    [
      'an array, pretty-printed',
      `[\n${pretty('a', 'b').join(',\n')}\n]\n`,
      [member(0, 'a'), member(1, 'b')],
      '2 actions checked: 2 no rule broken',
    ],
    [
      'an array after a byte order mark',
      `\ufeff\r\n[${one('a')}]\r\n`,
      [member(0, 'a')],
      '1 action checked: 1 no rule broken',
    ],
    ['NDJSON', `${one('a')}\n${one('b')}\n`, [good(1, 'a'), good(2, 'b')], '2 actions checked: 2 no rule broken'],
    [
      'NDJSON, no final newline',
      `${one('a')}\n${one('b')}`,
      [good(1, 'a'), good(2, 'b')],
      '2 actions checked: 2 no rule broken',
    ],
    [
      'NDJSON, byte order mark and CR LF',
      `\ufeff${one('a')}\r\n${one('b')}\r\n`,
      [good(1, 'a'), good(2, 'b')],
      '2 actions checked: 2 no rule broken',
    ],
    [
      'NDJSON, empty lines count',
      `\n${one('a')}\n \t\r\n\n${one('b')}\n\n`,
      [good(2, 'a'), good(5, 'b')],
      '2 actions checked: 2 no rule broken',
    ],
    [
      'U+2028 and U+2029 end no line, read or written',
      `${one('a\u2028b')}\n${one('c\u2029d')}\n`,
      [good(1, 'a\u2028b').replace('\u2028', '\\u2028'), good(2, 'c\u2029d').replace('\u2029', '\\u2029')],
      '2 actions checked: 2 no rule broken',
    ],
    [
      'duplicate keys: the last counts',
      `{"id":"x","verb":"dance",${one('b').slice(1)}`,
      [good(1, 'b')],
      '1 action checked: 1 no rule broken',
    ],
    [
      'null is as good as absent',
      `{"id":null,"content":null,"timing":{"at":null},${one().slice(1)}\n`,
      [good(1)],
      '1 action checked: 1 no rule broken',
    ],
  ])('%s', async (_, stdin, lines, summary) => {
    expect(await check(stdin)).toEqual({
      status: 0,
      stdout: lines.map((each) => `${each}\n`).join(''),
      stderr: `${summary}\n`,
    })
  })
})

describe('what cannot be read', () => {
  test.concurrent.each<Row>([
    [
      'a broken line in the middle',
      `${one('a')}\n{"id":"b","verb": post}\n${one('c')}\n`,
      [good(1, 'a'), bad(2, 'character 19: expected a value (text goes in double quotes)'), good(3, 'c')],
      '3 actions checked: 2 no rule broken, 1 could not be read',
    ],
    [
      'a broken first line',
      `{"verb": post}\n${one('b')}\n`,
      [bad(1, 'character 10: expected a value (text goes in double quotes)'), good(2, 'b')],
      '2 actions checked: 1 no rule broken, 1 could not be read',
    ],
    [
      'a broken last line without an end',
      `${one('a')}\n{"id":"b`,
      [good(1, 'a'), bad(2, 'character 7: the text that begins here is not closed')],
      '2 actions checked: 1 no rule broken, 1 could not be read',
    ],
    [
      'one action, pretty-printed and broken',
      '{\n  "verb": "post"\n  "actor": {}\n}\n',
      [bad(1, 'line 3, character 3: expected `,` or `}`')],
      '1 action checked: 1 could not be read',
    ],
    [
      'broken UTF-8 spoils its own line and is never replaced',
      latin1(`${one('a')}\n{"id":"\xff"}\n${one('c')}\n`),
      [good(1, 'a'), badUtf8({ line: 2 }), good(3, 'c')],
      '3 actions checked: 2 no rule broken, 1 could not be read',
    ],
    [
      'broken UTF-8 in an array',
      latin1(`[${one('a')},{"id":"\xff"},${one('c')}]`),
      [member(0, 'a'), badUtf8({ index: 1 }), member(2, 'c')],
      '3 actions checked: 2 no rule broken, 1 could not be read',
    ],
    [
      'UTF-16',
      Buffer.from(`\ufeff${one('a')}`, 'utf16le'),
      [badUtf8({ line: 1 })],
      '1 action checked: 1 could not be read',
    ],
    [
      'a second byte order mark',
      `${one('a')}\n\ufeff${one('b')}\n`,
      [good(1, 'a'), bad(2, 'character 1: expected a value (text goes in double quotes)')],
      '2 actions checked: 1 no rule broken, 1 could not be read',
    ],
    [
      'other values',
      `${one('a')}\nnull\n"x"\n[1]\n7\n`,
      [
        good(1, 'a'),
        ...['`null`', 'text', 'a list', 'a number'].map((kind, i) =>
          invalid({ line: i + 2 }, 'wrong-type', '', `expected an object, got ${kind}`),
        ),
      ],
      '5 actions checked: 1 no rule broken, 4 could not be read',
    ],
    [
      'members that are no objects',
      `[${one('a')},null,[],3]`,
      [
        member(0, 'a'),
        ...['`null`', 'a list', 'a number'].map((kind, i) =>
          invalid({ index: i + 1 }, 'wrong-type', '', `expected an object, got ${kind}`),
        ),
      ],
      '4 actions checked: 1 no rule broken, 3 could not be read',
    ],
    [
      'an array with a comma too many',
      `[${one('a')},]`,
      [member(0, 'a'), invalid({ index: 1 }, 'invalid-json', '', 'is empty: there is a comma too many')],
      '2 actions checked: 1 no rule broken, 1 could not be read',
    ],
    [
      'an array that is not closed',
      `[\n${one('a')}\n`,
      [member(0, 'a'), invalid({ index: 1 }, 'invalid-json', '', 'the input ends before the array is closed')],
      '2 actions checked: 1 no rule broken, 1 could not be read',
    ],
    [
      'more after an array',
      `[${one('a')}] ${one('b')}`,
      [
        member(0, 'a'),
        invalid({ index: 1 }, 'invalid-json', '', 'there is more after the end of the array, and it was not read'),
      ],
      '2 actions checked: 1 no rule broken, 1 could not be read',
    ],
  ])('%s', async (_, stdin, lines, summary) => {
    expect(await check(stdin)).toEqual({
      status: 2,
      stdout: lines.map((each) => `${each}\n`).join(''),
      stderr: `${summary}\n`,
    })
  })

  test('wrong values, each on its line; the id is kept where it is one', async () => {
    const open = one().slice(1)
    const rows: readonly (readonly [text: string, code: string, path: string, message: string, id?: string])[] = [
      [`{"id":7,${open}`, 'wrong-type', '/id', 'expected text, got a number'],
      [`{"id":"",${open}`, 'empty', '/id', 'must not be empty'],
      [
        `{"id":"a","channle":{},${open}`,
        'unknown-key',
        '/channle',
        '`channle` is not a known key here; did you mean `channel`?',
        'a',
      ],
      [
        `{"id":"a","__proto__":{"verb":"post"},${open}`,
        'unknown-key',
        '/__proto__',
        '`__proto__` is not a known key here',
        'a',
      ],
      [
        `{"id":"a","constructor":1,${open}`,
        'unknown-key',
        '/constructor',
        '`constructor` is not a known key here',
        'a',
      ],
      [`{"id":"a","a/b~c":1,${open}`, 'unknown-key', '/a~1b~0c', 'this text is not a known key here', 'a'],
      [
        `{"id":"a","content":{"spam":"yes"},${open}`,
        'wrong-type',
        '/content/spam',
        'expected true or false, got text',
        'a',
      ],
      [
        `{"id":"a","content":{"people":[null]},${open}`,
        'wrong-type',
        '/content/people/0',
        'expected an object, got `null`',
        'a',
      ],
      [
        `{"id":"a","timing":{"at":"2026-11-23T10:15:00"},${open}`,
        'wrong-format',
        '/timing/at',
        'text does not fit: expected a real date and time with an offset, like `2026-11-23T10:15:00Z`',
        'a',
      ],
      [
        `{"id":"a","timing":{"at":"2026-02-30T10:15:00Z"},${open}`,
        'wrong-format',
        '/timing/at',
        'text does not fit: expected a real date and time with an offset, like `2026-11-23T10:15:00Z`',
        'a',
      ],
      ['{"id":"a","verb":"browse","actor":{"roles":[]}}', 'empty', '/actor/roles', 'must not be empty', 'a'],
      [
        `{"id":"a","device":{"owner":"Ann Lee's own"},${open}`,
        'unknown-value',
        '/device/owner',
        'text is not one of `school`, `own`, `other`',
        'a',
      ],
    ]
    const { status, stdout } = await check(rows.map(([text]) => text).join('\n'))
    expect(status).toBe(2)
    expect(stdout.split('\n')).toEqual([
      ...rows.map(([, ...issue], index) => invalid({ line: index + 1 }, ...issue)),
      '',
    ])
  })

  test('every issue of a line is told', async () => {
    const { stdout } = await check('{"id":"a","verb":null,"actor":{"roles":["pupil",null]},"x":1}')
    const { issues, ...rest } = JSON.parse(stdout)
    expect(rest).toEqual({ line: 1, id: 'a', outcome: 'invalid' })
    expect(issues.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['/verb', 'missing'],
      ['/actor/roles/1', 'wrong-type'],
      ['/x', 'unknown-key'],
    ])
  })

  test('nesting of any depth', async () => {
    const deep = 1_000_000
    const brackets = '['.repeat(deep)
    expect((await check(brackets)).stdout).toBe(
      `${invalid({ index: 0 }, 'invalid-json', '', `is not valid JSON: character ${deep} of this member: it ends where a value (text goes in double quotes) or \`]\` was expected; the input ends before the array is closed`)}\n`,
    )
    const { status, stdout } = await check(
      `${one('a')}\n${brackets}${']'.repeat(deep)}\n${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}\n${brackets}\n${one('e')}\n`,
    )
    expect(status).toBe(2)
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each))
    expect(
      found.map(({ line, outcome, issues }) => [
        line,
        outcome,
        issues?.map(({ code }: { code: string }) => code).sort(),
      ]),
    ).toEqual([
      [1, 'compliant', undefined],
      [2, 'invalid', ['wrong-type']],
      [3, 'invalid', ['missing', 'missing', 'unknown-key']],
      [4, 'invalid', ['invalid-json']],
      [5, 'compliant', undefined],
    ])
  })
})

describe('several files', () => {
  test('one that is missing and one that is a folder do not keep the others from being checked', async () => {
    const folder = temporaryFolder({ 'a.ndjson': one('a'), 'c.json': `[${one('c')}]`, 'd/e': '' })
    expect(await run(['check', 'a.ndjson', 'b.ndjson', 'd', 'c.json', ...checked], { folder })).toEqual({
      status: 2,
      stdout: `${compliant({ line: 1 }, 'a', 'a.ndjson')}\n${compliant({ index: 0 }, 'c', 'c.json')}\n`,
      stderr:
        'b.ndjson: cannot be read: there is no such file\nd: cannot be read: EISDIR\n2 actions checked: 2 no rule broken\n',
    })
  })

  test('lines are counted anew in each, and standard input is one of them', async () => {
    const folder = temporaryFolder({ 'a.ndjson': `\n${one('a')}`, empty: '' })
    expect(await run(['check', 'a.ndjson', 'empty', '-', ...checked], { folder, stdin: `${one('b')}\n` })).toEqual({
      status: 0,
      stdout: `${compliant({ line: 2 }, 'a', 'a.ndjson')}\n${compliant({ line: 1 }, 'b', '-')}\n`,
      stderr: '2 actions checked: 2 no rule broken\n',
    })
  })

  test('the name says nothing about the content, and a file may be called as an option', async () => {
    const folder = temporaryFolder({ '--help': `[${one('a')}]` })
    expect((await run(['check', ...checked, '--', '--help'], { folder })).stdout).toBe(
      `${compliant({ index: 0 }, 'a')}\n`,
    )
  })

  test('only one that is missing', async () => {
    expect(await run(['check', 'nowhere.json', ...checked], { folder: temporaryFolder() })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'nowhere.json: cannot be read: there is no such file\n0 actions checked\n',
    })
  })
})

describe('what is too long', () => {
  const tooLong = (position: { line: number } | { index: number }) =>
    invalid(position, 'too-long', '', 'is longer than 16,000,000 bytes')
  const filler = Buffer.alloc(1_000_000, 'x')
  /** A file of these pieces; a number stands for an object of so many megabytes. */
  const fileOf = (...parts: (string | number)[]): string => {
    const path = join(temporaryFolder(), 'long')
    const file = openSync(path, 'w')
    for (const part of parts) {
      if (typeof part === 'string') writeSync(file, part)
      else {
        writeSync(file, '{"id":"')
        for (let i = 0; i < part; i++) writeSync(file, filler)
        writeSync(file, '"}')
      }
    }
    closeSync(file)
    return path
  }

  test.each([
    [
      'the first line',
      () => fileOf(20, '\n', one('b'), '\n', one('c')),
      [tooLong({ line: 1 }), good(2, 'b'), good(3, 'c')],
    ],
    [
      'a line in the middle',
      () => fileOf(one('a'), '\n\n', 20, '\n', one('d')),
      [good(1, 'a'), tooLong({ line: 3 }), good(4, 'd')],
    ],
    [
      'the last line',
      () => fileOf(one('a'), '\n', one('b'), '\n', 20),
      [good(1, 'a'), good(2, 'b'), tooLong({ line: 3 })],
    ],
    [
      'a member',
      () => fileOf('[', one('a'), ',\n', 17, ',', one('c'), ']'),
      [member(0, 'a'), tooLong({ index: 1 }), member(2, 'c')],
    ],
  ])('%s', async (_, file, lines) => {
    expect(await run(['check', file(), ...checked])).toEqual({
      status: 2,
      stdout: lines.map((each) => `${each}\n`).join(''),
      stderr: '3 actions checked: 2 no rule broken, 1 could not be read\n',
    })
  })
})
