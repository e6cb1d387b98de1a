import { mixed } from './byte-table.js'
import { BACKSLASH, QUOTE } from './bytes.js'

/** Reads the tokens of JSON from bytes: strings of plain ASCII, words and what stands between them. */
export class TokenReader {
  protected bytes: Uint8Array = new Uint8Array(0)
  protected at = 0
  protected end = 0
  /** Where the string that was read last stands, and its hash. */
  protected nameStart = 0
  protected nameEnd = 0
  protected hash = 0

  /** The next byte that is not white space; -1 at the end. What ends a line is white space, too. */
  protected next(): number {
    const first = this.bytes[this.at] as number
    return first > 0x20 && this.at < this.end ? first : this.nextAfterSpace()
  }

  private nextAfterSpace(): number {
    while (this.at < this.end) {
      const byte = this.bytes[this.at] as number
      if (byte > 0x20) return byte
      if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d && byte !== 0x0a) return 0
      this.at += 1
    }
    return -1
  }

  protected takes(byte: number): boolean {
    if (this.bytes[this.at] !== byte && this.nextAfterSpace() !== byte) return false
    this.at += 1
    return true
  }

  /** A string of plain characters. */
  protected name(): boolean {
    if (!this.takes(QUOTE)) return false
    const bytes = this.bytes
    let at = this.at
    let hash = 0
    for (;;) {
      const byte = bytes[at] as number
      if (byte === QUOTE) break
      if (at >= this.end || byte < 0x20 || byte >= 0x80 || byte === BACKSLASH) return false
      hash = mixed(hash, byte)
      at += 1
    }
    if (at >= this.end) return false
    this.nameStart = this.at
    this.nameEnd = at
    this.hash = hash
    this.at = at + 1
    return true
  }

  protected word(word: string): boolean {
    for (let index = 0; index < word.length; index += 1)
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false
    this.at += word.length
    return this.at <= this.end
  }
}
