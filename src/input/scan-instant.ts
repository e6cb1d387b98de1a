import { COLON, ZERO } from './bytes.js'

const DASH = 0x2d
const DOT = 0x2e
const PLUS = 0x2b
const UPPER_T = 0x54
const UPPER_Z = 0x5a

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= ZERO + 9

/** More than any part of a date or time. */
const none = 100

/** Two digits as a number. */
const two = (bytes: Uint8Array, at: number): number =>
  isDigit(bytes[at]) && isDigit(bytes[at + 1])
    ? ((bytes[at] as number) - ZERO) * 10 + (bytes[at + 1] as number) - ZERO
    : none

const isOneTo = (last: number, value: number): boolean => value >= 1 && value <= last

/**
 * Whether some bytes are an instant as most are written: with seconds, in upper case, not at the end of a long month.
 * Others may be instants, too. Held to `instantPattern` by test/input/scan-instant.test.ts.
 */
export const isPlainInstant = (bytes: Uint8Array, start: number, end: number): boolean => {
  const month = two(bytes, start + 5)
  const isTime =
    two(bytes, start) < none &&
    two(bytes, start + 2) < none &&
    bytes[start + 4] === DASH &&
    isOneTo(12, month) &&
    bytes[start + 7] === DASH &&
    isOneTo(month === 2 ? 28 : 30, two(bytes, start + 8)) &&
    bytes[start + 10] === UPPER_T &&
    two(bytes, start + 11) < 24 &&
    bytes[start + 13] === COLON &&
    two(bytes, start + 14) < 60 &&
    bytes[start + 16] === COLON &&
    two(bytes, start + 17) < 60
  if (!isTime) return false
  let at = start + 19
  if (bytes[at] === DOT) {
    if (!isDigit(bytes[at + 1])) return false
    for (at += 2; isDigit(bytes[at]); ) at += 1
  }
  if (bytes[at] === UPPER_Z) return at + 1 === end
  return (
    (bytes[at] === PLUS || bytes[at] === DASH) &&
    two(bytes, at + 1) < 24 &&
    bytes[at + 3] === COLON &&
    two(bytes, at + 4) < 60 &&
    at + 6 === end
  )
}
