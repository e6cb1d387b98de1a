import { printable } from '../../report/characters.js'
import { fileWidth, laidOutJson } from '../../report/laid-out-json.js'
import { createLayout, type Layout } from '../../report/layout.js'
import type { Look } from '../cases/case-text.js'
import type { ReadyMadeCase } from './cases-for-gaps.js'
import type { Coverage, ObligationCoverage, Totals } from './coverage.js'
import { type Group, groupsWith } from './coverage-groups.js'
import { percentOf } from './totals.js'

/** What the text is to hold beside the table and the gaps. */
export interface TextOptions {
  /** The ready-made cases themselves. */
  readonly cases: boolean
  /** What no action can show. */
  readonly impossible: boolean
}

const columns = ['clause', 'rule', 'literal', 'all'] as const
const columnWidth = 9

const percentText = (totals: Totals, column: (typeof columns)[number]): string => {
  const percent = percentOf(totals[column])
  return (percent === undefined ? '-' : `${percent} %`).padStart(columnWidth)
}

const tableText = ({ sections, totals }: Coverage, { paint }: Layout): string => {
  const rows = sections
    .filter((section) => section.totals.all.possible > 0)
    .flatMap((section) => [
      { name: `${section.section} ${printable(section.title)}`, of: section.totals, paint: paint.bold },
      ...section.clauses
        .filter((clause) => clause.totals.all.possible > 0)
        .map(({ id, totals: of }) => ({ name: `  ${id}`, of, paint: (text: string) => text })),
    ])
  const width = Math.max(...rows.map(({ name }) => name.length), 0)
  const line = (name: string, of: Totals): string =>
    `${name.padEnd(width)}${columns.map((column) => percentText(of, column)).join('')}`
  const heading = `${' '.repeat(width)}${columns.map((column) => column.padStart(columnWidth)).join('')}`
  return [
    paint.dim(heading),
    ...rows.map(({ name, of, paint: painted }) => painted(line(name, of))),
    paint.bold(line('all', totals)),
  ]
    .map((each) => `${each}\n`)
    .join('')
}

const headingOf = ({ clause, rule }: Group): string => (rule === undefined ? clause : `${clause}, rule ${rule}`)

/** A ready-made case as JSON to paste. */
const caseText = ({ section, case: one }: ReadyMadeCase): string =>
  [`for the cases of section ${section}:`, ...laidOutJson(one, fileWidth).split('\n')]
    .map((line) => `    ${printable(line)}\n`)
    .join('')

const groupText = (
  group: Group,
  { paint, paragraph }: Layout,
  below: (obligation: ObligationCoverage) => string = () => '',
): string =>
  paragraph(0, headingOf(group), { paint: paint.bold }) +
  group.obligations.map((one) => paragraph(2, one.words, { lead: '- ' }) + below(one)).join('')

/** Shows each ready-made case below the first gap that it closes, and names it below the others. */
const createCaseBelow = ({ readyMade }: Coverage, { paragraph }: Layout) => {
  const waiting = new Map(readyMade.map((one) => [one.case.name, one]))
  return ({ readyMade: name = '' }: ObligationCoverage): string => {
    const first = waiting.get(name)
    waiting.delete(name)
    return first ? caseText(first) : paragraph(4, `the case "${name}" above shows this, too`)
  }
}

const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

const summaryText = ({ totals, cases, readyMade }: Coverage, options: TextOptions): string => {
  const { met, possible, impossible } = totals.all
  const gaps = possible - met
  const closers = plural(readyMade.length, 'case would close them all', 'cases would close them all')
  return [
    `${plural(cases, 'case shows', 'cases show')} ${met} of the ${possible} things that cases can show.`,
    ...(gaps === 0
      ? []
      : [`${gaps} ${gaps === 1 ? 'is' : 'are'} missing: ${closers}${options.cases ? '' : ' (--cases)'}.`]),
    ...(impossible === 0
      ? []
      : [`${impossible} more can be shown by no action${options.impossible ? '' : ' (--impossible)'}.`]),
  ].join(' ')
}

/** A table by section and clause, then everything that is missing, rule by rule. */
export const coverageText = (coverage: Coverage, options: TextOptions, look: Look): string => {
  const layout = createLayout(look)
  const below = options.cases ? createCaseBelow(coverage, layout) : undefined
  const missing = groupsWith('missing', coverage).map((group) => groupText(group, layout, below))
  const impossible = options.impossible ? groupsWith('impossible', coverage) : []
  return [
    tableText(coverage, layout),
    layout.paragraph(0, summaryText(coverage, options)),
    ...(missing.length === 0 ? [] : [`${layout.paint.underline('Missing')}\n`, ...missing]),
    ...(impossible.length === 0
      ? []
      : [`${layout.paint.underline('Shown by no action')}\n`, ...impossible.map((group) => groupText(group, layout))]),
  ].join('\n')
}
