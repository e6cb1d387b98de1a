import { isSpace } from '../base/json-fault.js'
import { LF, LIMIT, skipSpace, trimEnd } from './bytes.js'
import { fromBytes, fromText, type InputRecord, tooLong, toText } from './decode.js'
import { Pending } from './pending.js'

const isBlank = (text: string, start: number, end: number): boolean => {
  let at = start
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at === end
}

/** One line, without its end; nothing of one that is empty. Of one that is too long no more than shows it need be there. */
export const lineRecord = (bytes: Uint8Array, line: number): InputRecord | undefined => {
  const end = trimEnd(bytes)
  if (end === 0) return undefined
  return bytes.length > LIMIT ? tooLong({ line }) : fromBytes({ line }, bytes.subarray(0, end))
}

/** NDJSON: a record for each line that is not empty. */
export class LineReader {
  readonly done = false
  readonly #pending = new Pending()
  #line: number

  /** @param firstLine the number of the first line */
  constructor(firstLine = 1) {
    this.#line = firstLine
  }

  /** @param chunk shorter than the limit, so that only a line across chunks can be too long */
  push(chunk: Uint8Array): InputRecord[] {
    const records: InputRecord[] = []
    const end = chunk.lastIndexOf(LF) + 1
    let start = 0
    if (end > 0 && this.#pending.length > 0) {
      start = chunk.indexOf(LF) + 1
      this.#pending.append(chunk.subarray(0, start - 1))
      this.#finish(records)
    }
    if (start < end) this.#whole(chunk.subarray(start, end), records)
    if (end < chunk.length) this.#pending.append(chunk.subarray(end))
    return records
  }

  end(): InputRecord[] {
    const records: InputRecord[] = []
    this.#finish(records)
    return records
  }

  #finish(records: InputRecord[]): void {
    const pending = this.#pending
    const position = { line: this.#line++ }
    if (pending.length > LIMIT && pending.contentLength > 0) records.push(tooLong(position))
    else if (pending.contentLength > 0) records.push(fromBytes(position, pending.content()))
    pending.clear()
  }

  /** Whole lines are decoded together: a decoder's call costs as much as parsing a short line. */
  #whole(bytes: Uint8Array, records: InputRecord[]): void {
    const text = toText(bytes)
    if (text === undefined) return this.#each(bytes, records)
    for (let start = 0; start < text.length; this.#line++) {
      const end = text.indexOf('\n', start)
      if (!isBlank(text, start, end)) records.push(fromText({ line: this.#line }, text.slice(start, end)))
      start = end + 1
    }
  }

  #each(bytes: Uint8Array, records: InputRecord[]): void {
    for (let start = 0; start < bytes.length; this.#line++) {
      const line = bytes.subarray(start, bytes.indexOf(LF, start))
      if (skipSpace(line, 0) < line.length) records.push(fromBytes({ line: this.#line }, line))
      start += line.length + 1
    }
  }
}
