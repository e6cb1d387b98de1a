import { describe, expect, test } from 'vitest'
import { type InputRecord, readRecords } from '../../src/input/records.js'

type Expected = readonly [position: string, outcome: unknown]
interface Case {
  readonly input: string | Uint8Array
  readonly expected: readonly Expected[]
}

const bytesOf = (input: string | Uint8Array): Uint8Array =>
  typeof input === 'string' ? new TextEncoder().encode(input) : input

const read = async (input: string | Uint8Array, size: number): Promise<InputRecord[]> => {
  const bytes = bytesOf(input)
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const records: InputRecord[] = []
  for await (const batch of readRecords(chunks())) {
    expect(batch.length).toBeGreaterThan(0)
    records.push(...batch)
  }
  return records
}

const brief = ({ position, value, issue }: InputRecord): Expected => [
  'line' in position ? `line ${position.line}` : `index ${position.index}`,
  issue === undefined ? value : `! ${issue.code}`,
]

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

const BAD = '! invalid-json'
const UTF8 = '! invalid-utf8'
const a = { verb: 'post' }
const b = { text: 'a "b" \\ [}],{ \u2028 🎉' }
const A = JSON.stringify(a)
const B = JSON.stringify(b)
const pretty = (value: unknown): string => JSON.stringify(value, null, 2)

const check = (cases: Record<string, Case>): void => {
  describe.each(Object.entries(cases))('%s', (_, { input, expected }) => {
    test.each([1, 2, 3, 7, Number.MAX_SAFE_INTEGER])('in chunks of %d', async (size) => {
      const records = await read(input, size)
      expect(records.map(brief)).toEqual(expected)
      expect(records).toEqual(await read(input, Number.MAX_SAFE_INTEGER))
      for (const record of records) {
        expect('value' in record).not.toBe('issue' in record)
        if (record.issue !== undefined) expect(record.issue.path).toBe('')
      }
    })
  })
}

describe('which form it is', () => {
  check({
    nothing: { input: '', expected: [] },
    'white space only': { input: ' \r\n\n\t', expected: [] },
    'a byte order mark only': { input: '\uFEFF', expected: [] },
    'one line': { input: A, expected: [['line 1', a]] },
    'one line that ends': { input: `${A}\n`, expected: [['line 1', a]] },
    'one pretty-printed action': { input: `${pretty({ a, b })}\n`, expected: [['line 1', { a, b }]] },
    'one pretty-printed action after empty lines': { input: `\n \n${pretty(a)}`, expected: [['line 1', a]] },
    'one action, its brace on a line of its own': { input: '{\n"a":\n {}\n}', expected: [['line 1', { a: {} }]] },
    'one pretty-printed action that is broken': { input: '{\n  "verb": post\n}\n', expected: [['line 1', BAD]] },
    'NDJSON whose first line is broken': {
      input: `{"verb": post}\n${A}\n`,
      expected: [
        ['line 1', BAD],
        ['line 2', a],
      ],
    },
    'NDJSON whose first line is broken, the next indented': {
      input: `nonsense\n ${A}\n${A}`,
      expected: [
        ['line 1', BAD],
        ['line 2', a],
        ['line 3', a],
      ],
    },
    'one action where no later line begins with a brace': { input: `nonsense\n ${A}\n`, expected: [['line 1', BAD]] },
    'NDJSON of other values': {
      input: '1\n"x"\nnull\n',
      expected: [
        ['line 1', 1],
        ['line 2', 'x'],
        ['line 3', null],
      ],
    },
    'NDJSON, the next line indented': {
      input: `${A}\n  ${B}`,
      expected: [
        ['line 1', a],
        ['line 2', b],
      ],
    },
    'a first line with broken UTF-8 is NDJSON all the same': {
      input: latin1('{"a":"\xff"}\n [1]\n'),
      expected: [
        ['line 1', UTF8],
        ['line 2', [1]],
      ],
    },
    'an array on one line': {
      input: `[${A},${B}]`,
      expected: [
        ['index 0', a],
        ['index 1', b],
      ],
    },
    'an array on the only line that is not empty': { input: `\r\n [${A}]\n\n \n`, expected: [['index 0', a]] },
    'lines of arrays': {
      input: '[1]\n\n[2,3]\n',
      expected: [
        ['line 1', [1]],
        ['line 3', [2, 3]],
      ],
    },
    'a line that is an array, then an action': {
      input: `[1]\n${A}`,
      expected: [
        ['line 1', [1]],
        ['line 2', a],
      ],
    },
    'an array over many lines': {
      input: `[\n${A},\n${B}\n]\n`,
      expected: [
        ['index 0', a],
        ['index 1', b],
      ],
    },
    'an array with two members on the first line': {
      input: `[${A},\n${B}]`,
      expected: [
        ['index 0', a],
        ['index 1', b],
      ],
    },
  })
})

describe('lines', () => {
  check({
    'CR LF': {
      input: `${A}\r\n${B}\r\n`,
      expected: [
        ['line 1', a],
        ['line 2', b],
      ],
    },
    'empty lines count': {
      input: `\n${A}\n \t\r\n\n${B}\n\n`,
      expected: [
        ['line 2', a],
        ['line 5', b],
      ],
    },
    'only LF ends a line': {
      input: `${A}\r${B}\n${A}\n"\u2028\u2029\u0085"`,
      expected: [
        ['line 1', BAD],
        ['line 2', a],
        ['line 3', '\u2028\u2029\u0085'],
      ],
    },
    'other white space is not white space': {
      input: `${A}\n\u00a0\n\v\n${A}`,
      expected: [
        ['line 1', a],
        ['line 2', BAD],
        ['line 3', BAD],
        ['line 4', a],
      ],
    },
    'one byte order mark is dropped': {
      input: `\uFEFF${A}\n${A}`,
      expected: [
        ['line 1', a],
        ['line 2', a],
      ],
    },
    'a second one is not': {
      input: `\uFEFF\uFEFF${A}\n${A}\n\uFEFF${A}\n`,
      expected: [
        ['line 1', BAD],
        ['line 2', a],
        ['line 3', BAD],
      ],
    },
    'half a byte order mark': { input: latin1('\xef\xbb'), expected: [['line 1', UTF8]] },
    'broken UTF-8 spoils its own line': {
      input: latin1(`${A}\n{"a":"\xc3"}\n${A}\n"\xed\xa0\x80"\n"\xc0\xaf"\n\xe2\x82\n${A}`),
      expected: [
        ['line 1', a],
        ['line 2', UTF8],
        ['line 3', a],
        ['line 4', UTF8],
        ['line 5', UTF8],
        ['line 6', UTF8],
        ['line 7', a],
      ],
    },
    'characters of many bytes': {
      input: `${B}\n"ñ€𝄞"\n`,
      expected: [
        ['line 1', b],
        ['line 2', 'ñ€𝄞'],
      ],
    },
    'bad lines between good ones': {
      input: `${A}\n{"a":1,}\n]\n{\n${B}`,
      expected: [
        ['line 1', a],
        ['line 2', BAD],
        ['line 3', BAD],
        ['line 4', BAD],
        ['line 5', b],
      ],
    },
  })
})

describe('an array', () => {
  check({
    empty: { input: '[]', expected: [] },
    'empty, with white space': { input: ' [ \r\n ] \n', expected: [] },
    'pretty-printed': {
      input: pretty([a, b, [1, [2]], 'x', -1.5e3, null, true, {}, []]),
      expected: [a, b, [1, [2]], 'x', -1500, null, true, {}, []].map((value, i) => [`index ${i}`, value]),
    },
    'after a byte order mark': { input: `\uFEFF[\n${A}]`, expected: [['index 0', a]] },
    'text full of brackets and escapes': {
      input: JSON.stringify(['],[', '\\', '\\"]', '{"', '\n', 'é🎉']),
      expected: ['],[', '\\', '\\"]', '{"', '\n', 'é🎉'].map((value, i) => [`index ${i}`, value]),
    },
    'a broken member': {
      input: `[{"verb": post},${A}, tru ,${B}]`,
      expected: [
        ['index 0', BAD],
        ['index 1', a],
        ['index 2', BAD],
        ['index 3', b],
      ],
    },
    'broken UTF-8': {
      input: latin1(`[${A},{"a":"\xff"},\xff,${A},"\xe2"]`),
      expected: [
        ['index 0', a],
        ['index 1', UTF8],
        ['index 2', UTF8],
        ['index 3', a],
        ['index 4', UTF8],
      ],
    },
    'two values with no comma': {
      input: '[1 2, 3\n4, "a" "b"]',
      expected: [
        ['index 0', BAD],
        ['index 1', BAD],
        ['index 2', BAD],
      ],
    },
    'white space between two values is kept': {
      input: `[1\n,2\n2,3]`,
      expected: [
        ['index 0', 1],
        ['index 1', BAD],
        ['index 2', 3],
      ],
    },
    'a trailing comma': {
      input: `[${A},]`,
      expected: [
        ['index 0', a],
        ['index 1', BAD],
      ],
    },
    'a comma too many': {
      input: `[,${A},,${B}]`,
      expected: [
        ['index 0', BAD],
        ['index 1', a],
        ['index 2', BAD],
        ['index 3', b],
      ],
    },
    'only a comma': {
      input: '[,]',
      expected: [
        ['index 0', BAD],
        ['index 1', BAD],
      ],
    },
    'more after it': {
      input: `[${A}] ${A}\n${A}`,
      expected: [
        ['index 0', a],
        ['index 1', BAD],
      ],
    },
    'a bracket after it': {
      input: `[${A}]]]`,
      expected: [
        ['index 0', a],
        ['index 1', BAD],
      ],
    },
    'a comma after it': {
      input: `[${A}],`,
      expected: [
        ['index 0', a],
        ['index 1', BAD],
      ],
    },
    'two pretty-printed arrays': {
      input: `${pretty([a])}\n${pretty([b])}`,
      expected: [
        ['index 0', a],
        ['index 1', BAD],
      ],
    },
  })
})

describe('an array that is cut short', () => {
  check({
    'after its bracket': { input: '[', expected: [['index 0', BAD]] },
    'after a member': {
      input: `[${A},${B}\n`,
      expected: [
        ['index 0', a],
        ['index 1', b],
        ['index 2', BAD],
      ],
    },
    'after a comma': {
      input: `[${A},`,
      expected: [
        ['index 0', a],
        ['index 1', BAD],
      ],
    },
    'in a member': {
      input: `[${A},{"verb":`,
      expected: [
        ['index 0', a],
        ['index 1', BAD],
      ],
    },
    'in text': {
      input: `[${A},{"verb":"po`,
      expected: [
        ['index 0', a],
        ['index 1', BAD],
      ],
    },
    'in an escape': {
      input: `[${A},{"verb":"\\`,
      expected: [
        ['index 0', a],
        ['index 1', BAD],
      ],
    },
    'in a character': {
      input: latin1(`[${A},"\xe2\x82`),
      expected: [
        ['index 0', a],
        ['index 1', UTF8],
      ],
    },
  })
})

describe('an array whose brackets or quotes are wrong', () => {
  const rest: Expected[] = [
    ['index 1', a],
    ['index 2', b],
  ]
  const broken = (member: string, separator = ','): Case => ({
    input: `[${[member, A, B].join(separator)}]`,
    expected: [['index 0', BAD], ...rest],
  })
  check({
    'a `}` too few': broken('{"a":{"b":1}'),
    'two too few': broken('{"a":{"b":{"c":1}'),
    'a `}` too few in an inner array': broken('{"a":[{"b":1,{"b":2}],"c":3}'),
    'a `}` too many': broken('{"a":{"b":1}}}'),
    'a `]` too few': broken('{"a":[1,2}'),
    'a `]` too few, with more after it': broken('{"a":[1,2,"b":{"c":1}}'),
    'a `]` too many': broken('{"a":[1,2]],"b":3}'),
    'a `]` for a `}`': broken('{"a":1]'),
    'a `}` for a `]`': broken('{"a":[1}}'),
    'a `}` for a `]`, with more after it, is two invalid members': {
      input: `[{"a":[1},"b":2},${A}]`,
      expected: [
        ['index 0', BAD],
        ['index 1', BAD],
        ['index 2', a],
      ],
    },
    'a `]` for a `}` inside': broken('{"a":[{"b":1],"c":2}'),
    'a quote too few, at the end of a line': broken('{"a":"x}', ',\n'),
    'a quote too few, before more': broken('{"a":"x, "b":"y"}', ',\n'),
    'a quote too many': broken('{"a":"x"","b":"y"}', ',\n'),
    'an escaped last quote': broken('{"a":"x\\"}', ',\n'),
    'a line feed after a backslash in text': broken('{"a":"x\\\n"}', ',\n'),
    'a raw line feed in text': broken('{"a":"x\ny"}', ',\n'),
    'a comma lost between two members': { input: `[${A} ${A},${B}]`, expected: [['index 0', BAD], ...rest] },
    'the last member has `]` for `}`': {
      input: `[${A},{"a":1] `,
      expected: [
        ['index 0', a],
        ['index 1', BAD],
      ],
    },
    'the last member has a `}` too few, and more follows': {
      input: `[${A},{"a":1] x`,
      expected: [
        ['index 0', a],
        ['index 1', BAD],
      ],
    },
    'a `[` too few ends the array too early, so it is not believed': {
      input: `[{"a":{"b":{"id":1},{"id":2}],"c":3}},${A},${B}]`,
      expected: [
        ['index 0', BAD],
        ['index 1', { id: 2 }],
        ['index 2', BAD],
        ['index 3', BAD],
        ['index 4', a],
        ['index 5', b],
      ],
    },
    'a member with `[` for its `{`, then nothing that closes it': {
      input: `[["a":1},${A}]`,
      expected: [['index 0', BAD]],
    },
    'a quote lost on the only line is one invalid member': {
      input: `[${A},{"a":"x},${A},${B}]`,
      expected: [
        ['index 0', a],
        ['index 1', BAD],
      ],
    },
    'a stray `}`': { input: `[},${A},${B}]`, expected: [['index 0', BAD], ...rest] },
  })
})

describe('messages', () => {
  test.each([
    ['{"verb": post}', 'is not valid JSON: character 10: expected a value (text goes in double quotes)'],
    [
      '[{"verb": post}]',
      'is not valid JSON: character 10 of this member: expected a value (text goes in double quotes)',
    ],
    ['{\n  "a": 1\n  "b": 2\n}', 'is not valid JSON: line 3, character 3: expected `,` or `}`'],
    ['{"a":1,}', 'is not valid JSON: character 8: expected a name in double quotes'],
    ["{'a':1}", 'is not valid JSON: character 2: expected a name in double quotes or `}`'],
    ['{"a" 1}', 'is not valid JSON: character 6: expected `:`'],
    ['{"a":"Ann Lee}', 'is not valid JSON: character 6: the text that begins here is not closed'],
    ['{"a":"\\x41"}', 'is not valid JSON: character 7: this is not an escape that JSON has'],
    ['{"a":"\t"}', 'is not valid JSON: character 7: a line break or control character inside text must be escaped'],
    ['{} {}', 'is not valid JSON: character 4: expected nothing more'],
    ['01', 'is not valid JSON: character 2: expected nothing more'],
    ['{"a":[1,', 'is not valid JSON: character 9: it ends where a value (text goes in double quotes) was expected'],
    ['[1,]', 'is empty: there is a comma too many'],
    ['[1', 'the input ends before the array is closed'],
    [
      '["Ann',
      'is not valid JSON: character 1 of this member: the text that begins here is not closed; the input ends before the array is closed',
    ],
    ['[1] Ann', 'there is more after the end of the array, and it was not read'],
  ])('%j', async (input, message) => {
    const records = await read(input, 5)
    expect(records.at(-1)?.issue?.message).toBe(message)
  })

  test('never repeat the input', async () => {
    const inputs = [
      '{"name": Zebedee}',
      '[{"name": "Zebedee]',
      'Zebedee at position 77',
      '{"a":"Zebedee\n"}\n{Zebedee',
      '[1] Zebedee',
    ]
    for (const input of inputs)
      for (const { issue } of await read(input, 100))
        if (issue !== undefined) expect(issue.message).not.toMatch(/Zeb|77/)
  })
})

describe('the stream', () => {
  test('an error of the source is thrown', async () => {
    async function* failing() {
      yield bytesOf(`${A}\n${A}\n`)
      throw new Error('disk')
    }
    const reading = readRecords(failing())
    expect((await reading.next()).value).toHaveLength(2)
    await expect(reading.next()).rejects.toThrow('disk')
  })

  test('a line gives its record before the next chunk is asked for', async () => {
    let asked = 0
    async function* slow() {
      for (;;) {
        asked++
        yield bytesOf(`${A}\n`)
      }
    }
    const reading = readRecords(slow())
    for (const line of [1, 2, 3]) {
      expect((await reading.next()).value).toEqual([{ position: { line }, value: a }])
      expect(asked).toBe(line)
    }
    await reading.return(undefined)
  })

  test('nesting of any depth', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    for (const input of [`[${deep},${A}]`, `[\n${deep.slice(1)},${A}]`, `${A}\n${deep}\n`])
      expect((await read(input, 1000)).length).toBe(2)
  })
})
