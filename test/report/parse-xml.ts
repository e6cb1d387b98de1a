export interface Element {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: Element[]
  text: string
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
// biome-ignore lint/suspicious/noControlCharactersInRegex: the complement of XML 1.0's Char production.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

const decode = (raw: string): string => {
  if (/[<>]/.test(raw)) throw new Error(`unescaped markup: ${raw}`)
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(raw)) throw new Error(`unescaped ampersand: ${raw}`)
  return raw.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code === undefined ? (entities[name] ?? '') : String.fromCodePoint(Number(code)),
  )
}
/** What a parser makes of white space in an attribute that is not written as a reference. */
const attribute = (raw: string) => decode(raw.replace(/[\t\n\r]/g, ' '))

/** Parses the part of XML 1.0 that a report uses, and refuses everything that is not well-formed. */
export const parseXml = (document: string): Element => {
  if (forbidden.test(document)) throw new Error('a character that XML 1.0 does not have')
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!document.startsWith(declaration)) throw new Error('no declaration')
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const token = /<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/y
  token.lastIndex = declaration.length
  while (token.lastIndex < document.length) {
    const at = token.lastIndex
    const match = token.exec(document)
    const parent = open.at(-1)
    if (match === null || parent === undefined)
      throw new Error(`not well-formed at ${at}: ${document.slice(at, at + 60)}`)
    const [, closed, name, attributes = '', empty, text] = match
    if (text !== undefined) parent.text += decode(text)
    else if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> does not match`)
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, attribute(value)] as const,
      )
      if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error('an attribute twice')
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' }
      parent.children.push(element)
      if (empty === '') open.push(element)
    }
  }
  const [only] = root.children
  if (open.length !== 1 || root.children.length !== 1 || only === undefined || root.text.trim() !== '')
    throw new Error('not one document')
  return only
}

export const elements = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name)
