import { html, type Markup, none } from '../../html/markup.js'
import type { ObligationCoverage, Outline } from '../coverage.js'

const symbols = { met: '✓', missing: '✗', impossible: '–' } as const
const statusWords = { met: 'shown', missing: 'missing', impossible: 'impossible' } as const

const mark = ({ status, wanted }: ObligationCoverage): Markup =>
  html`<span class="${status}"><span aria-hidden="true">${symbols[status]}</span> ${wanted}<span class="said">: ${statusWords[status]}</span></span> `

/** What cases show of something, as marks that need no colour. */
export const marks = (obligations: readonly ObligationCoverage[]): Markup =>
  obligations.length === 0 ? none : html`<span class="marks">${obligations.map(mark)}</span>`

const listWords = { all: 'all of these:', any: 'any of these:', not: 'not:' } as const

const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const item = (outline: Outline): Markup => {
  switch (outline.kind) {
    case 'literal':
      return html`<li><code>${outline.fact} ${outline.operator} ${valueText(outline.value)}</code> ${marks(outline.obligations)}</li>\n`
    case 'parameter':
      return html`<li><code>${outline.fact} ${outline.operator} ${valueText(outline.value)}</code> <span class="kind">(a parameter: nothing to show)</span></li>\n`
    default: {
      const { condition, kind, members } = outline
      const [only, ...others] = members
      const isAlone = kind !== 'not' && only !== undefined && others.length === 0
      if (isAlone && condition === undefined) return item(only)
      const name = condition === undefined ? none : html`<em>${condition}</em>: `
      return html`<li>${name}${isAlone ? '' : listWords[kind]}\n<ul>\n${members.map(item)}</ul></li>\n`
    }
  }
}

/** A condition as indented literals, each with its marks. */
export const outlineMarkup = (outline: Outline): Markup => html`<ul class="outline">\n${item(outline)}</ul>\n`
