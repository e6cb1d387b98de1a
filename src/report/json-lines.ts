import type { Evaluation } from '../readings/evaluate/evaluation.js'
import { textOf } from './json-line.js'
import type { ClauseCount, Summary } from './summary.js'

const encoder = new TextEncoder()
const bytesOf = (text: string): Uint8Array => encoder.encode(text)

/** A finding, or what is open, as bytes with a comma after them; and where it is counted. */
interface Part {
  readonly bytes: Uint8Array
  readonly count: ClauseCount
}

type Member = Evaluation['undetermined' | 'permissions'][number]

const leastMemory = 1 << 18
/** Shorter bytes are copied one by one: a call to copy them costs more. */
const worthCall = 24

const ZERO = 0x30
const CLOSE_ARRAY = 0x5d

const lists = ['violations', 'duties', 'permissions', 'recommendations', 'undetermined'] as const
const start = -1
const end = lists.length

/** What stands after the members of a list, its bracket left out, to the next list that has some: those between have none. */
const between = (from: number, to: number): string =>
  [
    ...lists.slice(from + 1, to).map((list) => `,"${list}":[]`),
    ...lists.slice(to, to + 1).map((list) => `,"${list}":[`),
  ].join('')

const words = {
  line: bytesOf('{"line":'),
  id: bytesOf(',"id":"'),
  quote: bytesOf('"'),
  outcomes: Object.fromEntries(
    (['breach', 'undetermined', 'compliant', 'out-of-scope'] as const).map((outcome) => [
      outcome,
      bytesOf(`,"outcome":"${outcome}"`),
    ]),
  ) as Record<Evaluation['outcome'], Uint8Array>,
  between: [start, ...lists.keys()].map((from) => [...lists.keys(), end].map((to) => bytesOf(between(from, to)))),
}

/** Where a JSON string stands among some bytes, its quotation marks left out. */
export interface RawText {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

/**
 * Results as lines of JSON, in bytes, with a count of what they say: what many evaluations have in common becomes bytes
 * once. The same lines as `jsonLine` gives and the same counts as `Summary.add`, to which test/report/json-lines.test.ts
 * holds it.
 */
export class JsonLines {
  readonly #summary: Summary
  /** By lists, what is frozen: that is shared by many evaluations. */
  readonly #kept = lists.map(() => new WeakMap<object, Part>())
  #policy: Evaluation['policy'] | undefined
  #end: Uint8Array = new Uint8Array(0)
  #bytes = new Uint8Array(0)
  #length = 0

  /** @param summary what is counted in */
  constructor(summary: Summary) {
    this.#summary = summary
  }

  /** @param id as it stands in the input, without escapes; none where the act has none */
  evaluation(line: number, id: RawText | undefined, evaluation: Evaluation): void {
    this.#put(words.line)
    this.#number(line)
    if (id) {
      this.#put(words.id)
      this.#copy(id.bytes, id.start, id.end)
      this.#put(words.quote)
    }
    this.#summary.addOutcome(evaluation.outcome)
    this.#put(words.outcomes[evaluation.outcome])
    const { violations, duties, permissions, recommendations, undetermined, policy } = evaluation
    let list = start
    if (violations.length > 0) list = this.#list(list, 0, violations)
    if (duties.length > 0) list = this.#list(list, 1, duties)
    if (permissions.length > 0) list = this.#list(list, 2, permissions)
    if (recommendations.length > 0) list = this.#list(list, 3, recommendations)
    if (undetermined.length > 0) list = this.#list(list, 4, undetermined)
    this.#between(list, end)
    if (policy !== this.#policy) {
      this.#policy = policy
      this.#end = bytesOf(`,"policy":${textOf(policy)}}\n`)
    }
    this.#put(this.#end)
  }

  /** Any other line, its end included. */
  text(text: string): void {
    this.#put(bytesOf(text))
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
    if (this.#length === 0) this.#bytes = new Uint8Array(memory)
  }

  #between(from: number, to: number): void {
    this.#put((words.between[from + 1] as readonly Uint8Array[])[to] as Uint8Array)
  }

  /** Writes a list that has members, after the one before it that has some. */
  #list(from: number, to: number, members: readonly Member[]): number {
    this.#between(from, to)
    const kept = this.#kept[to] as WeakMap<object, Part>
    for (let at = 0; at < members.length; at += 1) {
      const member = members[at] as Member
      const { bytes, count } = kept.get(member) ?? this.#partOf(member, kept)
      this.#put(bytes)
      if (to === 0) count.violations += 1
      else if (to === 1) count.duties += 1
      else if (to === 4) count.undetermined += 1
    }
    // In the place of the comma after the last one.
    this.#bytes[this.#length - 1] = CLOSE_ARRAY
    return to
  }

  #partOf(member: Member, kept: WeakMap<object, Part>): Part {
    const part = { bytes: bytesOf(`${textOf(member)},`), count: this.#summary.of(member.clause) }
    if (Object.isFrozen(member)) kept.set(member, part)
    return part
  }

  #number(value: number): void {
    let digits = 1
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits += 1
    this.#reserve(digits)
    this.#length += digits
    for (let rest = value, at = this.#length - 1; digits > 0; digits -= 1, at -= 1) {
      this.#bytes[at] = ZERO + (rest % 10)
      rest = Math.floor(rest / 10)
    }
  }

  #put(bytes: Uint8Array): void {
    if (bytes.length < worthCall) return this.#copy(bytes, 0, bytes.length)
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  #copy(bytes: Uint8Array, from: number, to: number): void {
    this.#reserve(to - from)
    const into = this.#bytes
    let length = this.#length
    for (let at = from; at < to; at += 1, length += 1) into[length] = bytes[at] as number
    this.#length = length
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const size = Math.max(this.#length + more, this.#bytes.length * 2, leastMemory)
    const longer = new Uint8Array(size)
    longer.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = longer
  }
}
