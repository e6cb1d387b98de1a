import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { printable } from '../report/characters.js'
import { say } from './say.js'

/** Standard input, as a file name. */
const standardInput = '-'

const chunkSize = 1 << 19

/** The bytes of a file or of standard input. */
export const bytesOf = (file: string): AsyncIterable<Uint8Array> =>
  file === standardInput ? process.stdin : createReadStream(file, { highWaterMark: chunkSize })

async function* reading(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file)
  try {
    const chunk = new Uint8Array(chunkSize)
    for (;;) {
      const { bytesRead } = await handle.read(chunk)
      if (bytesRead === 0) return
      yield chunk.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** The same in chunks that are each good until the next one: memory for each would take a thread to clear it away. */
export const passingBytesOf = (file: string): AsyncIterable<Uint8Array> =>
  file === standardInput ? process.stdin : reading(file)

/** Says that a file cannot be read, and why; throws what is no fault of a file. */
export const sayUnreadable = (file: string, error: unknown): void => {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  say(`${printable(file)}: cannot be read: ${code === 'ENOENT' ? 'there is no such file' : code}\n`)
}

/** How many bytes there are to read; `undefined` where that cannot be known beforehand. */
export const totalBytes = async (files: readonly string[]): Promise<number | undefined> => {
  const sizes = await Promise.all(
    files.map((file) =>
      file === standardInput
        ? undefined
        : stat(file).then(
            (found) => (found.isFile() ? found.size : undefined),
            () => 0,
          ),
    ),
  )
  return sizes.reduce<number | undefined>(
    (total, size) => (total === undefined || size === undefined ? undefined : total + size),
    0,
  )
}

/** Passes bytes on and tells of each chunk. */
export async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  count: (read: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count(chunk.length)
    yield chunk
  }
}
