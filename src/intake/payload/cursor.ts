import { isLosslessNumber } from 'lossless-json'
import { toPointer } from '../../base/pointer.js'

/** A value of a payload, of unknown form, and its place there. What is absent is `undefined` at the place where it would be. */
export interface Cursor {
  readonly value: unknown
  readonly path: string
}

type Fields = Readonly<Record<string, unknown>>

/** The fields of an object; nothing of a list or a number. */
const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value)
    ? (value as Fields)
    : undefined

export const isObject = ({ value }: Cursor): boolean => fieldsOf(value) !== undefined

/** Absent, or `null`. */
export const isAbsent = ({ value }: Cursor): boolean => value === undefined || value === null

/** What stands under a name, or under one name within another. Only a payload's own keys count. */
export const at = ({ value, path }: Cursor, ...names: readonly string[]): Cursor => {
  const inner = names.reduce<unknown>((outer, name) => {
    const fields = fieldsOf(outer)
    return fields && Object.hasOwn(fields, name) ? fields[name] : undefined
  }, value)
  return { value: inner, path: `${path}${toPointer(names)}` }
}

/** The members of a list. */
export const membersOf = ({ value, path }: Cursor): readonly Cursor[] =>
  Array.isArray(value) ? value.map((member: unknown, index) => ({ value: member, path: `${path}/${index}` })) : []

/** The members of a list, or the value itself where one may stand for a list of one. */
export const eachOf = (cursor: Cursor): readonly Cursor[] =>
  Array.isArray(cursor.value) ? membersOf(cursor) : isAbsent(cursor) ? [] : [cursor]

/** The fields of an object, in the order of the payload. */
export const fieldsIn = (cursor: Cursor): readonly Cursor[] =>
  Object.keys(fieldsOf(cursor.value) ?? {}).map((name) => at(cursor, name))

/** Text that is not empty. */
export const textOf = ({ value }: Cursor): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** An id as text: digit for digit as it was written, whether in quotes or not. */
export const idOf = ({ value }: Cursor): string | undefined => {
  if (typeof value === 'string') return value === '' ? undefined : value
  return isLosslessNumber(value) && /^\d+$/.test(value.value) ? value.value : undefined
}

/** Whether it is `true` or `1`, or `false` or `0`; neither for all else. */
export const flagOf = ({ value }: Cursor): boolean | undefined => {
  if (typeof value === 'boolean') return value
  const number = isLosslessNumber(value) ? value.value : undefined
  return number === '1' ? true : number === '0' ? false : undefined
}
