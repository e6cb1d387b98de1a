import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'

/** JSON with the keys of every object in code-unit order, so that equal data has equal text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )

/** `sha256-` and 64 hexadecimal digits over the canonical JSON of some data. */
export const digestOf = (value: unknown): string => `sha256-${bytesToHex(sha256(utf8ToBytes(canonical(value))))}`
