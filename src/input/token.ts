const eight = 8
const four = 4

/**
 * Some ASCII text to look for among bytes. It is compared eight bytes at a time, as numbers: no ASCII text is a number
 * that differs from itself. What is left over is compared together with what stands before it.
 */
export class Token {
  readonly length: number
  readonly #eights: readonly number[]
  readonly #first: number
  readonly #last: number
  /** Where the last of it begins that is compared at once. */
  readonly #lastAt: number

  /** @param text of two bytes at least */
  constructor(text: string) {
    const { buffer, length } = new TextEncoder().encode(text)
    const view = new DataView(buffer)
    this.length = length
    this.#eights = Array.from({ length: Math.floor(length / eight) }, (_, index) =>
      view.getFloat64(index * eight, true),
    )
    if (length >= eight) {
      this.#lastAt = length - eight
      this.#first = 0
      this.#last = view.getFloat64(this.#lastAt, true)
    } else if (length >= four) {
      this.#lastAt = length - four
      this.#first = view.getInt32(0, true)
      this.#last = view.getInt32(this.#lastAt, true)
    } else {
      this.#lastAt = length - 2
      this.#first = view.getInt16(0, true)
      this.#last = view.getInt16(this.#lastAt, true)
    }
  }

  /** @param at where as many bytes are as it has */
  isAt(view: DataView, at: number): boolean {
    const last = at + this.#lastAt
    if (this.length < four) return view.getInt16(at, true) === this.#first && view.getInt16(last, true) === this.#last
    if (this.length < eight) return view.getInt32(at, true) === this.#first && view.getInt32(last, true) === this.#last
    const eights = this.#eights
    for (let index = 0; index < eights.length; index += 1)
      if (view.getFloat64(at + index * eight, true) !== eights[index]) return false
    return view.getFloat64(last, true) === this.#last
  }
}
