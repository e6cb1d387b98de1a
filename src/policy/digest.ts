import { hash as sha256 } from '@stablelib/sha256'
import { canonicalText } from '../base/canonical-text.js'

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** `sha256-` and 64 hexadecimal digits over the canonical JSON of some data. */
export const digestOf = (value: unknown): string =>
  `sha256-${hexadecimal(sha256(new TextEncoder().encode(canonicalText(value))))}`
