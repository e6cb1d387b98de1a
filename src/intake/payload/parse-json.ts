import { parse } from 'lossless-json'
import { findFault } from '../../base/json-fault.js'

/** Limits of a payload: its length in UTF-16 units, and how deep it nests. */
export const payloadLimits = { length: 64 * 2 ** 20, depth: 100 } as const

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: 'not-json'; readonly offset: number; readonly message: string }
  | { readonly ok: false; readonly code: 'payload-limit'; readonly message: string }

const quoteMark = 0x22
const backslash = 0x5c

/** Whether it nests too deep to be read by recursion. What is no JSON may be counted wrongly, and is refused later. */
const nestsTooDeep = (text: string): boolean => {
  let depth = 0
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (quoted) {
      if (code === backslash) index += 1
      else if (code === quoteMark) quoted = false
    } else if (code === quoteMark) quoted = true
    else if (code === 0x7b || code === 0x5b) {
      depth += 1
      if (depth > payloadLimits.depth) return true
    } else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return false
}

/**
 * Reads JSON without rounding a number: each is a `LosslessNumber`. It never throws. Of a key that an object has twice
 * the last counts, as in `JSON.parse`, and `__proto__` is a key like any other.
 */
export const parseJson = (text: string): Parsed => {
  if (text.length > payloadLimits.length)
    return { ok: false, code: 'payload-limit', message: `has more than ${payloadLimits.length} characters; split it` }
  if (nestsTooDeep(text))
    return { ok: false, code: 'payload-limit', message: `nests more than ${payloadLimits.depth} levels deep` }
  try {
    return { ok: true, value: parse(text, null, { onDuplicateKey: ({ newValue }) => newValue }) }
  } catch {
    // The parser's own message quotes the text, which may be about a person.
    const { at: offset, problem } = findFault(text) ?? { at: 0, problem: 'it cannot be read' }
    return { ok: false, code: 'not-json', offset, message: problem }
  }
}
