import { textDigest } from '../../policy/digest.js'

const singleQuotes = /[\u2018\u2019\u201a\u201b\u2032]/g
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u2033]/g
const dashes = /[\u2010-\u2015\u2212]/g
const listMarker = /^[ \t]*(?:[-+*\u2022\u25e6\u25aa\u2023\u00b7]|\d{1,9}[.)])[ \t]+/gm

/** Curly quotes and dashes as plain ones, character by character: no offset changes. */
export const withPlainMarks = (text: string): string =>
  text.replace(singleQuotes, "'").replace(doubleQuotes, '"').replace(dashes, '-')

/** Text as it is hashed (docs/decisions/0004), of which the list markers are gone already. */
export const plain = (text: string): string =>
  withPlainMarks(text.normalize('NFKC'))
    .replace(/[#*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The digest of text that is {@link plain}. */
export const digestOfPlain = textDigest

/**
 * The digest of a sentence of a written policy, for the `source` of a clause: quotes, dashes, white space, Markdown's
 * marks and list markers do not matter. A list item is given with its lead-in before it.
 *
 * @example
 * ```ts
 * import { sourceDigest } from 'clausewise/authoring'
 *
 * console.log(sourceDigest('Staff **must not** shout.') === sourceDigest('Staff must  not shout.')) // true
 * ```
 */
export const sourceDigest = (text: string): string => digestOfPlain(plain(text.replace(listMarker, '')))
