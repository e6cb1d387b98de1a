import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIMIT } from '../../../src/input/bytes.js'
import { lineBlocks } from '../../../src/input/line-blocks.js'
import { seed } from '../../support/seed.js'

const mark = '\ufeff'
const mostLines = 1024
const fullBlock = 262_144

/** Chunks of memory that is used again for the next one, as a stream's may be. */
async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const memory = Buffer.alloc(Math.max(...sizes, 1))
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = Math.min(sizes[turn % sizes.length] as number, bytes.length - at)
    memory.set(bytes.subarray(at, at + size))
    yield memory.subarray(0, size)
    memory.fill('!')
    at += size
  }
}

/** Memory that threads share, used again for each block as it is once the results are written. */
const sharedRoom = () => {
  let memory: Uint8Array = new Uint8Array(0)
  return {
    room: (size: number) => {
      if (size > memory.length) memory = new Uint8Array(new SharedArrayBuffer(size))
      return memory
    },
    use: () => memory.fill('!'.charCodeAt(0)),
  }
}

const blocksOf = async (text: string, sizes: readonly number[], least?: number) => {
  const blocks: { text: string; lines: number }[] = []
  const { room, use } = sharedRoom()
  for await (const { bytes, lines } of lineBlocks(cut(Buffer.from(text), sizes), { room, ...(least && { least }) })) {
    blocks.push({ text: Buffer.from(bytes).toString(), lines })
    use()
  }
  return blocks
}

const texts = fc
  .array(fc.constantFrom('', '{}', 'é🙂', '{"verb":"post"}', 'x'.repeat(300), '\r'), { maxLength: 60 })
  .chain((lines) => fc.constantFrom('', '\n').map((end) => lines.join('\n') + end))

test('blocks are the text, whole lines each, whatever chunks it comes in', async () => {
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(1, 100, 5_000),
      async (text, isMarked, sizes, least) => {
        const blocks = await blocksOf(isMarked ? mark + text : text, sizes, least)
        expect(blocks.map((block) => block.text).join('')).toBe(text)
        for (const [index, block] of blocks.entries()) {
          if (index < blocks.length - 1) expect(block.text.endsWith('\n')).toBe(true)
          expect(block.lines).toBe(block.text.replace(/\n$/, '').split('\n').length)
        }
      },
    ),
    { numRuns: 500, seed },
  )
})

test('a block has no more lines than are worth handing over', async () => {
  const blocks = await blocksOf('{}\n'.repeat(5_000), [4_096])
  expect(blocks.map(({ lines }) => lines)).toEqual([mostLines, mostLines, mostLines, mostLines, 5_000 - 4 * mostLines])
})

test('a block ends with the line that fills it', async () => {
  const lines = Array.from({ length: 3_000 }, (_, index) => `${index}${'x'.repeat(index % 1_000)}\n`)
  for (const size of [1_000, 65_536, 262_144, 524_288, 3_000_000]) {
    const blocks = await blocksOf(lines.join(''), [size])
    expect(blocks.map(({ text }) => text).join('')).toBe(lines.join(''))
    expect(blocks.reduce((sum, block) => sum + block.lines, 0)).toBe(lines.length)
    for (const block of blocks.slice(0, -1)) {
      expect(block.text.length).toBeGreaterThanOrEqual(fullBlock)
      expect(block.text.length).toBeLessThan(fullBlock + 1_010)
    }
  }
})

test.each([
  [['{"verb":"post"}\n{"verb":', '"share"}\n{"verb"'], '{"verb":"post"}\n{"verb":"share"}\n'],
  [['1\n'], '1\n'],
  [['1'], ''],
])('where the stream fails after %j, lines that had ended are given first', async (chunks, ended) => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk)
    throw new Error('the disk is gone')
  }
  const given: string[] = []
  const reading = (async () => {
    for await (const { bytes } of lineBlocks(failing(), sharedRoom())) given.push(Buffer.from(bytes).toString())
  })()
  await expect(reading).rejects.toThrow('the disk is gone')
  expect(given.join('')).toBe(ended)
})

test('the byte order mark is no part of the longest line', async () => {
  for (const length of [LIMIT, LIMIT + 1]) {
    const [marked, plain] = await Promise.all(
      [mark, ''].map((start) => blocksOf(`${start}${'x'.repeat(length)}\n`, [LIMIT])),
    )
    expect(marked?.map(({ text }) => Math.min(text.length, LIMIT + 2))).toEqual([length + 1])
    expect(plain?.map(({ text }) => Math.min(text.length, LIMIT + 2))).toEqual([length + 1])
  }
})
