import { afterMark, ByteBuffer, LF, LIMIT, markLength, OPEN_ARRAY, OPEN_OBJECT, skipSpace } from './bytes.js'

/** What can be read before it has ended; one action cannot. */
type Streamed = 'array' | 'lines'

// Lenient: a first line with a broken character still has the shape of one.
const lenient = new TextDecoder()

const isComplete = (line: Uint8Array): boolean => {
  try {
    JSON.parse(lenient.decode(line))
    return true
  } catch {
    return false
  }
}

/** Which of the three forms the input has, from a head of about the limit at most. */
export class Detector {
  #buffer = new ByteBuffer()
  /** Where the first line that is not empty begins (less its white space) and ends; -1 while unknown. */
  #start = -1
  #end = -1
  /** All before this has been looked at. */
  #seen = 0

  /** The form, once it is decided. */
  push(bytes: Uint8Array): Streamed | undefined {
    this.#buffer.append(bytes)
    const head = this.#head()
    if (head.length < markLength) return undefined
    const form = this.#decide(head)
    if (form !== undefined || head.length <= LIMIT) return form
    return head[this.#start] === OPEN_ARRAY ? 'array' : 'lines'
  }

  /** The form of what was pushed, now that it is all; `undefined` where it is white space only. */
  end(): Streamed | 'action' | undefined {
    const head = this.#head()
    const form = this.#decide(head)
    if (form !== undefined || this.#start < 0) return form
    if (head[this.#start] === OPEN_ARRAY) return 'array'
    return this.#end < 0 && isComplete(head.subarray(this.#start)) ? 'lines' : 'action'
  }

  /** All that was pushed, less a byte order mark; it is let go of here. */
  takeHead(): Uint8Array {
    const head = this.#head()
    this.#buffer = new ByteBuffer()
    return head
  }

  #head(): Uint8Array {
    return afterMark(this.#buffer.view())
  }

  #decide(head: Uint8Array): Streamed | undefined {
    if (this.#start < 0) {
      this.#seen = skipSpace(head, this.#seen)
      if (this.#seen === head.length) return undefined
      this.#start = this.#seen
    }
    if (this.#end < 0) {
      const end = head.indexOf(LF, this.#seen)
      this.#seen = end < 0 ? head.length : end
      if (end < 0) return undefined
      this.#end = end
      if (head[this.#start] !== OPEN_ARRAY && isComplete(head.subarray(this.#start, end))) return 'lines'
    }
    return head[this.#start] === OPEN_ARRAY ? this.#afterBracket(head) : this.#afterOther(head)
  }

  #afterBracket(head: Uint8Array): Streamed | undefined {
    this.#seen = skipSpace(head, this.#seen)
    if (this.#seen === head.length) return undefined
    return isComplete(head.subarray(this.#start, this.#end)) ? 'lines' : 'array'
  }

  #afterOther(head: Uint8Array): Streamed | undefined {
    for (;;) {
      const end = head.indexOf(LF, this.#seen)
      this.#seen = end < 0 ? head.length : end
      if (end < 0 || end + 1 === head.length) return undefined
      if (head[end + 1] === OPEN_OBJECT) return 'lines'
      this.#seen = end + 1
    }
  }
}
