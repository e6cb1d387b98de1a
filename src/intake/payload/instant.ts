import { instantPattern } from '../../action/instant.js'
import { type Cursor, idOf, isAbsent, textOf } from './cursor.js'

/** Later than any time in seconds that is meant, and earlier than any in milliseconds. */
const fewestMilliseconds = 100_000_000_000

const fromEpoch = (digits: string): string | undefined => {
  const number = Number(digits)
  const milliseconds = number < fewestMilliseconds ? number * 1_000 : number
  return milliseconds <= 8.64e15 ? new Date(milliseconds).toISOString() : undefined
}

const fromText = (text: string): string => text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')

/**
 * A moment as `timing.at` has it: of RFC 3339, of the same with an offset without its colon, or of seconds or milliseconds
 * since 1970. `unreadable` where there is something else.
 */
export const instantOf = (cursor: Cursor): string | 'unreadable' | undefined => {
  if (isAbsent(cursor)) return undefined
  const digits = idOf(cursor)
  const instant = digits !== undefined && /^\d+$/.test(digits) ? fromEpoch(digits) : fromText(textOf(cursor) ?? '')
  return instant !== undefined && instant.length <= 40 && instantPattern.test(instant) ? instant : 'unreadable'
}
