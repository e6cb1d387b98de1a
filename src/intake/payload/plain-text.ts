import { Tokenizer } from 'htmlparser2'

/** What a reader of a piece of HTML sees, and the addresses of links that their own words do not show. */
export interface PlainText {
  readonly text: string
  readonly links: readonly string[]
}

const breaks = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
const unseen = new Set(['script', 'style', 'template', 'title'])

/** Without white space that no browser shows. Splitting, as patterns over long runs of spaces can take quadratic time. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

interface Anchor {
  readonly href: string
  /** How many pieces of text stand before its own. */
  readonly from: number
}

/**
 * Reads HTML as text. A tokenizer and not a parser: a parser's stack of open elements takes quadratic time for elements
 * that are never closed.
 */
export const plainText = (html: string): PlainText => {
  const pieces: string[] = []
  const links: string[] = []
  let name = ''
  let attribute = ''
  let attributes = new Map<string, string>()
  let hidden: string | undefined
  let anchor: Anchor | undefined

  const add = (text: string): void => {
    if (hidden === undefined) pieces.push(text)
  }
  const closeAnchor = (): void => {
    if (anchor && pieces.slice(anchor.from).join('').trim() !== anchor.href) links.push(anchor.href)
    anchor = undefined
  }
  const extend = (text: string): void => {
    attributes.set(attribute, (attributes.get(attribute) ?? '') + text)
  }
  const opened = (closesItself: boolean): void => {
    if (breaks.has(name)) add('\n')
    if (name === 'img') add(attributes.get('alt') ?? '')
    if (name === 'a') {
      closeAnchor()
      const href = attributes.get('href')
      if (href) anchor = { href, from: pieces.length }
    }
    if (hidden === undefined && unseen.has(name) && !closesItself) hidden = name
  }
  const ignore = (): void => {}

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => {
        const closed = html.slice(start, end).toLowerCase()
        if (closed === hidden) hidden = undefined
        if (closed === 'a') closeAnchor()
        if (breaks.has(closed)) add('\n')
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase()
      },
      onattribdata: (start, end) => extend(html.slice(start, end)),
      onattribentity: (code) => extend(String.fromCodePoint(code)),
      ontext: (start, end) => add(html.slice(start, end).replace(/[\t\n\f\r ]+/g, ' ')),
      ontextentity: (code) => add(String.fromCodePoint(code)),
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onattribend: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  closeAnchor()
  return { text: tidy(pieces.join('')), links }
}

/** Several pieces of one text, each on its own line; nothing where there are none. */
export const joinTexts = (texts: readonly (string | undefined)[]): string | undefined => {
  const some = texts.filter((text) => text)
  return some.length > 0 ? some.join('\n') : undefined
}
