import type { Duty, Evaluation, Outcome } from '../readings/evaluate/evaluation.js'
import { clip } from './characters.js'
import { indexClauses } from './clauses.js'
import { issuesOf } from './entries.js'
import { actionWords } from './heading.js'
import { createLayout } from './layout.js'
import { idOf, placeOf } from './place.js'
import type { Report, ReportContext, ReportRecord } from './report.js'
import { overview } from './summary.js'
import { createGroups } from './text-groups.js'
import { capital, outcomeWords } from './words.js'

const marks: Readonly<Record<Outcome | 'invalid', string>> = {
  breach: '✗ ',
  undetermined: '? ',
  compliant: '✓ ',
  'out-of-scope': '– ',
  invalid: '! ',
}

const longestId = 60
const longestPath = 120

/** Safeguarding is reported at once: such duties stand before everything else. */
const isUrgent = ({ task, promptness }: Duty) => task === 'report' && promptness === 'immediately'

const saysNothing = ({ violations, duties, permissions, recommendations, undetermined }: Evaluation): boolean =>
  [violations, duties, permissions, recommendations, undetermined].every(({ length }) => length === 0)

const headingOf = (record: ReportRecord, context: ReportContext): string => {
  const id = idOf(record)
  const place = id === undefined || context.files.length > 1 ? [placeOf(record, context)] : []
  return [
    ...place,
    ...(id === undefined ? [] : [clip(id, longestId)]),
    ...(record.action === undefined ? [] : [actionWords(record.action)]),
  ].join(' · ')
}

/** For people at a terminal: what was done, what follows from it, and what is still to be found out. */
export const text = (context: ReportContext): Report => {
  const layout = createLayout(context)
  const { paint, paragraph } = layout
  const groups = createGroups(layout, indexClauses(context))
  const colours = {
    breach: paint.red,
    undetermined: paint.yellow,
    compliant: paint.green,
    'out-of-scope': paint.dim,
    invalid: paint.yellow,
  }

  const titled = (outcome: Outcome | 'invalid', heading: string): string =>
    paragraph(0, heading, { lead: marks[outcome], leadPaint: colours[outcome], paint: paint.bold }) +
    paragraph(2, capital(outcomeWords[outcome]), { paint: colours[outcome] })

  const evaluated = (evaluation: Evaluation, heading: string): string => {
    const { outcome, duties } = evaluation
    return [
      titled(outcome, heading),
      groups.urgent(duties.filter(isUrgent)),
      groups.violations(evaluation),
      groups.duties(duties.filter((duty) => !isUrgent(duty))),
      groups.recommendations(evaluation),
      groups.permissions(evaluation),
      groups.undecided(evaluation),
      groups.changeable(evaluation),
    ].join('')
  }

  const invalid = (record: ReportRecord, heading: string): string =>
    [
      titled('invalid', heading),
      ...issuesOf(record).map(({ path, message }) =>
        paragraph(4, path === '' ? message : `${clip(path, longestPath)}: ${message}`, { lead: '• ' }),
      ),
      paragraph(2, 'Nothing was decided about it. Correct it and check it again.', { paint: paint.dim }),
    ].join('')

  const oneLine = (outcome: Outcome, heading: string): string =>
    paragraph(0, `${heading} · ${outcomeWords[outcome]}`, { lead: marks[outcome], leadPaint: colours[outcome] })

  let before: 'nothing' | 'line' | 'block' = 'nothing'
  const spaced = (kind: 'line' | 'block', piece: string): string => {
    const gap = before === 'nothing' || (before === 'line' && kind === 'line') ? '' : '\n'
    before = kind
    return gap + piece
  }

  return {
    begin: () => '',
    record: (record) => {
      const heading = headingOf(record, context)
      const { evaluation } = record
      if (evaluation === undefined) return spaced('block', invalid(record, heading))
      return saysNothing(evaluation)
        ? spaced('line', oneLine(evaluation.outcome, heading))
        : spaced('block', evaluated(evaluation, heading))
    },
    // One action speaks for itself.
    end: (summary) => (summary.total < 2 ? '' : `\n${paragraph(0, overview(summary), { paint: paint.bold })}`),
  }
}
