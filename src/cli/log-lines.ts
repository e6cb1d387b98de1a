import { LF } from '../input/bytes.js'
import { Pending } from '../input/pending.js'

/** A line as it stands in the file, every character of it; `undefined` where it is too long or no UTF-8. */
export interface RawLine {
  readonly text: string | undefined
  /** False for a last line without the line feed that every whole line has. */
  readonly ended: boolean
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The lines of a log. Unlike the lines of NDJSON, an empty line is one, and so is white space: nothing is left out.
 *
 * @throws what `chunks` throws
 */
export async function* logLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawLine> {
  const pending = new Pending()
  const taken = (ended: boolean): RawLine => {
    const text = pending.isWhole ? textOf(pending.all()) : undefined
    pending.clear()
    return { text, ended }
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      pending.append(chunk.subarray(start, end))
      yield taken(true)
      start = end + 1
    }
    pending.append(chunk.subarray(start))
  }
  if (pending.length > 0) yield taken(false)
}
