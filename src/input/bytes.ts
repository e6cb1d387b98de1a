import { isSpace } from '../base/json-fault.js'

/** The longest line, and the longest member of an array, that is read: bytes. */
export const LIMIT = 16_000_000

export const LF = 0x0a
export const QUOTE = 0x22
export const COMMA = 0x2c
export const COLON = 0x3a
export const ZERO = 0x30
export const BACKSLASH = 0x5c
export const OPEN_ARRAY = 0x5b
export const CLOSE_ARRAY = 0x5d
export const OPEN_OBJECT = 0x7b
export const CLOSE_OBJECT = 0x7d

/** A table with 1 at these bytes. */
export const flags = (...bytes: number[]): Uint8Array => {
  const table = new Uint8Array(256)
  for (const byte of bytes) table[byte] = 1
  return table
}

/** The offset of the first byte from `from` that is not white space, or the length. */
export const skipSpace = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length && isSpace(bytes[at])) at++
  return at
}

/** The offset just past the last byte before `until` that is not white space, or 0. */
export const trimEnd = (bytes: Uint8Array, until = bytes.length): number => {
  let end = until
  while (end > 0 && isSpace(bytes[end - 1])) end--
  return end
}

/** Bytes of the byte order mark. */
export const markLength = 3

/** The start of a stream without its byte order mark; of three bytes at least, where more are to come. */
export const afterMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(markLength) : bytes

const PIECE = 64 * 1024

/** Views of at most 64 KiB, so that one huge chunk costs no more memory than many small ones. */
export function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

/** Bytes joined in a buffer that doubles: linear however small the pieces are. */
export class ByteBuffer {
  #bytes = new Uint8Array(4096)
  #length = 0

  append(bytes: Uint8Array): void {
    const length = this.#length + bytes.length
    if (length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(length, this.#bytes.length * 2))
      grown.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = grown
    }
    this.#bytes.set(bytes, this.#length)
    this.#length = length
  }

  /** A view, good until the next `append`. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  get length(): number {
    return this.#length
  }

  clear(): void {
    this.#length = 0
  }
}
