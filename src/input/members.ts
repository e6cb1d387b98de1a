import { LIMIT, skipSpace } from './bytes.js'
import { type InputRecord, invalidJson, tooLong } from './decode.js'
import { CARRIED, MemberSplitter } from './member-splitter.js'
import { Pending } from './pending.js'
import { fromMember, fromSpans } from './spans.js'

const UNCLOSED = 'the input ends before the array is closed'

/** A JSON array: a record for each member, and one more for what is wrong with its end. */
export class MemberReader {
  /** True once nothing that follows can be read. */
  done = false
  readonly #splitter = new MemberSplitter()
  readonly #pending = new Pending()
  #index = 0

  /** @param chunk shorter than the limit, so that only a member across chunks can be too long */
  push(chunk: Uint8Array): InputRecord[] {
    const { spans, stopped } = this.#splitter.scan(chunk)
    const carried = spans[0] === CARRIED ? [this.#finish(chunk.subarray(0, spans[1]))] : []
    const whole = fromSpans(chunk, carried.length > 0 ? spans.slice(2) : spans, this.#index)
    this.#index += whole.length
    const start = this.#splitter.start
    if (start < chunk.length) this.#pending.append(chunk.subarray(Math.max(start, 0)))
    this.done = this.#splitter.state === 'after' && skipSpace(chunk, stopped) < chunk.length
    const message = 'there is more after the end of the array, and it was not read'
    const after = this.done ? [invalidJson({ index: this.#index }, message)] : []
    return carried.length + after.length > 0 ? [...carried, ...whole, ...after] : whole
  }

  end(): InputRecord[] {
    const { state } = this.#splitter
    if (state === 'after') return []
    const last = this.#pending.length > 0 ? this.#finish(new Uint8Array()) : undefined
    if (state === 'doubt') return last === undefined ? [] : [last]
    if (last?.issue === undefined) {
      const unclosed = invalidJson({ index: this.#index }, UNCLOSED)
      return last === undefined ? [unclosed] : [last, unclosed]
    }
    return [{ ...last, issue: { ...last.issue, message: `${last.issue.message}; ${UNCLOSED}` } }]
  }

  #finish(rest: Uint8Array): InputRecord {
    const pending = this.#pending
    pending.append(rest)
    const index = this.#index++
    const record = pending.contentLength > LIMIT ? tooLong({ index }) : fromMember(index, pending.content())
    pending.clear()
    return record
  }
}
