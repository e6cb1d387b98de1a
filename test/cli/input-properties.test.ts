import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type InputRecord, readRecords } from '../../src/input/records.js'

const encoder = new TextEncoder()

const cut = (bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] => {
  const chunks: Uint8Array[] = []
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? bytes.length
    chunks.push(bytes.slice(at, at + size))
    at += size
  }
  return chunks
}

const read = async (bytes: Uint8Array, sizes: readonly number[] = []): Promise<InputRecord[]> => {
  async function* chunks() {
    yield* cut(bytes, sizes)
  }
  const records: InputRecord[] = []
  for await (const batch of readRecords(chunks())) records.push(...batch)
  return records
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)
const object = fc.dictionary(fc.string({ unit: 'binary' }), json)
const indent = fc.constantFrom(undefined, 1, 4, '\t')

describe('whatever the chunks', () => {
  test('lines give back the values', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(object, { minLength: 1 }),
        sizes,
        fc.constantFrom('\n', '\r\n', '\n\n'),
        async (values, cuts, end) => {
          const bytes = encoder.encode(values.map((value) => JSON.stringify(value) + end).join(''))
          const step = end === '\n\n' ? 2 : 1
          expect(await read(bytes, cuts)).toEqual(
            values.map((value, i) => ({ position: { line: i * step + 1 }, value: JSON.parse(JSON.stringify(value)) })),
          )
        },
      ),
    )
  })

  test('an array gives back the values', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(json), sizes, indent, async (values, cuts, space) => {
        const records = await read(encoder.encode(JSON.stringify(values, null, space)), cuts)
        expect(records).toEqual(values.map((value, index) => ({ position: { index }, value })))
      }),
    )
  })

  test('one action gives back its value', async () => {
    await fc.assert(
      fc.asyncProperty(object, sizes, indent, async (value, cuts, space) => {
        const records = await read(encoder.encode(JSON.stringify(value, null, space)), cuts)
        expect(records).toEqual([{ position: { line: 1 }, value: JSON.parse(JSON.stringify(value)) }])
      }),
    )
  })

  const token = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    '"',
    '\\',
    '\n',
    ' ',
    '1',
    'true',
    '"a"',
    '{"a":1}',
    '[1]',
    'é',
    '🎉',
    '\uFEFF',
    '\r',
    '\n{',
  )
  const junk = fc
    .tuple(
      fc.constantFrom('', '[', '[\n', '{', '\n'),
      fc.array(
        fc.oneof({ weight: 30, arbitrary: token.map((text) => encoder.encode(text)) }, fc.uint8Array({ maxLength: 2 })),
        { maxLength: 60 },
      ),
    )
    .map(([start, parts]) => Uint8Array.from([...encoder.encode(start), ...parts.flatMap((part) => [...part])]))

  test('junk gives the same records, in order, and a record is a value or an issue', async () => {
    await fc.assert(
      fc.asyncProperty(junk, sizes, async (bytes, cuts) => {
        const records = await read(bytes, cuts)
        expect(records).toEqual(await read(bytes))
        for (const record of records) expect('value' in record).not.toBe('issue' in record)
        const indexes = records.flatMap(({ position }) => ('index' in position ? [position.index] : []))
        expect(indexes).toEqual(indexes.map((_, i) => i))
        const lines = records.flatMap(({ position }) => ('line' in position ? [position.line] : []))
        expect(lines).toEqual([...new Set(lines)].sort((x, y) => x - y))
      }),
      { numRuns: 2000 },
    )
  })

  // White space after a member or line is dropped at a cut, and must not show in what is said of it.
  test.each([
    '[\n"\n]',
    '[\n"\t,\n1]',
    '[\n"a\r\n,\n1]',
    '{"a":1}\n"\t\n{"b":1}\n',
    '{"a":1}\n"\r\n',
    '{"a":1}\n{\t\n',
  ])('white space at the end changes no message: %j', async (text) => {
    const bytes = encoder.encode(text)
    expect(await read(bytes, [1])).toEqual(await read(bytes))
  })

  test('an array is valid JSON exactly when no record has an issue', async () => {
    await fc.assert(
      fc.asyncProperty(junk, async (bytes) => {
        const records = await read(bytes)
        if (!records.every(({ position }) => 'index' in position)) return
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/^\uFEFF/, '')
        let parsed: unknown[] | undefined
        try {
          parsed = JSON.parse(text.trim() === '' ? '[]' : text)
        } catch {}
        const isUtf8 = Buffer.from(bytes).equals(
          Buffer.from(encoder.encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))),
        )
        expect(records.every(({ issue }) => issue === undefined)).toBe(parsed !== undefined && isUtf8)
        if (parsed !== undefined && isUtf8) expect(records.map(({ value }) => value)).toEqual(parsed)
      }),
      { numRuns: 5000 },
    )
  })
})
