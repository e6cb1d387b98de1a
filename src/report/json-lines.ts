import type { Evaluation } from '../readings/evaluate/evaluation.js'
import { textOf } from './json-line.js'

const encoder = new TextEncoder()
const kept = new WeakMap<object, Uint8Array>()

/** A part as bytes; kept where it is frozen, as that is shared by many evaluations. */
const bytesOf = (part: object): Uint8Array => {
  const found = kept.get(part)
  if (found !== undefined) return found
  const bytes = encoder.encode(textOf(part))
  if (Object.isFrozen(part)) kept.set(part, bytes)
  return bytes
}

const ascii = (text: string): Uint8Array => encoder.encode(text)

const leastMemory = 1 << 18

const lists = ['violations', 'duties', 'permissions', 'recommendations', 'undetermined'] as const

const words = {
  line: ascii('{"line":'),
  id: ascii(',"id":"'),
  quote: ascii('"'),
  comma: ascii(','),
  close: ascii(']'),
  policy: ascii(',"policy":'),
  end: ascii('}\n'),
  outcomes: Object.fromEntries(
    (['breach', 'undetermined', 'compliant', 'out-of-scope'] as const).map((outcome) => [
      outcome,
      ascii(`,"outcome":"${outcome}"`),
    ]),
  ) as Record<Evaluation['outcome'], Uint8Array>,
  open: lists.map((list) => ascii(`,"${list}":[`)),
  empty: lists.map((list) => ascii(`,"${list}":[]`)),
  nothing: ascii(lists.map((list) => `,"${list}":[]`).join('')),
}

/** Where a JSON string stands among some bytes, its quotation marks left out. */
export interface RawText {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

/**
 * Results as lines of JSON, in bytes: what many evaluations have in common becomes bytes once. The same lines as
 * `jsonLine` gives, to which test/report/json-lines.test.ts holds it.
 */
export class JsonLines {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0)
  #length = 0

  /** @param id as it stands in the input, without escapes; none where the act has none */
  evaluation(line: number, id: RawText | undefined, evaluation: Evaluation): void {
    this.#put(words.line)
    this.#number(line)
    if (id) {
      this.#put(words.id)
      this.#put(id.bytes.subarray(id.start, id.end))
      this.#put(words.quote)
    }
    this.#put(words.outcomes[evaluation.outcome])
    this.#lists(evaluation)
    this.#put(words.policy)
    this.#put(bytesOf(evaluation.policy))
    this.#put(words.end)
  }

  /** Any other line, its end included. */
  text(text: string): void {
    this.#put(encoder.encode(text))
  }

  /** All lines so far. Their memory is the taker's, who may give it back with {@link reuse}. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.subarray(0, this.#length)
    this.#bytes = new Uint8Array(0)
    this.#length = 0
    return taken
  }

  /** Writes into memory that is there already, once what it held has been taken: new memory costs as much as the lines. */
  reuse(memory: ArrayBuffer): void {
    if (this.#length === 0 && memory.byteLength > this.#bytes.length) this.#bytes = new Uint8Array(memory)
  }

  #lists(evaluation: Evaluation): void {
    const { violations, duties, permissions, recommendations, undetermined } = evaluation
    if (violations.length + duties.length + permissions.length + recommendations.length + undetermined.length === 0)
      return this.#put(words.nothing)
    this.#list(0, violations)
    this.#list(1, duties)
    this.#list(2, permissions)
    this.#list(3, recommendations)
    this.#list(4, undetermined)
  }

  #list(index: number, members: readonly object[]): void {
    if (members.length === 0) return this.#put(words.empty[index] as Uint8Array)
    this.#put(words.open[index] as Uint8Array)
    for (let at = 0; at < members.length; at += 1) {
      const member = members[at] as object
      if (at > 0) this.#put(words.comma)
      this.#put(bytesOf(member))
    }
    this.#put(words.close)
  }

  #number(value: number): void {
    const digits = String(value)
    this.#reserve(digits.length)
    for (let index = 0; index < digits.length; index += 1) this.#bytes[this.#length + index] = digits.charCodeAt(index)
    this.#length += digits.length
  }

  #put(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const longer = new Uint8Array(Math.max(this.#length + more, this.#bytes.length * 2, leastMemory))
    longer.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = longer
  }
}
