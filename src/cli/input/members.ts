import {
  BACKSLASH, CLOSE_ARRAY, CLOSE_OBJECT, COMMA, isSpace, LF, LIMIT, OPEN_ARRAY, OPEN_OBJECT, QUOTE,
  skipSpace, trimEnd,
} from './bytes.js'
import { type InputRecord, invalidJson, tooLong } from './decode.js'
import { Nesting } from './nesting.js'
import { Pending } from './pending.js'
import { fromMember, fromSpans } from './spans.js'

const flags = (...bytes: number[]): Uint8Array => {
  const table = new Uint8Array(256)
  for (const byte of bytes) table[byte] = 1
  return table
}

const structural = flags(QUOTE, COMMA, OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT)
const endsText = flags(QUOTE, BACKSLASH, LF)

/**
 * A JSON array: a record for each member, split at the commas of the outermost level.
 *
 * Ours, because a parser stops at the first error. Valid JSON is split exactly; a broken member is
 * given an end by the first thing that could not follow if it went on, and always stays invalid.
 */
export class MemberReader {
  /** True once nothing that follows can be read. */
  done = false
  #state: 'before' | 'inside' | 'doubt' | 'after' = 'before'
  readonly #nesting = new Nesting()
  readonly #pending = new Pending()
  #inText = false
  #escaped = false
  #afterComma = false
  #lastByte = 0
  #index = 0

  #records: InputRecord[] = []
  #spans: number[] = []
  #chunk = new Uint8Array()
  /** Where the member that is being read starts in this chunk; -1 between members. */
  #start = -1

  /** @param chunk shorter than the limit, so that only a member across chunks can be too long */
  push(chunk: Uint8Array): readonly InputRecord[] {
    this.#records = []
    this.#chunk = chunk
    this.#start = this.#pending.length > 0 ? 0 : -1
    let at = 0
    if (this.#state === 'before') {
      at = skipSpace(chunk, 0) + 1
      if (at <= chunk.length) this.#state = 'inside'
    }
    at = this.#scan(at)
    this.#flush()
    if (this.#state === 'after' && skipSpace(chunk, at) < chunk.length) {
      const message = 'there is something after the end of the array, and it is not read'
      this.#records.push(invalidJson({ index: this.#index }, message))
      this.done = true
    }
    if (this.#start >= 0) this.#pending.append(chunk.subarray(this.#start))
    const end = trimEnd(chunk)
    if (end > 0) this.#lastByte = chunk[end - 1] as number
    return this.#records
  }

  end(): readonly InputRecord[] {
    if (this.#state === 'after') return []
    const last = this.#pending.length > 0 ? [this.#takePending()] : []
    if (this.#state === 'doubt') return last
    const { position, issue } = last[0] ?? {}
    ...
  }
}
