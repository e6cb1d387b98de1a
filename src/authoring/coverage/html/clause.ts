import { fileWidth, laidOutJson } from '../../../report/laid-out-json.js'
import { html, type Markup, none } from '../../html/markup.js'
import type { ReadyMadeCase } from '../cases-for-gaps.js'
import type { ClauseCoverage, DecisionCoverage, ObligationCoverage } from '../coverage.js'
import { literalObligations } from '../coverage-groups.js'
import { marks, outlineMarkup } from './outline.js'

/** Where a ready-made case stands on the page, and whether it stands here: each does once, at its first gap. */
export type PlaceCase = (name: string) => {
  readonly id: string
  readonly readyMade: ReadyMadeCase
  readonly isHere: boolean
}

export const clauseAnchor = (id: string): string => `clause-${id}`

const gapItem = ({ words, readyMade = '' }: ObligationCoverage, placeCase: PlaceCase): Markup => {
  const { id, isHere, readyMade: made } = placeCase(readyMade)
  if (!isHere) return html`<li>${words}: shown by the ready-made case <a href="#${id}">${readyMade}</a></li>\n`
  return html`<li>${words}: add this case to those of section ${made.section} once you agree with what it expects
<pre id="${id}"><code>${laidOutJson(made.case, fileWidth)}</code></pre></li>\n`
}

const gaps = (of: string, obligations: readonly ObligationCoverage[], placeCase: PlaceCase): Markup => {
  const missing = obligations.filter(({ status }) => status === 'missing')
  if (missing.length === 0) return none
  const title = missing.length === 1 ? '1 gap' : `${missing.length} gaps`
  return html`<details><summary>${title} of ${of}</summary>
<ul>
${missing.map((one) => gapItem(one, placeCase))}</ul></details>
`
}

const shownItem = ({ words, metBy }: ObligationCoverage): Markup =>
  html`<li>${words}: ${metBy?.name ?? ''} <span class="kind">(${metBy?.file ?? ''})</span></li>\n`

const shown = (of: string, obligations: readonly ObligationCoverage[]): Markup => {
  const met = obligations.filter(({ status }) => status === 'met')
  if (met.length === 0) return none
  return html`<details><summary>Which case shows what of ${of}</summary>
<ul>
${met.map(shownItem)}</ul></details>
`
}

const markLine = (of: string, obligations: readonly ObligationCoverage[]): Markup =>
  obligations.length === 0 ? none : html`<p>${of}: ${marks(obligations)}</p>\n`

const decisionMarkup = (
  { name, obligations, outline }: DecisionCoverage,
  isRule: boolean,
  placeCase: PlaceCase,
): Markup => {
  const all = [...obligations, ...literalObligations(outline)]
  const of = isRule ? `rule ${name}` : 'the condition'
  return html`<h4>${isRule ? 'Rule' : 'Effect'} <code>${name}</code></h4>
${markLine('This rule', obligations)}${outlineMarkup(outline)}${gaps(of, all, placeCase)}${shown(of, all)}`
}

/** A clause with its rules, their literals, and what is missing. */
export const clauseMarkup = (clause: ClauseCoverage, placeCase: PlaceCase): Markup => {
  const { id, title, summary, kind, obligations, decisions } = clause
  const anchor = clauseAnchor(id)
  return html`<article aria-labelledby="${anchor}">
<h3 id="${anchor}"><code>${id}</code> ${title}</h3>
<p>${summary} <span class="kind">(${kind}${decisions.length === 0 ? ': nothing for cases to show' : ''})</span></p>
${markLine('This clause', obligations)}${gaps(`clause ${id}`, obligations, placeCase)}${shown(`clause ${id}`, obligations)}${decisions.map(
  (decision) => decisionMarkup(decision, kind !== 'scope', placeCase),
)}</article>
`
}
