import { assertNever } from '../../base/assert-never.js'
import { safe } from '../../report/characters.js'
import type { Block, Document, Inline, Line, Part } from './document.js'

/** Text that Markdown shows as it is, whatever it holds: on one line, no markup, no links that nobody wrote. */
export const markdownText = (text: string): string =>
  safe(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~$@&]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/^( ?)([-+#=])/, '$1\\$2')
    .replace(/^( ?\d+)([.)])(?=\s|$)/, '$1\\$2')
    .trim()

const inline = (text: readonly Inline[]): string =>
  text
    .map((one) => (typeof one === 'string' ? { before: /^\s/.test(one), text: markdownText(one) } : linked(one)))
    .map(({ before, text: made }) => (before ? ` ${made}` : made))
    .join('')

const linked = ({ to, text }: Exclude<Inline, string>) => ({ before: false, text: `[${markdownText(text)}](#${to})` })

const listed = (lines: readonly Line[], indent: string): string =>
  lines.map((one) => `${indent}- ${lineText(one, indent)}`).join('')

const lineText = ({ text, of }: Line, indent: string): string =>
  `${inline(text)}${of.length === 0 ? '' : ':'}\n${listed(of, `${indent}  `)}`

const termText = (term: string, lines: readonly Line[]): string => {
  const [only, ...others] = lines
  const name = `- **${markdownText(term)}**`
  // Bold text and a colon behind it, lest a mark of punctuation inside ends the bold too soon.
  return only !== undefined && others.length === 0
    ? `${name}: ${lineText(only, '')}`
    : `${name}:\n${listed(lines, '  ')}`
}

const row = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |\n`

const tableText = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `**${markdownText(caption)}**\n\n${row(head)}|${' --- |'.repeat(head.length)}\n${rows.map(row).join('')}`

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return `${inline(block.text)}\n`
    case 'note':
      return `*${inline(block.text)}*\n`
    case 'list':
      return listed(block.lines, '')
    case 'terms':
      return block.terms.map(({ term, lines }) => termText(term, lines)).join('')
    case 'table':
      return tableText(block.caption, block.head, block.rows)
    case 'form':
      return tableText(
        block.caption,
        ['', ' '],
        block.fields.map((field) => [field, ' ']),
      )
    default:
      return assertNever(block)
  }
}

const partText = (part: Part, level: number): string =>
  [
    `<a id="${part.id}"></a>\n`,
    `${'#'.repeat(level)} ${markdownText(part.title)}\n`,
    ...part.blocks.map(blockText),
    ...part.parts.map((inner) => partText(inner, level + 1)),
  ].join('\n')

const contentsText = (parts: readonly Part[], indent = ''): string =>
  parts
    .map(
      ({ id, title, parts: inner }) =>
        `${indent}- ${inline([{ to: id, text: title }])}\n${indent === '' ? contentsText(inner, '  ') : ''}`,
    )
    .join('')

/** A document as Markdown. */
export const handbookMarkdown = ({ title, subtitle, front, contents, parts }: Document): string =>
  [
    `# ${markdownText(title)}\n`,
    `${markdownText(subtitle)}\n`,
    ...front.map(blockText),
    `## ${markdownText(contents)}\n`,
    contentsText(parts),
    ...parts.map((part) => partText(part, 2)),
  ].join('\n')
