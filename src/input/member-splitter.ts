import { CLOSE_ARRAY, CLOSE_OBJECT, COMMA, flags, OPEN_ARRAY, OPEN_OBJECT, QUOTE, skipSpace, trimEnd } from './bytes.js'
import { Nesting } from './nesting.js'
import { TextSkipper } from './text-skipper.js'

const structure = [QUOTE, OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT]
const isInner = flags(...structure)
const isOuter = flags(...structure, COMMA)

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
  /** `doubt`: after a `]` that closes the array if nothing follows, where brackets were broken before. */
  state: 'before' | 'inside' | 'doubt' | 'after' = 'before'
  /** Where the member that is not yet finished starts in the chunk. */
  start = NONE

  readonly #nesting = new Nesting()
  readonly #text = new TextSkipper()
  #spans: number[] = []
  #afterComma = false
  #lastByte = 0

  /** The members that end in this chunk (start, end, start, end, …) and where the scan stopped. */
  scan(chunk: Uint8Array): { readonly spans: number[]; readonly stopped: number } {
    this.#spans = []
    this.start = this.start === NONE ? NONE : CARRIED
    let at = 0
    if (this.state === 'before') {
      at = skipSpace(chunk, 0) + 1
      if (at <= chunk.length) this.state = 'inside'
    }
    while (at < chunk.length && this.state !== 'after')
      at = this.#text.isOpen ? this.#text.skip(chunk, at) : this.#next(chunk, at)
    this.#lastByte = this.#byteBefore(chunk, chunk.length)
    return { spans: this.#spans, stopped: at }
  }

  /** The offset past the next byte of structure, and past the text if it begins one. */
  #next(chunk: Uint8Array, from: number): number {
    let at = from
    if (this.start === NONE || this.state === 'doubt') {
      at = skipSpace(chunk, at)
      if (at === chunk.length) return at
      if (this.start === NONE) this.start = at
      this.state = 'inside'
    }
    const stops = this.#nesting.depth > 1 ? isInner : isOuter
    while (at < chunk.length && stops[chunk[at] as number] === 0) at++
    if (at === chunk.length) return at
    if (chunk[at] === QUOTE) return this.#text.skip(chunk, at + 1)
    this.#step(chunk, at)
    this.#text.lostQuote = false
    return at + 1
  }

  #step(chunk: Uint8Array, at: number): void {
    const byte = chunk[at] as number
    const nesting = this.#nesting
    if (byte === OPEN_OBJECT) {
      this.#openObject(chunk, at)
    } else if (byte === OPEN_ARRAY) {
      nesting.open(byte)
    } else if (byte === COMMA) {
      this.#finish(at)
      this.#afterComma = true
    } else if (byte === CLOSE_ARRAY && nesting.depth === 1) {
      this.state = nesting.broken ? 'doubt' : 'after'
      if (this.#afterComma || this.start < at) this.#finish(at)
      this.start = NONE
    } else if (!nesting.close(byte) && byte === CLOSE_ARRAY) {
      this.state = 'doubt'
    }
  }

  #openObject(chunk: Uint8Array, at: number): void {
    const nesting = this.#nesting
    const { lostQuote } = this.#text
    if ((lostQuote || nesting.inObject) && this.#byteBefore(chunk, at) === COMMA) {
      // No bracket on a line that lost a quote can be trusted, and `,{` after it is the best sign there is.
      if (lostQuote) nesting.leaveAll()
      // Directly in an object no comma is followed by `{`: a bracket was lost before it.
      else nesting.leaveObjects()
    }
    if (nesting.depth === 1 && this.start < at) {
      // Without a comma between them, this `{` keeps the member before it from being valid.
      this.#finish(at + 1)
      this.start = at
    }
    nesting.open(OPEN_OBJECT)
  }

  #finish(end: number): void {
    this.#spans.push(this.start, end)
    this.start = NONE
    this.#afterComma = false
  }

  /** The last byte before `at` that is not white space. */
  #byteBefore(chunk: Uint8Array, at: number): number {
    const end = trimEnd(chunk, at)
    return end > 0 ? (chunk[end - 1] as number) : this.#lastByte
  }
}
