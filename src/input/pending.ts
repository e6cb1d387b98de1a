import { ByteBuffer, LIMIT, trimEnd } from './bytes.js'

/** A line or member that began in an earlier chunk: its bytes up to the limit, and its true length. */
export class Pending {
  readonly #kept = new ByteBuffer()
  /** All bytes so far. */
  length = 0
  /** The same without trailing white space; 0 when there is nothing else. */
  contentLength = 0

  append(bytes: Uint8Array): void {
    const room = LIMIT - this.#kept.length
    this.#kept.append(bytes.length > room ? bytes.subarray(0, room) : bytes)
    const end = trimEnd(bytes)
    if (end > 0) this.contentLength = this.length + end
    this.length += bytes.length
  }

  /** A view, good until the next `append`. */
  content(): Uint8Array {
    return this.#kept.view().subarray(0, this.contentLength)
  }

  /** Whether nothing of it was too much to keep. */
  get isWhole(): boolean {
    return this.length <= LIMIT
  }

  /** The same with its white space. */
  all(): Uint8Array {
    return this.#kept.view()
  }

  clear(): void {
    this.#kept.clear()
    this.length = 0
    this.contentLength = 0
  }
}
