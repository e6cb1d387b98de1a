import { Presets, SingleBar } from 'cli-progress'

/** A bar appears only where the work takes longer than this. */
const patience = 1_000

/** A progress bar on standard error, where that is a terminal and the input is long enough to wait for. */
export class Progress {
  #bar: SingleBar | undefined
  readonly #started = Date.now()

  /** @param total bytes to read, or `undefined` where that is not known */
  constructor(
    private readonly total: number | undefined,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  update(bytes: number, actions: number): void {
    // Where the results are shown on the same terminal, a bar would be drawn into them.
    if (!this.stream.isTTY || process.stdout.isTTY) return
    if (this.#bar === undefined) {
      if (Date.now() - this.#started < patience) return
      const format = this.total === undefined ? '{actions} actions' : '{bar} {percentage} % · {actions} actions'
      this.#bar = new SingleBar({ format, stream: this.stream, clearOnComplete: true }, Presets.shades_grey)
      this.#bar.start(this.total ?? 0, bytes, { actions })
    }
    this.#bar.update(bytes, { actions })
  }

  stop(): void {
    this.#bar?.stop()
    this.#bar = undefined
  }
}
