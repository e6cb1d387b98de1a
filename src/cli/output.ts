/** Text that waits until it is worth a write. */
const writeFrom = 65_536

/** Standard output, at the pace at which it is read; a closed pipe ends it without a word. */
export class Output {
  #pending = ''
  #closed = false
  #stopped = false
  /** Why nothing more can be written, where that is no closed pipe: the code of the error. */
  failure: string | undefined

  constructor(private readonly stream: NodeJS.WriteStream) {
    stream.on('error', (error) => this.#close(error))
  }

  /** True once nobody reads any more. */
  get closed(): boolean {
    return this.#closed
  }

  /** Writes no more, but what was begun. */
  stop(): void {
    this.#stopped = true
  }

  async write(text: string): Promise<void> {
    if (this.#stopped) return new Promise(() => {})
    this.#pending += text
    if (this.#pending.length >= writeFrom) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.#stopped) return new Promise(() => {})
    await this.settled()
  }

  /** Waits until everything written so far has been taken. */
  async settled(): Promise<void> {
    const text = this.#pending
    this.#pending = ''
    if (this.#closed) return
    // Even nothing is written, to wait for what was written before.
    await new Promise<void>((resolve) => {
      this.stream.write(text, (error) => {
        if (error) this.#close(error)
        resolve()
      })
    })
  }

  #close({ code }: NodeJS.ErrnoException): void {
    if (!this.#closed && code !== 'EPIPE') this.failure = code ?? 'unknown error'
    this.#closed = true
  }
}
