import { lexer, type Token, type Tokens } from 'marked'
import { htmlText, inlineText } from './inline-text.js'
import { plain, withPlainMarks } from './plain-text.js'

/** A block of a written policy, in plain text, with where it begins in the source. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly at: Stretch }
  | { readonly kind: 'paragraph'; readonly text: string; readonly at: Stretch }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly at: Stretch }

/** An item and the blocks below it. */
export interface Item {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** The offsets of a block of the outermost level. */
interface Stretch {
  readonly start: number
  readonly end: number
}

const isBlock = ({ type }: Token): boolean => ['list', 'blockquote', 'table', 'code', 'html', 'heading'].includes(type)

const itemOf = ({ tokens }: Tokens.ListItem, at: Stretch): Item => {
  const firstBlock = tokens.findIndex(isBlock)
  const own = firstBlock < 0 ? tokens : tokens.slice(0, firstBlock)
  const rest = firstBlock < 0 ? [] : tokens.slice(firstBlock)
  return {
    text: plain(
      own
        .map((token) => ('tokens' in token && token.tokens ? inlineText(token.tokens) : inlineText([token])))
        .join(' '),
    ),
    blocks: rest.flatMap((token) => blocksOf(token, at)),
  }
}

const rowText = (cells: readonly Tokens.TableCell[]): string =>
  plain(cells.map(({ tokens }) => inlineText(tokens)).join(' '))

/** A paragraph that is nothing but bold words is how word processors save a heading. */
const isBoldLine = ({ tokens, text }: Tokens.Paragraph): boolean =>
  tokens.length === 1 && tokens[0]?.type === 'strong' && !/[.:;!?,]\W*$/.test(text)

const block = (kind: 'heading' | 'paragraph', text: string, at: Stretch): readonly Block[] =>
  text === '' ? [] : [{ kind, text, at }]

const blocksOf = (token: Token, at: Stretch): readonly Block[] => {
  switch (token.type) {
    case 'heading':
      return block('heading', plain(inlineText((token as Tokens.Heading).tokens)), at)
    case 'paragraph': {
      const paragraph = token as Tokens.Paragraph
      return block(isBoldLine(paragraph) ? 'heading' : 'paragraph', plain(inlineText(paragraph.tokens)), at)
    }
    case 'text':
      return block('paragraph', plain(inlineText([token])), at)
    case 'code':
      return (token as Tokens.Code).text.split(/\n\s*\n/).flatMap((text) => block('paragraph', plain(text), at))
    case 'html':
      return block('paragraph', plain(htmlText(token.raw)), at)
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap((inner) => blocksOf(inner, at))
    case 'list':
      return [{ kind: 'list', items: (token as Tokens.List).items.map((item) => itemOf(item, at)), at }]
    case 'table': {
      const { header, rows } = token as Tokens.Table
      return [header, ...rows].flatMap((cells) => block('paragraph', rowText(cells), at))
    }
    default:
      return []
  }
}

/** Signs for list items that Markdown does not know, as one that it does. */
const withKnownBullets = (text: string): string =>
  text.replace(/^([ \t]*)[\u2022\u25e6\u25aa\u2023\u00b7\uf0b7](?=[ \t])/gm, '$1-')

/** Text with plain marks and known bullets, of the same length, and its lines ended by LF alone. */
export const prepared = (source: string): string =>
  withKnownBullets(withPlainMarks(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')))

const isTitle = (text: string): boolean => !/[.:;!?,]["')\]]*$/.test(text) && text.split(' ').length <= 8

/** Plain text has headings, too: its first line, and a number and a few words that are no list. */
const asHeading = (block: Block, index: number, raw: string): Block => {
  if (block.kind === 'paragraph' && index === 0 && isTitle(block.text) && !raw.trim().includes('\n'))
    return { ...block, kind: 'heading' }
  const [item, ...others] = block.kind === 'list' ? block.items : []
  const number = /^\d+[.)]/.exec(raw)?.[0]
  if (item === undefined || number === undefined || others.length > 0 || item.blocks.length > 0) return block
  return isTitle(item.text) ? { kind: 'heading', text: `${number} ${item.text}`, at: block.at } : block
}

/** The blocks of {@link prepared} text, Markdown or plain. */
export const blocksIn = (text: string): readonly Block[] => {
  let end = 0
  const blocks = lexer(text).flatMap((token) => {
    const start = end
    end += token.raw.length
    return blocksOf(token, { start, end }).map((block) => ({ block, raw: token.raw }))
  })
  return blocks.map(({ block, raw }, index) => asHeading(block, index, raw))
}
