import { ByteBuffer, LF, LIMIT, OPEN_ARRAY, OPEN_OBJECT, skipSpace } from './bytes.js'

export type Form = 'array' | 'lines' | 'action'

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
  readonly #buffer = new ByteBuffer()
  /** Where the first line that is not empty begins (less its white space) and ends; -1 while unknown. */
  #start = -1
  #end = -1
  /** All before this has been looked at. */
  #seen = 0

  /** The form, once it is decided; `head` then holds all that was pushed. */
  push(bytes: Uint8Array): Form | undefined {
    this.#buffer.append(bytes)
    const form = this.#buffer.length < 3 ? undefined : this.#decide(this.head())
    return form ?? (this.#buffer.length > LIMIT ? this.#undecided('lines') : undefined)
  }

  /** The form of all that was pushed; `undefined` where it is white space only. */
  end(): Form | undefined {
    const head = this.head()
    const form = this.#decide(head)
    if (form !== undefined || this.#start < 0) return form
    const first = head.subarray(this.#start)
    return this.#undecided(this.#end < 0 && isComplete(first) ? 'lines' : 'action')
  }

  /** What was pushed, less a byte order mark. */
  head(): Uint8Array {
    const bytes = this.#buffer.view()
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  }

  #undecided(otherwise: Form): Form {
    return this.head()[this.#start] === OPEN_ARRAY ? 'array' : otherwise
  }

  #decide(head: Uint8Array): Form | undefined {
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

  #afterBracket(head: Uint8Array): Form | undefined {
    this.#seen = skipSpace(head, this.#seen)
    if (this.#seen === head.length) return undefined
    return isComplete(head.subarray(this.#start, this.#end)) ? 'lines' : 'array'
  }

  #afterOther(head: Uint8Array): Form | undefined {
    for (;;) {
      const end = head.indexOf(LF, this.#seen)
      this.#seen = end < 0 ? head.length : end
      if (end < 0 || end + 1 === head.length) return undefined
      if (head[end + 1] === OPEN_OBJECT) return 'lines'
      this.#seen = end + 1
    }
  }
}
