import { BACKSLASH, flags, LF, QUOTE } from './bytes.js'
import type { Token } from './token.js'

/** What a string may hold besides an escape: characters of ASCII that need none. */
const isPlain = flags(...Array.from({ length: 0x60 }, (_, index) => 0x20 + index))
isPlain[QUOTE] = 0
isPlain[BACKSLASH] = 0

/** Reads the tokens of JSON from bytes: strings of plain ASCII, words and what stands between them. */
export class TokenReader {
  protected bytes: Uint8Array = new Uint8Array(0)
  protected view: DataView = new DataView(new ArrayBuffer(0))
  protected at = 0
  /** Where the string that was read last stands, quotation marks left out. */
  protected textStart = 0
  protected textEnd = 0

  /** Sets what is read from now on. */
  over(bytes: Uint8Array): void {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** The next byte that is not white space; {@link LF} where the line ends. */
  protected next(): number {
    const first = this.bytes[this.at] as number
    return first > 0x20 ? first : this.nextAfterSpace()
  }

  private nextAfterSpace(): number {
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at] as number
      if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return byte
    }
    return LF
  }

  protected takes(byte: number): boolean {
    if (this.bytes[this.at] !== byte && this.nextAfterSpace() !== byte) return false
    this.at += 1
    return true
  }

  protected takesToken(token: Token): boolean {
    if (token.length > this.bytes.length - this.at || !token.isAt(this.view, this.at)) return false
    this.at += token.length
    return true
  }

  /** A string, up to its next quotation mark: one with an escape, or with other characters, is in no list of the contract. */
  protected listed(): boolean {
    if (!this.takes(QUOTE)) return false
    const { bytes } = this
    let { at } = this
    this.textStart = at
    while (at < bytes.length && bytes[at] !== QUOTE) at += 1
    this.textEnd = at
    this.at = at + 1
    return at < bytes.length
  }

  /** A string of plain characters. */
  protected text(): boolean {
    if (!this.takes(QUOTE)) return false
    const { bytes } = this
    let { at } = this
    this.textStart = at
    while (at < bytes.length && isPlain[bytes[at] as number] === 1) at += 1
    this.textEnd = at
    this.at = at + 1
    return bytes[at] === QUOTE
  }

  /** The text of some bytes, which are of ASCII. */
  textAt(start: number, end: number): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, end - start).toString('latin1')
  }

  /** The string that was read last, which is of ASCII. */
  protected made(): string {
    return this.textAt(this.textStart, this.textEnd)
  }
}
