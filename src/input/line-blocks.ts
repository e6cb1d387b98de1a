import { afterMark, ByteBuffer, LF, LIMIT, trimEnd } from './bytes.js'

/** Whole lines of NDJSON that follow one another. */
export interface LineBlock {
  readonly bytes: Uint8Array
  /** How many they are, empty ones included. */
  readonly lines: number
}

/** Bytes: large enough that handing them over costs nothing beside checking them, and small enough that many fit. */
const blockSize = 1 << 18
const lineFeed = Uint8Array.of(LF)
/** Of short lines, as what comes of one can be two hundred times as long. */
const mostLines = 1 << 10

/** Where the lines from an offset end, and how many they are, where there are no more than some. */
const someLines = (bytes: Uint8Array, from: number, most: number): { readonly to: number; readonly lines: number } => {
  // Five times as quick to search as other arrays of bytes.
  const searched = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [to, lines] = [from, 0]
  while (lines < most) {
    const end = searched.indexOf(LF, to)
    if (end < 0) break
    to = end + 1
    lines += 1
  }
  return { to, lines }
}

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

/** Chunks without the byte order mark at the start, whatever chunks it comes in. */
async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0)
  for await (const chunk of chunks) {
    if (head === undefined) {
      yield chunk
      continue
    }
    const bytes = joined([head, chunk])
    head = bytes.length < 3 ? bytes : undefined
    if (head === undefined) yield afterMark(bytes)
  }
  if (head !== undefined) yield head
}

interface BlockOptions {
  /** How many bytes are worth a block, where more are to come. */
  readonly least?: number
  /** Asked once for each block; without it, each has memory of its own. */
  readonly room?: Room
}

/** Cuts a stream into blocks of whole lines; where it fails, what it had ended of them is still given. */
export async function* lineBlocks(
  chunks: AsyncIterable<Uint8Array>,
  { least = blockSize, room = ownRoom }: BlockOptions = {},
): AsyncGenerator<LineBlock> {
  const rest = new Line()
  let parts: Uint8Array[] = []
  let size = 0
  let lines = 0
  const add = (bytes: Uint8Array, count: number): void => {
    parts.push(bytes)
    size += bytes.length
    lines += count
  }
  const isWorth = (): boolean => size >= least || lines >= mostLines
  const block = (): LineBlock => {
    const made = { bytes: joined(parts, room), lines }
    parts = []
    size = 0
    lines = 0
    return made
  }
  try {
    for await (const bytes of withoutMark(chunks)) {
      const first = someLines(bytes, 0, 1)
      if (first.lines > 0) {
        rest.append(bytes.subarray(0, first.to - 1))
        add(rest.take(), 1)
        add(lineFeed, 0)
      }
      let from = first.to
      for (;;) {
        if (lines >= mostLines) yield block()
        const { to, lines: more } = someLines(bytes, from, mostLines - lines)
        if (more === 0) break
        const whole = bytes.subarray(from, to)
        from = to
        add(whole, more)
        if (isWorth()) yield block()
        // What waits for more must not change with the chunk.
        else parts.splice(-1, 1, new Uint8Array(whole))
      }
      if (isWorth()) yield block()
      if (from < bytes.length) rest.append(bytes.subarray(from))
    }
  } catch (error) {
    if (size > 0) yield block()
    throw error
  }
  if (rest.length > 0) add(rest.take(), 1)
  if (size > 0) yield block()
}
