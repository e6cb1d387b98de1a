const replacement = '\ufffd'
/** Everything outside XML 1.0's `Char` production, lone surrogates included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
/** What could move the cursor, reorder the line or break it. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\p{Bidi_Control}]/gu

/** Text that any file format can carry: control characters and lone surrogates are replaced by U+FFFD. */
export const safe = (text: string): string => text.replace(unsafe, replacement)

/** Text that a terminal shows and never obeys: control characters are written out, `\u001b`. */
export const printable = (text: string): string =>
  text.replace(unprintable, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** At most so many characters of a text, with an ellipsis for the rest. */
export const clip = (text: string, length: number): string => {
  const characters = Array.from(text.slice(0, 2 * length + 2))
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser turns these into spaces or line feeds unless they are written as references.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** A value between the double quotes of an XML attribute. */
export const xmlAttribute = (text: string): string =>
  safe(text).replace(/[&<>"\t\n\r]/g, (char) => entities[char] ?? char)

/** Character data of an XML element. */
export const xmlText = (text: string): string => safe(text).replace(/[&<>\r]/g, (char) => entities[char] ?? char)
