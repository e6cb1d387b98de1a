import { printable } from '../../report/characters.js'
import { laidOutJson } from '../../report/laid-out-json.js'
import { createLayout } from '../../report/layout.js'
import type { ReportContext } from '../../report/report.js'
import type { Counts, Mutation, Survivor } from './mutation.js'

const heads = ['killed', 'equivalent', 'survived'] as const

/** Counts under one another, by name. */
const table = (title: string, rows: readonly (readonly [name: string, counts: Counts])[]): string => {
  const width = Math.max(title.length, ...rows.map(([name]) => name.length))
  const line = (cells: readonly string[], name: string) =>
    `${cells.map((cell, index) => cell.padStart(heads[index]?.length ?? 0)).join('  ')}  ${name.padEnd(width).trimEnd()}\n`
  return [
    line(heads, title),
    ...rows.map(([name, counts]) =>
      line(
        heads.map((head) => (counts[head] === 0 ? '–' : `${counts[head]}`)),
        printable(name),
      ),
    ),
  ].join('')
}

const percentage = (score: number): string => `${(Math.floor(score * 1_000) / 10).toFixed(1)} %`

const caseIndent = 4

const caseText = ({ case: one }: Survivor, width: number): string =>
  (' '.repeat(caseIndent) + laidOutJson(one, width, caseIndent))
    .split('\n')
    .map((line) => `${printable(line)}\n`)
    .join('')

/** `1361 mutants: 1260 killed, 28 equivalent, 73 survived` and the score. */
export const mutationCounts = ({ total, killed, equivalent, survived, score }: Mutation): string =>
  `${total} ${total === 1 ? 'mutant' : 'mutants'}: ${killed} killed, ${equivalent} equivalent, ${survived} survived` +
  `${killed + survived === 0 ? '' : `; the cases notice ${percentage(score)} of the changes that can be noticed`}\n`

/** What became of mutants, for people: every survivor with a case that kills it, then the counts. */
export const mutationText = (mutation: Mutation, look: Pick<ReportContext, 'width' | 'colour'>): string => {
  const { paint, paragraph } = createLayout(look)
  const survivorText = (survivor: Survivor): string =>
    [
      paragraph(0, `${survivor.file}#${survivor.path}`, {
        lead: 'SURVIVED ',
        leadPaint: (text) => paint.bold(paint.red(text)),
        paint: paint.bold,
      }),
      paragraph(2, `${survivor.operator}: ${survivor.what}`),
      paragraph(2, `killed by this case, if what the policy says of it today is right:`),
      caseText(survivor, look.width),
    ].join('')
  const survivors = mutation.results.flatMap((result) => (result.verdict === 'survived' ? [result] : []))
  const places = Object.entries(mutation.places).filter(([, { survived }]) => survived > 0)
  return [
    ...survivors.map((survivor) => `${survivorText(survivor)}\n`),
    mutation.total === 0 ? '' : `${table('kind of change', Object.entries(mutation.operators))}\n`,
    places.length === 0 ? '' : `${table('where some survived', places)}\n`,
    mutationCounts(mutation),
  ].join('')
}
