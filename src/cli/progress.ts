import { Presets, SingleBar } from 'cli-progress'

/** A bar appears only where the work takes longer than this. */
const patience = 1_000

/** What a progress bar shows. */
export interface Task {
  /** All that there is to do, or `undefined` where that is not known. */
  readonly total: number | undefined
  /** What is counted beside the bar: `actions`. */
  readonly unit: string
  /** Results are written while the work goes on: where they appear on the same terminal, a bar would be drawn into them. */
  readonly writes: boolean
}

/** A progress bar on standard error, where that is a terminal and the work is long enough to wait for. */
export class Progress {
  #bar: SingleBar | undefined
  readonly #started = Date.now()

  constructor(
    private readonly task: Task,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  /**
   * @param done how much of the total
   * @param count of what is counted
   */
  update(done: number, count: number): void {
    const { total, unit, writes } = this.task
    if (!this.stream.isTTY || (writes && process.stdout.isTTY)) return
    if (this.#bar === undefined) {
      if (Date.now() - this.#started < patience) return
      const format = total === undefined ? `{count} ${unit}` : `{bar} {percentage} % · {count} ${unit}`
      this.#bar = new SingleBar({ format, stream: this.stream, clearOnComplete: true }, Presets.shades_grey)
      this.#bar.start(total ?? 0, done, { count })
    }
    this.#bar.update(done, { count })
  }

  stop(): void {
    this.#bar?.stop()
    this.#bar = undefined
  }
}
