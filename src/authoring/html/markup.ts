import { safe } from '../../report/characters.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Markup, as opposed to text: what has been escaped. */
export interface Markup {
  readonly markup: string
}

type Part = string | number | Markup | readonly Markup[]

const ofPart = (part: Part): string => {
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
  return safe(String(part)).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** A template of HTML: every text that is put into it is escaped, also as the value of a quoted attribute. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.reduce((made, text, index) => made + ofPart(parts[index - 1] ?? '') + text),
})

/** Nothing. */
export const none: Markup = { markup: '' }
