import { describe, expect, test } from 'vitest'
import { at, flagOf, idOf, membersOf } from '../../../src/intake/payload/cursor.js'
import { documentsOf } from '../../../src/intake/payload/documents.js'
import { instantOf } from '../../../src/intake/payload/instant.js'
import { actionIdOf } from '../../../src/intake/payload/native-id.js'
import { parseJson, payloadLimits } from '../../../src/intake/payload/parse-json.js'

const valueIn = (text: string): unknown => {
  const parsed = parseJson(text)
  return parsed.ok ? parsed.value : undefined
}
const cursorOf = (text: string) => ({ value: valueIn(text), path: '' })

test.each([
  ['9007199254740993', '9007199254740993'],
  ['"9007199254740993"', '9007199254740993'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
  ['007', undefined],
  ['1.0', undefined],
  ['1e3', undefined],
  ['-1', undefined],
  ['""', undefined],
  ['true', undefined],
  ['["1"]', undefined],
])('the id %s is %s', (text, id) => {
  expect(idOf(cursorOf(text))).toBe(id)
})

test('of a key that is there twice the last counts, as in JSON.parse', () => {
  expect(idOf(at(cursorOf('{"id": "1", "id": "2"}'), 'id'))).toBe('2')
  expect(idOf(at(cursorOf('{"id": {"a": 1}, "id": "3"}'), 'id'))).toBe('3')
})

test('keys that objects inherit are not there, and `__proto__` changes nothing', () => {
  const cursor = cursorOf('{"__proto__": {"polluted": "yes"}, "a": {"constructor": 1}}')
  expect(at(cursor, 'polluted').value).toBeUndefined()
  expect(at(cursor, 'toString').value).toBeUndefined()
  expect(at(cursor, 'a', 'hasOwnProperty').value).toBeUndefined()
  expect(at(cursor, '__proto__', 'polluted').value).toBe('yes')
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})

test('a number has no fields, though it is kept as an object', () => {
  expect(at(cursorOf('5'), 'value').value).toBeUndefined()
  expect(flagOf(cursorOf('1'))).toBe(true)
  expect(flagOf(cursorOf('2'))).toBeUndefined()
})

test('places are JSON Pointers', () => {
  const cursor = cursorOf('{"a/b": [{"~": 1}]}')
  expect(membersOf(at(cursor, 'a/b')).map((member) => at(member, '~').path)).toEqual(['/a~1b/0/~0'])
})

describe('documents', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  test.each<[what: string, payload: string, paths: readonly string[], problems: readonly string[]]>([
    ['one', '{"a": 1}', [''], []],
    ['a list', '[{}, 1, null]', ['/0', '/1', '/2'], []],
    ['an empty list', '[]', [], []],
    ['after a byte order mark', '\ufeff{}', [''], []],
    ['one on each line', '{"a":1}\r\n\r\n{"b":2}\r\n', ['line 1', 'line 3'], []],
    ['lists on lines', '[{}]\n[{},{}]', ['line 1/0', 'line 2/0', 'line 2/1'], []],
    ['a broken line among others', '{}\n{"a":\n{}', ['line 1', 'line 3'], ['line 2 not-json column 6']],
    ['a line that nests too deep', `{}\n${nested(101)}\n{}`, ['line 1', 'line 3'], ['line 2 payload-limit']],
    ['a document cut off', '{\n "a": [1,\n', [], [' not-json column 10']],
    ['a line cut off', '{"a": "b', [], [' not-json column 7']],
    ['nothing', '', [], [' not-json column 1']],
    ['words', 'Dear school', [], [' not-json column 1']],
    ['as deep as may be', nested(100), ['/0'], []],
    ['deeper', nested(101), [], [' payload-limit']],
    ['brackets in text are no depth', JSON.stringify([`"\\${'['.repeat(500)}`]), ['/0'], []],
  ])('%s', (_what, payload, paths, expected) => {
    const { documents, problems } = documentsOf(payload)
    expect(documents.map(({ path }) => path)).toEqual(paths)
    expect(
      problems.map(({ item, code, message }) => `${item} ${code} ${/column \d+/.exec(message)?.[0] ?? ''}`.trimEnd()),
    ).toEqual(expected)
  })

  test('what is wrong is told by its line and without a word of it', () => {
    expect(documentsOf('{"name": "Pat Example",\n "age": nine}').problems).toEqual([
      {
        item: '',
        path: 'line 2',
        code: 'not-json',
        message: 'is not valid JSON at column 9: expected a value (text goes in double quotes)',
      },
    ])
  })

  test('a payload past the limit is refused', () => {
    const { problems } = documentsOf(`"${' '.repeat(payloadLimits.length)}"`)
    expect(problems.map(({ code }) => code)).toEqual(['payload-limit'])
  })

  test('deep nesting of a million brackets is refused at once', () => {
    const before = performance.now()
    expect(documentsOf('{"a":'.repeat(200_000)).documents).toEqual([])
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})

test.each([
  ['"2026-11-23T10:15:00Z"', '2026-11-23T10:15:00Z'],
  ['"2026-11-23T10:15:00+0100"', '2026-11-23T10:15:00+01:00'],
  ['1795428600', '2026-11-23T10:10:00.000Z'],
  ['"1795428600"', '2026-11-23T10:10:00.000Z'],
  ['1795428600123', '2026-11-23T10:10:00.123Z'],
  ['null', undefined],
  ['"2026-02-30T10:15:00Z"', 'unreadable'],
  ['"2026-11-23 10:15"', 'unreadable'],
  ['"2026-11-23T10:15:00"', 'unreadable'],
  ['"Monday"', 'unreadable'],
  ['99999999999999999999', 'unreadable'],
  ['8640000000000000', 'unreadable'],
  ['{}', 'unreadable'],
  ['""', 'unreadable'],
  ['-1', 'unreadable'],
  [`"2026-11-23T10:15:00.${'0'.repeat(100)}Z"`, 'unreadable'],
])('the time %s is %s', (text, instant) => {
  expect(instantOf(cursorOf(text))).toBe(instant)
})

describe('ids of acts', () => {
  test.each(['90071992547409931', '5001_77', 'm_AbC-d:e$f', '0'])('%s stands as it is', (native) => {
    expect(actionIdOf('x', native)).toBe(`x:${native}`)
  })

  test.each([
    'https://social.example/users/pat/statuses/1',
    'pat@social.example',
    'Pat Example',
    '\ud800',
    'x'.repeat(201),
  ])('%j is digested, always to the same', (native) => {
    expect(actionIdOf('x', native)).toMatch(/^x:sha256-[0-9a-f]{32}$/)
    expect(actionIdOf('x', native)).toBe(actionIdOf('x', native))
    expect(actionIdOf('x', native)).not.toBe(actionIdOf('x', `${native}1`))
  })
})
