import { assertNever } from '../../../base/assert-never.js'
import { html, type Markup, none } from '../../html/markup.js'
import type { Block, Inline, Line, Term } from '../document.js'

export const inlineMarkup = (text: readonly Inline[]): readonly Markup[] =>
  text.map((one) => (typeof one === 'string' ? html`${one}` : html`<a href="#${one.to}">${one.text}</a>`))

const lineMarkup = ({ text, of }: Line): Markup =>
  html`${inlineMarkup(text)}${of.length === 0 ? none : html`:${listMarkup(of)}`}`

const listMarkup = (lines: readonly Line[]): Markup =>
  html`\n<ul>\n${lines.map((one) => html`<li>${lineMarkup(one)}</li>\n`)}</ul>\n`

const termMarkup = ({ term, lines }: Term): Markup =>
  html`<dt>${term}</dt>${lines.map((one) => html`<dd>${lineMarkup(one)}</dd>`)}\n`

const formMarkup = (caption: string, fields: readonly string[]): Markup => html`<table class="form">
<caption>${caption}</caption>
<tbody>
${fields.map((field) => html`<tr><th scope="row">${field}</th><td></td></tr>\n`)}</tbody>
</table>
`

type Table = Extract<Block, { kind: 'table' }>

const tableMarkup = ({ caption, head, rows }: Table): Markup => html`<table>
<caption>${caption}</caption>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([first = '', ...cells]) =>
    html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`,
)}</tbody>
</table>
`

/** One block of a document. */
export const blockMarkup = (block: Block): Markup => {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${inlineMarkup(block.text)}</p>\n`
    case 'note':
      return html`<p class="note">${inlineMarkup(block.text)}</p>\n`
    case 'list':
      return listMarkup(block.lines)
    case 'terms':
      return html`<dl>\n${block.terms.map(termMarkup)}</dl>\n`
    case 'table':
      return tableMarkup(block)
    case 'form':
      return formMarkup(block.caption, block.fields)
    default:
      return assertNever(block)
  }
}
