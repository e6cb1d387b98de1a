import type { Token } from 'marked'

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
  '&ndash;': '-',
  '&mdash;': '-',
  '&lsquo;': "'",
  '&rsquo;': "'",
  '&ldquo;': '"',
  '&rdquo;': '"',
}

const withoutEntities = (text: string): string => text.replace(/&#?\w{1,8};/g, (entity) => entities[entity] ?? entity)

/** What is read of Markdown's inline marks: the words of links and pictures, and no HTML. */
export const inlineText = (tokens: readonly Token[]): string =>
  tokens
    .map((token): string => {
      if (token.type === 'br') return ' '
      if (token.type === 'html') return /^<br\b/i.test(token.raw) ? ' ' : ''
      if (token.type === 'checkbox') return ''
      if ('tokens' in token && token.tokens) return inlineText(token.tokens)
      return 'text' in token && typeof token.text === 'string' ? withoutEntities(token.text) : ''
    })
    .join('')

/** The text of a block of HTML, without its tags and comments. */
export const htmlText = (html: string): string =>
  withoutEntities(html.replace(/<!--[\s\S]*?-->/g, ' ').replace(/<[^<>]*>/g, ' '))
