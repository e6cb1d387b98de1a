import { pieces } from './bytes.js'
import { Detector } from './detect.js'

/** What the content of a stream is, and the stream from its start. */
export interface Formed {
  readonly form: ReturnType<Detector['end']>
  readonly chunks: AsyncIterable<Uint8Array>
}

async function* from(head: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    // Whoever stops early closes what it is read from.
    await rest.return?.()
  }
}

/** Looks at as much of a stream as tells whether it is an array, lines or one action. */
export const formOf = async (stream: AsyncIterable<Uint8Array>): Promise<Formed> => {
  const detector = new Detector()
  const chunks = stream[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    for (const piece of pieces(next.value)) {
      const form = detector.push(piece)
      if (form !== undefined) return { form, chunks: from([...head, next.value], chunks) }
    }
    // Memory of a chunk may be used for the next one.
    head.push(new Uint8Array(next.value))
  }
  return { form: detector.end(), chunks: from(head, chunks) }
}
