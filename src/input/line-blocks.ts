import { ByteBuffer, LF, LIMIT, trimEnd } from './bytes.js'

/** Whole lines of NDJSON that follow one another. */
export interface LineBlock {
  /** The number of the first, counted from 1. */
  readonly firstLine: number
  readonly lastLine: number
  readonly bytes: Uint8Array
}

/** Bytes: large enough that handing them over costs nothing beside checking them, and small enough that many fit. */
const blockSize = 1 << 18

const countLines = (bytes: Uint8Array): number => {
  let count = 0
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

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * Cuts a stream of lines into blocks, each in memory of its own.
 *
 * @param least how many bytes are worth a block, where more are to come
 */
export async function* lineBlocks(chunks: AsyncIterable<Uint8Array>, least = blockSize): AsyncGenerator<LineBlock> {
  const rest = new Line()
  let firstLine = 1
  let parts: Uint8Array[] = []
  let size = 0
  let isStart = true
  const block = (): LineBlock => {
    const bytes = joined(parts)
    const ended = countLines(bytes)
    const lastLine = firstLine + ended - (bytes.at(-1) === LF ? 1 : 0)
    const made = { firstLine, lastLine, bytes }
    firstLine += ended
    parts = []
    size = 0
    return made
  }
  const add = (bytes: Uint8Array): void => {
    parts.push(bytes)
    size += bytes.length
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
      add(bytes.slice(first - 1, end))
    }
    if (end < bytes.length) rest.append(bytes.subarray(end))
    if (size >= least) yield block()
  }
  if (isStart) rest.append(head)
  if (rest.length > 0) add(rest.take())
  if (size > 0) yield block()
}
