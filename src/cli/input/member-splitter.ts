import {
  BACKSLASH, CLOSE_ARRAY, CLOSE_OBJECT, COMMA, LF, OPEN_ARRAY, OPEN_OBJECT, QUOTE, skipSpace,
  trimEnd,
} from './bytes.js'
import { Nesting } from './nesting.js'

const flags = (...bytes: number[]): Uint8Array => {
  const table = new Uint8Array(256)
  for (const byte of bytes) table[byte] = 1
  return table
}

const structure = [QUOTE, OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT]
const isInner = flags(...structure)
const isOuter = flags(...structure, COMMA)
const endsRun = flags(QUOTE, BACKSLASH, LF)

/** A start in an earlier chunk. */
export const CARRIED = -1
/** Between members; past the end of any chunk. */
const NONE = 2 ** 30 - 1

/**
 * Where the members of one JSON array start and end, whatever chunks it comes in.
 *
 * Valid JSON is split exactly. A member that breaks its quotes or brackets ends at the first sign that
 * another began, so that its neighbours are still read; what it is given always stays invalid JSON.
 */
export class MemberSplitter {
  /** `doubt`: after a `]` that could only close the outermost array, in a member that is not finished. */
  state: 'before' | 'inside' | 'doubt' | 'after' = 'before'
  /** Where the member that is not yet finished starts in the chunk. */
  start = NONE

  readonly #nesting = new Nesting()
  #spans: number[] = []
  #afterComma = false
  #inText = false
  #escaped = false
  #lastByte = 0

  /** The members that end in this chunk (start, end, start, end, …) and where the scan stopped. */
  scan(chunk: Uint8Array): { readonly spans: number[]; readonly stopped: number } {
    this.#spans = []
    this.start = this.start === NONE ? NONE : CARRIED
    let at = this.state === 'before' ? this.#enter(chunk) : 0
    while (at < chunk.length && this.state !== 'after')
      at = this.#inText ? this.#skipText(chunk, at) : this.#next(chunk, at)
    const end = trimEnd(chunk)
    if (end > 0) this.#lastByte = chunk[end - 1] as number
    return { spans: this.#spans, stopped: at }
  }

  #enter(chunk: Uint8Array): number {
    const at = skipSpace(chunk, 0)
    if (at < chunk.length) this.state = 'inside'
    return at + 1
  }

  /**
   * To the end of the text that is open. A raw line feed is never part of JSON text: ending there
   * keeps a lost quote to its own line.
   */
  #skipText(chunk: Uint8Array, from: number): number {
    let at = this.#escaped && chunk[from] !== LF ? from + 1 : from
    this.#escaped = false
    for (;;) {
      while (at < chunk.length && endsRun[chunk[at] as number] === 0) at++
      this.#inText = at >= chunk.length || chunk[at] === BACKSLASH
      if (at >= chunk.length) return chunk.length
      if (!this.#inText) return at + 1
      this.#escaped = at + 1 === chunk.length
      at += chunk[at + 1] === LF ? 1 : 2
    }
  }

  #next(chunk: Uint8Array, from: number): number {
    let at = from
    if (this.start === NONE) {
      at = skipSpace(chunk, at)
      if (at === chunk.length) return at
      this.start = at
    }
    if (this.state === 'doubt') {
      at = skipSpace(chunk, at)
      if (at === chunk.length) return at
      this.state = chunk[at] === COMMA ? 'inside' : 'after'
      if (this.state === 'after') {
        this.#finish(at)
        return at
      }
    }
    const stops = this.#nesting.depth > 1 ? isInner : isOuter
    while (at < chunk.length && stops[chunk[at] as number] === 0) at++
    if (at === chunk.length) return at
    if (chunk[at] === QUOTE) return this.#skipText(chunk, at + 1)
    this.#step(chunk, at)
    return at + 1
  }

  #step(chunk: Uint8Array, at: number): void {
    const byte = chunk[at] as number
    const nesting = this.#nesting
    if (byte === OPEN_OBJECT) this.#openObject(chunk, at)
    else if (byte === OPEN_ARRAY) nesting.open(byte)
    else if (byte === COMMA) {
      this.#finish(at)
      this.#afterComma = true
    } else if (nesting.depth > 1) {
      if (!nesting.close(byte) && byte === CLOSE_ARRAY) this.state = 'doubt'
    } else if (byte === CLOSE_ARRAY) {
      this.state = 'after'
      if (this.#afterComma || this.start < at) this.#finish(at)
      this.start = NONE
    }
  }

  #openObject(chunk: Uint8Array, at: number): void {
    // Directly in an object a comma is never followed by `{`: a bracket was lost before it.
    if (this.#nesting.inObject && this.#byteBefore(chunk, at) === COMMA) this.#nesting.leaveObjects()
    if (this.#nesting.depth === 1 && this.start < at) {
      // A comma was lost; this `{` in the member before it keeps that one from being valid.
      this.#finish(at + 1)
      this.start = at
    }
    this.#nesting.open(OPEN_OBJECT)
  }

  #finish(end: number): void {
    this.#spans.push(this.start, end)
    this.start = NONE
    this.#afterComma = false
  }

  #byteBefore(chunk: Uint8Array, at: number): number | undefined {
    const end = trimEnd(chunk, at)
    return end > 0 ? chunk[end - 1] : this.#lastByte
  }
}
