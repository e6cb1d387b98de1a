import { ByteBuffer, LF, LIMIT, trimEnd } from './bytes.js'

/** Bytes: large enough that handing them over costs nothing beside checking them, and small enough that many fit. */
const blockSize = 1 << 18

/** How many lines a block has; the last may have no end. */
export const countLines = (block: Uint8Array): number => {
  // Five times as quick to search as other arrays of bytes.
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  let count = bytes.at(-1) === LF ? 0 : 1
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) count += 1
  return count
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

/** Keeps of a line that is too long as much as shows it, so that memory is bounded. */
class Line {
  readonly #kept = new ByteBuffer()
  #hasMore = false

  append(bytes: Uint8Array): void {
    const room = Math.max(0, LIMIT + 1 - this.#kept.length)
    this.#kept.append(bytes.subarray(0, room))
    this.#hasMore ||= trimEnd(bytes.subarray(room)) > 0
  }

  take(): Uint8Array {
    const bytes = this.#kept.view().slice()
    // A line whose limit is filled with white space is not empty where something follows.
    if (this.#hasMore && bytes.length > 0) bytes[bytes.length - 1] = 0x78
    this.#kept.clear()
    this.#hasMore = false
    return bytes
  }

  get length(): number {
    return this.#kept.length
  }
}

/** Where the bytes of a block go: memory of at least a size. */
export type Room = (size: number) => Uint8Array

const ownRoom: Room = (size) => new Uint8Array(size)

const joined = (parts: readonly Uint8Array[], room: Room = ownRoom): Uint8Array => {
  const size = parts.reduce((length, part) => length + part.length, 0)
  const whole = room(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole.subarray(0, size)
}

interface BlockOptions {
  /** How many bytes are worth a block, where more are to come. */
  readonly least?: number
  /** Asked once for each block; without it, each has memory of its own. */
  readonly room?: Room
}

/** Cuts a stream into blocks of whole lines. */
export async function* lineBlocks(
  chunks: AsyncIterable<Uint8Array>,
  { least = blockSize, room = ownRoom }: BlockOptions = {},
): AsyncGenerator<Uint8Array> {
  const rest = new Line()
  let parts: Uint8Array[] = []
  let size = 0
  let isStart = true
  const add = (bytes: Uint8Array): void => {
    parts.push(bytes)
    size += bytes.length
  }
  const block = (): Uint8Array => {
    const bytes = joined(parts, room)
    parts = []
    size = 0
    return bytes
  }
  let head: Uint8Array = new Uint8Array(0)
  for await (const chunk of chunks) {
    let bytes = chunk
    if (isStart) {
      bytes = joined([head, chunk])
      head = bytes
      if (bytes.length < 3) continue
      isStart = false
      bytes = withoutMark(bytes)
    }
    const end = bytes.lastIndexOf(LF) + 1
    if (end > 0) {
      const first = bytes.indexOf(LF) + 1
      rest.append(bytes.subarray(0, first - 1))
      add(rest.take())
      const whole = bytes.subarray(first - 1, end)
      // What waits for more must not change with the chunk.
      add(size + whole.length >= least ? whole : whole.slice())
    }
    if (end < bytes.length) rest.append(bytes.subarray(end))
    if (size >= least) yield block()
  }
  if (isStart) rest.append(head)
  if (rest.length > 0) add(rest.take())
  if (size > 0) yield block()
}
