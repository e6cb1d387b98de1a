import { once } from 'node:events'

/** Text that waits until it is worth a write. */
const writeFrom = 65_536

/** Standard output, at the pace at which it is read; a closed pipe ends it without a word. */
export class Output {
  #pending = ''
  #closed = false

  constructor(private readonly stream: NodeJS.WriteStream) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      this.#closed = true
    })
  }

  /** True once nobody reads any more. */
  get closed(): boolean {
    return this.#closed
  }

  async write(text: string): Promise<void> {
    this.#pending += text
    if (this.#pending.length >= writeFrom) await this.flush()
  }

  async flush(): Promise<void> {
    const text = this.#pending
    this.#pending = ''
    if (text === '' || this.#closed || this.stream.write(text)) return
    const settled = new AbortController()
    // A pipe that closes while we wait says `close`, never `drain`.
    await Promise.race(['drain', 'close', 'error'].map((event) => once(this.stream, event, settled).catch(() => {})))
    settled.abort()
  }
}
