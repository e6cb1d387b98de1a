import type { IntakeProblem } from '../intake.js'
import { type Cursor, membersOf } from './cursor.js'
import { parseJson } from './parse-json.js'

/** The JSON documents that a payload is made of, and what of it is none. */
interface Documents {
  readonly documents: readonly Cursor[]
  readonly problems: readonly IntakeProblem[]
}

/** Lists at the top are taken apart: their members are the documents. */
const apart = (cursor: Cursor): readonly Cursor[] => (Array.isArray(cursor.value) ? membersOf(cursor) : [cursor])

/** Where an offset stands in a text; lines and columns from 1. */
const placeOf = (text: string, offset: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** `line`: the one that the text is of a payload of many; without it the text is the whole payload. */
const readText = (text: string, line?: number): Documents => {
  const item = line === undefined ? '' : `line ${line}`
  const parsed = parseJson(text)
  if (parsed.ok) return { documents: apart({ value: parsed.value, path: item }), problems: [] }
  const { code, message } = parsed
  if (code === 'payload-limit')
    return { documents: [], problems: [{ item, path: item, code: 'payload-limit', message }] }
  const place = placeOf(text, parsed.offset)
  const path = `line ${line ?? place.line}`
  return {
    documents: [],
    problems: [{ item, path, code: 'not-json', message: `is not valid JSON at column ${place.column}: ${message}` }],
  }
}

/**
 * Takes a payload for one JSON document, for a list of them, or for one on each line, and says which text is none. Items
 * have JSON Pointers as paths; on a line of many, after its number: `line 12/object`.
 */
export const documentsOf = (payload: string): Documents => {
  const text = payload.startsWith('\ufeff') ? payload.slice(1) : payload
  const whole = readText(text)
  if (whole.problems.length === 0) return whole
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }))
  const written = lines.filter(({ line }) => line.trim() !== '')
  // A document over several lines has none in its first.
  const [first, second] = written
  if (first === undefined || second === undefined || !/^\s*[{[]/.test(first.line)) return whole
  const each = readText(first.line, first.number)
  if (each.problems.length > 0) return whole
  const others = written.slice(1).map(({ line, number }) => readText(line, number))
  return {
    documents: [each, ...others].flatMap(({ documents }) => documents),
    problems: others.flatMap(({ problems }) => problems),
  }
}
