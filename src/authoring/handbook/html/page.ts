import { html, type Markup, none } from '../../html/markup.js'
import { pageMarkup } from '../../html/page.js'
import type { Document, Part } from '../document.js'
import { blockMarkup } from './blocks.js'
import { style } from './style.js'

const heading = (level: number, { id, title }: Part): Markup => {
  switch (level) {
    case 2:
      return html`<h2 id="${id}">${title}</h2>`
    case 3:
      return html`<h3 id="${id}">${title}</h3>`
    default:
      return html`<h4 id="${id}">${title}</h4>`
  }
}

/** A chapter, a clause in it, or a part of a clause: no deeper. */
const partMarkup = (part: Part, level = 2): Markup => html`<section aria-labelledby="${part.id}"${
  level === 2 ? html` class="chapter"` : none
}>
${heading(level, part)}
${part.blocks.map(blockMarkup)}${part.parts.map((inner) => partMarkup(inner, level + 1))}</section>
`

const contentsItem = ({ id, title, parts }: Part, levels: number): Markup =>
  html`<li><a href="#${id}">${title}</a>${
    levels === 0 || parts.length === 0
      ? none
      : html`\n<ul>\n${parts.map((part) => contentsItem(part, levels - 1))}</ul>\n`
  }</li>\n`

/** A document as one page that needs nothing else, to be read on a screen or printed. */
export const handbookHtml = ({ locale, title, subtitle, front, contents, skip, parts }: Document): string =>
  pageMarkup({
    lang: locale,
    title: `${title}, ${subtitle}`,
    style,
    skip,
    header: html`<p class="running" aria-hidden="true">${title}, ${subtitle}</p>
<h1>${title}</h1>
<p>${subtitle}</p>
${front.map(blockMarkup)}`,
    nav: html`<nav aria-labelledby="contents">
<h2 id="contents">${contents}</h2>
<ul>
${parts.map((part) => contentsItem(part, 1))}</ul>
</nav>
`,
    main: html`${parts.map((part) => partMarkup(part))}`,
  })
