/** The hash of a name, a byte at a time; starts with 0. */
export const mixed = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const hashOf = (bytes: Uint8Array): number => bytes.reduce(mixed, 0)

interface Entry<Value> {
  readonly bytes: Uint8Array
  readonly value: Value
}

/** Looks names up by their bytes, without making text of them. No two of its names share a place. */
export class ByteTable<Value> {
  readonly #entries: readonly (Entry<Value> | undefined)[]
  readonly #mask: number

  constructor(values: ReadonlyMap<string, Value>) {
    const named = [...values].map(([name, value]) => ({ bytes: bytesOf(name), value }))
    let size = 1
    while (size < named.length || new Set(named.map(({ bytes }) => hashOf(bytes) & (size - 1))).size < named.length)
      size *= 2
    const entries: (Entry<Value> | undefined)[] = Array.from({ length: size }, () => undefined)
    for (const entry of named) entries[hashOf(entry.bytes) & (size - 1)] = entry
    this.#entries = entries
    this.#mask = size - 1
  }

  /** @param hash of the bytes from `start` to `end` */
  get(bytes: Uint8Array, start: number, end: number, hash: number): Value | undefined {
    const entry = this.#entries[hash & this.#mask]
    if (entry === undefined || entry.bytes.length !== end - start) return undefined
    for (let index = 0; index < entry.bytes.length; index += 1)
      if (entry.bytes[index] !== bytes[start + index]) return undefined
    return entry.value
  }
}
