import { hash as sha256 } from '@stablelib/sha256'

/** JSON with the keys of every object in code-unit order, so that equal data has equal text. */
export const canonicalText = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** `sha256-` and 64 hexadecimal digits over the canonical JSON of some data. */
export const digestOf = (value: unknown): string =>
  `sha256-${hexadecimal(sha256(new TextEncoder().encode(canonicalText(value))))}`
