import {
  BACKSLASH, CLOSE_ARRAY, CLOSE_OBJECT, COMMA, isSpace, LF, OPEN_ARRAY, OPEN_OBJECT, QUOTE, skipSpace,
} from './bytes.js'
import { Nesting } from './nesting.js'

const flags = (...bytes: number[]): Uint8Array => {
  const table = new Uint8Array(256)
  for (const byte of bytes) table[byte] = 1
  return table
}

const structural = flags(QUOTE, COMMA, OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT)
const endsRun = flags(QUOTE, BACKSLASH, LF)

/**
 * Where the members of one JSON array start and end, whatever chunks it comes in.
 *
 * Valid JSON is split exactly. A member that breaks its brackets or quotes ends at the first sign that
 * another one began, so that its neighbours are still read, and stays invalid itself.
 */
export class MemberSplitter {
  /** `doubt`: after a `]` that can only be the outermost one, though the member is not finished. */
  state: 'before' | 'inside' | 'doubt' | 'after' = 'before'
  /** Whether a member must follow. */
  afterComma = false
  /** Where the open member starts: 0 where that was in an earlier chunk, -1 between members. */
  start = -1

  readonly #nesting = new Nesting()
  #inText = false
  #escaped = false
  #lastByte = 0

  /** The offset at which it stopped: past the chunk, or past the array. */
  scan(chunk: Uint8Array, onMember: (start: number, end: number) => void): number {
    if (this.start > 0) this.start = 0
    let at = this.state === 'before' ? this.#enter(chunk) : 0
    while (at < chunk.length && this.state !== 'after') {
      if (this.#inText) {
        at = this.#skipText(chunk, at)
        continue
      }
      const byte = chunk[at] as number
      if (this.start < 0) {
        if (!isSpace(byte)) this.start = at
      } else if (this.state === 'doubt' && !isSpace(byte)) {
        this.state = byte === COMMA ? 'inside' : 'after'
        if (this.state === 'after') return this.#finish(at, at, onMember)
      }
      if (structural[byte] === 1) this.#step(chunk, byte, at, onMember)
      at++
      if (this.start >= 0 && this.state === 'inside' && !this.#inText)
        while (at < chunk.length && structural[chunk[at] as number] === 0) at++
    }
    this.#lastByte = this.#byteBefore(chunk, chunk.length)
    return at
  }

  #enter(chunk: Uint8Array): number {
    const at = skipSpace(chunk, 0)
    if (at < chunk.length) this.state = 'inside'
    return at + 1
  }

  /** A raw line feed is never part of JSON text: ending there keeps a lost quote to its own line. */
  #skipText(chunk: Uint8Array, from: number): number {
    let at = from
    if (this.#escaped) {
      this.#escaped = false
      if (chunk[at] !== LF) at++
    }
    while (at < chunk.length && endsRun[chunk[at] as number] === 0) at++
    if (at < chunk.length) {
      this.#escaped = chunk[at] === BACKSLASH
      this.#inText = this.#escaped
    }
    return at + 1
  }

  #step(
    chunk: Uint8Array,
    byte: number,
    at: number,
    onMember: (start: number, end: number) => void,
  ): void {
    const nesting = this.#nesting
    if (byte === QUOTE) {
      this.#inText = true
    } else if (byte === COMMA) {
      if (nesting.depth > 1) return
      this.#finish(at, at, onMember)
      this.afterComma = true
    } else if (byte === OPEN_OBJECT) {
      this.#openObject(chunk, at, onMember)
    } else if (byte === OPEN_ARRAY) {
      nesting.open(byte)
    } else if (nesting.depth > 1) {
      if (!nesting.close(byte) && byte === CLOSE_ARRAY) this.state = 'doubt'
    } else if (byte === CLOSE_ARRAY) {
      this.state = 'after'
      if (this.afterComma || this.start < at) this.#finish(at, at, onMember)
    }
  }
}
