import type { ParameterValue } from '../../policy/policy.js'

/** A value that was said in words, or what is wrong with the words. */
export type ReadValue = { readonly value: ParameterValue } | { readonly expected: string }

const flags: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false }

const flag = (text: string): ReadValue => {
  const word = text.toLowerCase()
  return Object.hasOwn(flags, word) ? { value: flags[word] as boolean } : { expected: 'yes or no' }
}

const number = (text: string): ReadValue =>
  /^-?\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : { expected: 'a number' }

const json = (text: string): ReadValue => {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return { value }
  } catch {}
  return { expected: 'a list as JSON, such as [{"platform":"facebook","name":"Our School"}]' }
}

const member = (text: string, like: unknown): string | number => {
  const read = typeof like === 'number' ? number(text) : undefined
  return read && 'value' in read ? (read.value as number) : text
}

const words = (text: string, like: unknown): ReadValue => ({
  value: text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => member(one, like)),
})

/**
 * Reads a value as people write one, by the kind of value that it replaces: `yes`, `3`, a word, or words with commas between
 * them; a list of records is JSON, and so may any list be.
 */
export const readValue = (text: string, current: ParameterValue): ReadValue => {
  const trimmed = text.trim()
  if (typeof current === 'boolean') return flag(trimmed)
  if (typeof current === 'number') return number(trimmed)
  if (typeof current === 'string') return trimmed === '' ? { expected: 'some text' } : { value: trimmed }
  return trimmed.startsWith('[') || typeof current[0] === 'object' ? json(trimmed) : words(trimmed, current[0])
}

/** A value as it may be written to be read again. */
export const valueText = (value: ParameterValue): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (!Array.isArray(value)) return String(value)
  return typeof value[0] === 'object' ? JSON.stringify(value) : value.join(', ')
}
