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

  /** Takes text; a promise to wait for only where there is enough of it for a write. */
  write(text: string): Promise<void> | undefined {
    this.#pending += text
    return this.#stopped || this.#pending.length >= writeFrom ? this.flush() : undefined
  }

  /** Writes bytes after all text so far. */
  async writeBytes(bytes: Uint8Array): Promise<void> {
    await this.flush()
    await this.#send(bytes)
  }

  async flush(): Promise<void> {
    if (this.#stopped) return new Promise(() => {})
    await this.settled()
  }

  /** Waits until everything written so far has been taken. */
  async settled(): Promise<void> {
    const text = this.#pending
    this.#pending = ''
    // Even nothing is written, to wait for what was written before.
    await this.#send(text)
  }

  async #send(content: string | Uint8Array): Promise<void> {
    if (this.#closed) return
    await new Promise<void>((resolve) => {
      this.stream.write(content, (error) => {
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
