import { Token } from './token.js'

interface Entry<Value> {
  readonly token: Token
  readonly value: Value
  /** Another with the same hash. */
  readonly next: Entry<Value> | undefined
}

/** What tells most strings apart: how long one is, and three of its bytes. */
const hashOf = (view: DataView, start: number, end: number): number =>
  (end - start) * 7 + view.getUint8(start + 1) * 31 + view.getUint8((start + end) >> 1) * 5 + view.getUint8(end - 2) * 3

/** Looks up strings as they stand in JSON, without making text of them. */
export class ByteTable<Value> {
  readonly #entries: (Entry<Value> | undefined)[]
  readonly #mask: number

  /** @param room how many strings it is made for */
  constructor(values: ReadonlyMap<string, Value>, room = values.size) {
    let size = 4
    while (size < room * 4) size *= 2
    this.#mask = size - 1
    this.#entries = Array.from({ length: size }, () => undefined)
    for (const [text, value] of values) this.add(text, value)
  }

  /** @param text which needs no escape, and is of ASCII */
  add(text: string, value: Value): void {
    const quoted = new TextEncoder().encode(`"${text}"`)
    const place = hashOf(new DataView(quoted.buffer), 0, quoted.length) & this.#mask
    this.#entries[place] = { token: new Token(`"${text}"`), value, next: this.#entries[place] }
  }

  /** @param start where its quotation mark stands, and `end` past the other: four bytes at least */
  get(view: DataView, start: number, end: number): Value | undefined {
    let entry = this.#entries[hashOf(view, start, end) & this.#mask]
    while (entry !== undefined) {
      if (entry.token.length === end - start && entry.token.isAt(view, start)) return entry.value
      entry = entry.next
    }
    return undefined
  }
}
