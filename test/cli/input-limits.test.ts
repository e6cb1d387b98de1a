import { describe, expect, test } from 'vitest'
import { readRecords } from '../../src/input/records.js'

const LIMIT = 16_000_000
const CHUNK = 65_536

/** A text of exactly so many bytes, as JSON. */
const textOf = (bytes: number): string => `"${'x'.repeat(bytes - 2)}"`

const outcomes = async (input: string, size = CHUNK): Promise<string[]> => {
  const bytes = Buffer.from(input)
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const found: string[] = []
  for await (const batch of readRecords(chunks()))
    for (const { position, value, issue } of batch)
      found.push(
        `${Object.values(position)} ${issue?.code ?? (typeof value === 'string' ? value.length + 2 : JSON.stringify(value))}`,
      )
  return found
}

describe('the limit of a line', () => {
  test.each([CHUNK, 1_000_003, Infinity])('in chunks of %d', async (size) => {
    expect(await outcomes(`1\n${textOf(LIMIT)}\n2`, size)).toEqual(['1 1', `2 ${LIMIT}`, '3 2'])
    expect(await outcomes(`1\n${textOf(LIMIT + 1)}\n2`, size)).toEqual(['1 1', '2 too-long', '3 2'])
  })

  test('of the first line', async () => {
    expect(await outcomes(`${textOf(LIMIT)}\n2`)).toEqual([`1 ${LIMIT}`, '2 2'])
    expect(await outcomes(`${textOf(LIMIT + 1)}\n2`)).toEqual(['1 too-long', '2 2'])
    expect(await outcomes(`\uFEFF${textOf(LIMIT)}\n2`)).toEqual([`1 ${LIMIT}`, '2 2'])
  })

  test('of the last line, which does not end', async () => {
    expect(await outcomes(`1\n${textOf(LIMIT)}`)).toEqual(['1 1', `2 ${LIMIT}`])
    expect(await outcomes(`1\n${textOf(LIMIT + 1)}`)).toEqual(['1 1', '2 too-long'])
    expect(await outcomes(textOf(LIMIT))).toEqual([`1 ${LIMIT}`])
    expect(await outcomes(textOf(LIMIT + 1))).toEqual(['1 too-long'])
  })

  test('white space counts, but a line of it is empty however long', async () => {
    const space = ' '.repeat(LIMIT - 1)
    expect(await outcomes(`1\n2${space}\n2${space} \n${space}  \n3`)).toEqual(['1 1', '2 2', '3 too-long', '5 3'])
  })

  test('a first line that cannot be judged is a line', async () => {
    expect(await outcomes(`{\n${' '.repeat(LIMIT)}\n}\n1`)).toEqual(['1 invalid-json', '3 invalid-json', '4 1'])
  })
})

describe('the limit of a member', () => {
  test.each([CHUNK, 1_000_003, Infinity])('in chunks of %d', async (size) => {
    const within = textOf(LIMIT)
    const over = textOf(LIMIT + 1)
    expect(await outcomes(`[1, ${within} , ${over}\n,\n${within}\n]\n`, size)).toEqual([
      '0 1',
      `1 ${LIMIT}`,
      '2 too-long',
      `3 ${LIMIT}`,
    ])
    expect(await outcomes(`[${over},{"a":1}]`, size)).toEqual(['0 too-long', '1 {"a":1}'])
  })

  test('white space in it counts, around it does not', async () => {
    const space = ' '.repeat(LIMIT - 2)
    expect(await outcomes(`[${space}   1${space}  , {${space}},{ ${space}}]`)).toEqual(['0 1', '1 {}', '2 too-long'])
    expect(await outcomes(`[1${space}2,1${space} 2,3]`)).toEqual(['0 invalid-json', '1 too-long', '2 3'])
  })

  test('a lost quote or bracket, and no more memory', async () => {
    expect(await outcomes(`[1,"${'x,'.repeat(LIMIT)}`)).toEqual(['0 1', '1 too-long'])
    expect(await outcomes(`[1,${'['.repeat(LIMIT * 1.5)}`)).toEqual(['0 1', '1 too-long'])
  })
})

describe('memory', () => {
  const member = Buffer.from(JSON.stringify({ verb: 'post', text: 'lorem ipsum '.repeat(60) }))
  const MEMBERS = 120

  async function* generate(between: string, start: string, end: string, megabytes: number) {
    const block = Buffer.concat(Array.from({ length: MEMBERS }, () => Buffer.concat([member, Buffer.from(between)])))
    yield Buffer.from(start)
    for (let sent = 0; sent < megabytes * 1e6; sent += block.length) yield Buffer.from(block)
    yield Buffer.concat([member, Buffer.from(end)])
  }

  test.each([
    ['an array', ',', '[', ']'],
    ['NDJSON', '\n', '', '\n'],
  ])(
    'does not grow with %s of 300 MB',
    async (_, between, start, end) => {
      const peak = async (megabytes: number): Promise<number> => {
        let highest = 0
        let batches = 0
        for await (const batch of readRecords(generate(between, start, end, megabytes))) {
          expect(batch[0]?.issue).toBeUndefined()
          if (batches++ % 200 === 0) highest = Math.max(highest, process.memoryUsage().rss)
        }
        return highest
      }
      const before = await peak(40)
      expect((await peak(300)) - before).toBeLessThan(100e6)
    },
    60_000,
  )
})
