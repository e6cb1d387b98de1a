import type { Issue } from '../base/issue.js'
import { findFault, isSpace } from '../base/json-fault.js'

/** One line, member or action of the input: exactly one of `value` and `issue` is present. */
export interface InputRecord {
  readonly position: { readonly line: number } | { readonly index: number }
  readonly value?: unknown
  readonly issue?: Issue
}

type Position = InputRecord['position']

// ignoreBOM keeps a byte order mark in the text: only the one at the very start is dropped.
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of some bytes, or `undefined` where they are not UTF-8. */
export const toText = (bytes: Uint8Array): string | undefined => {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

const refusal = (position: Position, code: string, message: string): InputRecord => ({
  position,
  issue: { code, path: '', message },
})

export const invalidJson = (position: Position, message: string): InputRecord =>
  refusal(position, 'invalid-json', message)

export const tooLong = (position: Position): InputRecord =>
  refusal(position, 'too-long', 'is longer than 16,000,000 bytes')

/** Without the white space after it: whether that was kept depends on where chunks were cut. */
const withoutEnd = (text: string): string => {
  let end = text.length
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return text.slice(0, end)
}

const explain = (position: Position, raw: string): string => {
  const text = withoutEnd(raw)
  const fault = findFault(text)
  if (fault === undefined) return 'is not valid JSON'
  const before = text.slice(0, fault.at).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  const line = text.trim().includes('\n') ? `line ${before.length}, ` : ''
  const place = `${line}character ${column}`
  return `is not valid JSON: ${'index' in position ? `${place} of this member` : place}: ${fault.problem}`
}

export const fromText = (position: Position, text: string): InputRecord => {
  try {
    return { position, value: JSON.parse(text) }
  } catch {
    return invalidJson(position, explain(position, text))
  }
}

export const fromBytes = (position: Position, bytes: Uint8Array): InputRecord => {
  const text = toText(bytes)
  return text === undefined
    ? refusal(position, 'invalid-utf8', 'is not valid UTF-8: save or export it as UTF-8')
    : fromText(position, text)
}
