import { canonicalText } from '../../base/canonical-text.js'

/** Numbers for values, one for all that are the same as JSON, whatever the order of keys; 0 is that of the first. */
export class Labels<T> {
  readonly #labels = new Map<string, number>()
  readonly #values: T[] = []

  constructor(first: T) {
    this.labelOf(first)
  }

  labelOf(value: T): number {
    const key = canonicalText(value)
    const found = this.#labels.get(key)
    if (found !== undefined) return found
    this.#labels.set(key, this.#values.length)
    return this.#values.push(value) - 1
  }

  at(label: number): T {
    return this.#values[label] as T
  }
}
