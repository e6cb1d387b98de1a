import { CLOSE_ARRAY, OPEN_ARRAY, OPEN_OBJECT } from './bytes.js'

const DEEPEST = 64

/** The open brackets from the outermost array, at depth 1, inwards. */
export class Nesting {
  depth = 1
  /** Whether some bracket did not fit, ever: from then on the depth is a guess. */
  broken = false
  /** Beyond its end a bracket's kind is forgotten, so that memory is bounded, and any bracket closes it. */
  readonly #kinds = new Uint8Array(DEEPEST)

  constructor() {
    this.#kinds[1] = OPEN_ARRAY
  }

  get inObject(): boolean {
    return this.#kinds[this.depth] === OPEN_OBJECT
  }

  open(bracket: number): void {
    this.#kinds[++this.depth] = bracket
  }

  /**
   * Closes the nearest bracket of the same kind, and with it those inside that were forgotten.
   * False, and nothing is closed, where there is none inside the outermost array.
   */
  close(bracket: number): boolean {
    const kind = bracket === CLOSE_ARRAY ? OPEN_ARRAY : OPEN_OBJECT
    let depth = this.depth
    while (depth > 1 && depth < DEEPEST && this.#kinds[depth] !== kind) depth--
    if (depth !== this.depth || depth === 1) this.broken = true
    if (depth === 1) return false
    this.depth = depth - 1
    return true
  }

  /** Closes objects up to the nearest array. */
  leaveObjects(): void {
    this.broken = true
    while (this.inObject) this.depth--
  }

  /** Closes all but the outermost array. */
  leaveAll(): void {
    this.broken = true
    this.depth = 1
  }
}
