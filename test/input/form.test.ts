import { expect, test } from 'vitest'
import { formOf } from '../../src/input/form.js'

const act = '{"verb":"post","actor":{"roles":["staff"]}}'
const padded = `{${' '.repeat(2_000)}${act.slice(1)}`

const inputs = {
  'lines, the first longer than a chunk': ['lines', `${padded}\n${act}\n`],
  'lines, the first broken and longer than a chunk': ['lines', `${padded.slice(0, -1)}\n${act}\n`],
  'an array, its first line longer than a chunk': ['array', `[${' '.repeat(2_000)}\n${act}]`],
  'one action': ['action', padded.replace('{ ', '{\n')],
  nothing: [undefined, ' '.repeat(2_000)],
} as const

/** Chunks of memory that is used again for the next one; tells when it is closed. */
const reused = (text: string, size: number) => {
  const bytes = Buffer.from(text)
  const memory = Buffer.alloc(size)
  const source = { isClosed: false }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (let at = 0; at < bytes.length; at += size) {
        const { length } = bytes.subarray(at, at + size)
        memory.set(bytes.subarray(at, at + length))
        yield memory.subarray(0, length)
        memory.fill('!')
      }
    } finally {
      source.isClosed = true
    }
  }
  return { chunks: chunks(), source }
}

test.each(Object.entries(inputs))('the form and the whole of it: %s', async (_what, [form, text]) => {
  for (const size of [1, 7, 512, 4_096]) {
    const found = await formOf(reused(text, size).chunks)
    expect(found.form).toBe(form)
    let whole = ''
    for await (const chunk of found.chunks) whole += Buffer.from(chunk).toString()
    expect(whole).toBe(text)
  }
})

test('whoever stops early closes what it is read from', async () => {
  const { chunks, source } = reused(`${act}\n`.repeat(100), 512)
  const found = await formOf(chunks)
  for await (const _chunk of found.chunks) break
  expect(source.isClosed).toBe(true)
})
