import { pieces } from './bytes.js'
import { fromBytes, type InputRecord } from './decode.js'
import { Detector } from './detect.js'
import { LineReader } from './lines.js'
import { MemberReader } from './members.js'

export type { InputRecord } from './decode.js'

interface Reader {
  /** True once nothing that follows can be read. */
  readonly done: boolean
  push(chunk: Uint8Array): readonly InputRecord[]
  end(): readonly InputRecord[]
}

const readers = {
  array: (): Reader => new MemberReader(),
  lines: (): Reader => new LineReader(),
}

function* read(reader: Reader, bytes: Uint8Array): Generator<readonly InputRecord[]> {
  for (const piece of pieces(bytes)) {
    const records = reader.push(piece)
    if (records.length > 0) yield records
    if (reader.done) return
  }
}

/**
 * The records of a stream of bytes, in order and in batches that are never empty: the members of a JSON
 * array, the lines of NDJSON or one action, whichever the content is. Memory does not grow with the input.
 *
 * @throws what `chunks` throws, and nothing else: bad input is an issue in a record of its own
 */
export async function* readRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly InputRecord[]> {
  const detector = new Detector()
  let reader: Reader | undefined
  for await (const chunk of chunks) {
    for (const piece of pieces(chunk)) {
      let bytes = piece
      if (reader === undefined) {
        const form = detector.push(piece)
        if (form === undefined) continue
        reader = readers[form]()
        bytes = detector.takeHead()
      }
      yield* read(reader, bytes)
      if (reader.done) return
    }
  }
  if (reader === undefined) {
    const form = detector.end()
    if (form === 'action') yield [fromBytes({ line: 1 }, detector.takeHead())]
    if (form === undefined || form === 'action') return
    reader = readers[form]()
    yield* read(reader, detector.takeHead())
    if (reader.done) return
  }
  const last = reader.end()
  if (last.length > 0) yield last
}
