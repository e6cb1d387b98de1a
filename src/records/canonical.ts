import canonicalize from 'canonicalize'
import { textDigest } from '../policy/digest.js'

/**
 * The canonical form of some data (RFC 8785): equal data has equal text, whatever the order of its keys.
 *
 * @throws where the data is no JSON: numbers that are not finite, lone surrogates, circles
 */
export const canonicalForm = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('cannot be written as JSON')
  return text
}

/** `sha256-` and 64 hexadecimal digits over the UTF-8 of the canonical form. */
export const canonicalDigest = (value: unknown): string => textDigest(canonicalForm(value))
