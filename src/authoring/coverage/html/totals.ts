import { html, type Markup } from '../../html/markup.js'
import type { Count, Totals } from '../coverage.js'
import { percentOf } from '../totals.js'

const columns = [
  ['clause', 'Clauses'],
  ['rule', 'Rules'],
  ['literal', 'Literals'],
  ['all', 'All'],
] as const

const countText = (count: Count): string =>
  count.possible === 0 ? 'nothing to show' : `${percentOf(count)} % (${count.met} of ${count.possible})`

/** A row of a table of totals. */
export interface TotalsRow {
  readonly name: Markup
  readonly totals: Totals
}

/** Totals, row by row, with a caption. */
export const totalsTable = (caption: string, first: string, rows: readonly TotalsRow[]): Markup => html`<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${first}</th>${columns.map(([, title]) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ name, totals }) =>
    html`<tr><th scope="row">${name}</th>${columns.map(([level]) => html`<td>${countText(totals[level])}</td>`)}</tr>\n`,
)}</tbody>
</table>
`
