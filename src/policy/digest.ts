import { canonicalText } from '../base/canonical-text.js'
import { sha256 } from '../base/sha256.js'

/** `sha256-` and 64 hexadecimal digits over the UTF-8 of a text. */
export const textDigest = (text: string): string => `sha256-${sha256(new TextEncoder().encode(text))}`

/** `sha256-` and 64 hexadecimal digits over the canonical JSON of some data. */
export const digestOf = (value: unknown): string => textDigest(canonicalText(value))
