import { html, type Markup, none } from '../../html/markup.js'
import { pageMarkup } from '../../html/page.js'
import type { ReadyMadeCase } from '../cases-for-gaps.js'
import type { Coverage, SectionCoverage } from '../coverage.js'
import { clauseAnchor, clauseMarkup, type PlaceCase } from './clause.js'
import { style } from './style.js'
import { totalsTable } from './totals.js'

const sectionAnchor = (section: string): string => `section-${section}`
const link = (anchor: string, text: string): Markup => html`<a href="#${anchor}">${text}</a>`
const sectionLink = ({ section, title }: SectionCoverage): Markup => link(sectionAnchor(section), `${section} ${title}`)

const createPlaceCase = (readyMade: readonly ReadyMadeCase[]): PlaceCase => {
  const places = new Map(
    readyMade.map((one, index) => [one.case.name, { id: `case-${index + 1}`, readyMade: one }] as const),
  )
  const placed = new Set<string>()
  return (name) => {
    const place = places.get(name) as { id: string; readyMade: ReadyMadeCase }
    const isHere = !placed.has(name)
    placed.add(name)
    return { ...place, isHere }
  }
}

const sectionMarkup = (section: SectionCoverage, placeCase: PlaceCase): Markup => {
  const anchor = sectionAnchor(section.section)
  const counted = section.clauses.filter(({ decisions }) => decisions.length > 0)
  const rows = counted.map(({ id, totals }) => ({ name: link(clauseAnchor(id), id), totals }))
  return html`<section aria-labelledby="${anchor}">
<h2 id="${anchor}">${section.section} ${section.title}</h2>
${rows.length === 0 ? none : totalsTable(`Section ${section.section} by clause`, 'Clause', rows)}${section.clauses.map(
  (clause) => clauseMarkup(clause, placeCase),
)}</section>
`
}

const summary = ({ totals, cases, readyMade, sections }: Coverage): Markup => {
  const { met, possible, impossible } = totals.all
  const rows = [
    ...sections.map((section) => ({ name: sectionLink(section), totals: section.totals })),
    { name: html`The whole policy`, totals },
  ]
  return html`<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<p>${cases} cases show ${met} of the ${possible} things that cases can show. ${
    met === possible
      ? 'Nothing is missing.'
      : `${possible - met} are missing; ${readyMade.length} more cases would show them.`
  } ${impossible} more can be shown by no action.</p>
${totalsTable('Coverage by section', 'Section', rows)}</section>
`
}

const legend = html`<section aria-labelledby="legend">
<h2 id="legend">How to read this page</h2>
<p>A clause or a rule has three things to show: an act of which it holds, one of which it fails, and one of which it stays
open (“unknown”). A literal is a comparison in its place in a rule. It has three, too: an act in which it decides what is
said by being true, one in which it does by being false, and one in which it does because its fact is not known.</p>
<ul>
<li><span class="met">✓ true</span>: some case shows it</li>
<li><span class="missing">✗ true</span>: no case shows it; the gaps below the rule hold a case that would</li>
<li><span class="impossible">– true</span>: no action can show it, which is proved; it does not count</li>
</ul>
</section>
`

/** One page that needs nothing else: the policy's outline, with what its cases show of every literal. */
export const coverageHtml = (coverage: Coverage): string => {
  const { policy, sections, readyMade } = coverage
  const placeCase = createPlaceCase(readyMade)
  return pageMarkup({
    lang: 'en',
    title: `Coverage of ${policy.title}`,
    style,
    skip: 'Skip to the content',
    header: html`<h1>Coverage of ${policy.title}</h1>
<p>Policy <code>${policy.id}</code>, version ${policy.version}, <code>${policy.digest}</code></p>
`,
    nav: html`<nav aria-label="Sections">
<ul>
${sections.map((section) => html`<li>${sectionLink(section)}</li>\n`)}</ul>
</nav>
`,
    main: html`${summary(coverage)}${legend}${sections.map((section) => sectionMarkup(section, placeCase))}`,
  })
}
