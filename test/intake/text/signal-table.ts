import { lines } from './labelled.js'
import { measured } from './measure.js'

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${part} of ${whole} (${((100 * part) / whole).toFixed(0)} %)`

const rows = measured.map(({ source, fact, marks, levels }) => {
  const [certain, likely, possible] = levels
  return [
    `\`${source}\``,
    `\`${fact}\``,
    share(certain?.right ?? 0, certain?.signals ?? 0),
    share(certain?.found ?? 0, marks),
    share((likely?.right ?? 0) + (possible?.right ?? 0), (likely?.signals ?? 0) + (possible?.signals ?? 0)),
    share(possible?.found ?? 0, marks),
  ]
})

/** The table of the pages: for each detector, how many signals are right and how much of what is there they find. */
export const signalTable = [
  `Measured on ${lines.length} lines, ${lines.filter(({ marks }) => marks.length === 0).length} of them harmless:`,
  '',
  '| Signal | Fact | certain: right | certain: found | others: right | all: found |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
].join('\n')
