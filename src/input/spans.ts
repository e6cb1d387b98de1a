import { fromBytes, type InputRecord, invalidJson, toText } from './decode.js'

export const fromMember = (index: number, bytes: Uint8Array): InputRecord =>
  bytes.length === 0 ? invalidJson({ index }, 'is empty: there is a comma too many') : fromBytes({ index }, bytes)

const parseAll = (text: string | undefined): readonly unknown[] => {
  try {
    return text === undefined ? [] : JSON.parse(`[${text}]`)
  } catch {
    return []
  }
}

/**
 * Records for the members at `spans` (start, end, start, end, …), which only commas and white space part.
 * They are parsed together; one by one only when that fails, to learn which is at fault.
 */
export const fromSpans = (chunk: Uint8Array, spans: readonly number[], firstIndex: number): InputRecord[] => {
  const count = spans.length / 2
  if (count === 0) return []
  const values = parseAll(toText(chunk.subarray(spans[0], spans.at(-1))))
  if (values.length === count) return values.map((value, i) => ({ position: { index: firstIndex + i }, value }))
  return Array.from({ length: count }, (_, i) =>
    fromMember(firstIndex + i, chunk.subarray(spans[2 * i], spans[2 * i + 1])),
  )
}
