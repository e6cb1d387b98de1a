import { BACKSLASH, flags, LF, QUOTE } from './bytes.js'

const endsRun = flags(QUOTE, BACKSLASH, LF)

/** Finds the end of text in double quotes, whatever chunks it comes in. */
export class TextSkipper {
  /** Whether the chunk ended inside text. */
  isOpen = false
  /** Whether the last text was ended by a line feed: a quote was lost somewhere on its line. */
  lostQuote = false
  #escaped = false

  /**
   * The offset past the text that is open at `from`. A raw line feed is never part of JSON text:
   * ending there keeps a lost quote to its own line.
   */
  skip(chunk: Uint8Array, from: number): number {
    let at = this.#escaped && chunk[from] !== LF ? from + 1 : from
    this.#escaped = false
    for (;;) {
      while (at < chunk.length && endsRun[chunk[at] as number] === 0) at++
      this.isOpen = at >= chunk.length || chunk[at] === BACKSLASH
      if (at >= chunk.length) return chunk.length
      if (!this.isOpen) {
        this.lostQuote = chunk[at] === LF
        return at + 1
      }
      this.#escaped = at + 1 === chunk.length
      at += chunk[at + 1] === LF ? 1 : 2
    }
  }
}
