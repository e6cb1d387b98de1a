import type { Evaluation } from '../readings/evaluate/evaluation.js'
import { clip } from './characters.js'
import { indexClauses } from './clauses.js'
import { issuesOf } from './entries.js'
import { actionWords } from './heading.js'
import { createLayout } from './layout.js'
import { idOf, placeOf } from './place.js'
import type { Report, ReportContext, ReportRecord } from './report.js'
import { createGroups } from './text-groups.js'
import { isUrgent, type Status, statusOf } from './text-status.js'
import { whenWords } from './when.js'
import { capital, labelsWith } from './words.js'

const longestId = 60
const longestPath = 120

const saysNothing = ({ violations, duties, permissions, recommendations, undetermined }: Evaluation): boolean =>
  [violations, duties, permissions, recommendations, undetermined].every(({ length }) => length === 0)

/** Which act it is: `act-17 · line 17 · Mon 23 Nov 2026 10:15`. */
const headingOf = (record: ReportRecord, context: ReportContext): string => {
  const id = idOf(record)
  const at = record.action?.timing?.at
  return [id === undefined ? undefined : clip(id, longestId), placeOf(record, context), at && whenWords(at)]
    .filter(Boolean)
    .join(' · ')
}

/** For people at a terminal: what was done, what follows from it, and what is still to be found out. */
export const text = (context: ReportContext): Report => {
  const layout = createLayout(context)
  const { paint, paragraph } = layout
  const groups = createGroups(layout, indexClauses(context), labelsWith(context.policy.labels))

  const titled = ({ mark, colour, words }: Status, record: ReportRecord): string =>
    [
      paragraph(0, headingOf(record, context), { lead: mark, leadPaint: paint[colour], paint: paint.bold }),
      record.action === undefined ? '' : paragraph(2, capital(actionWords(record.action))),
      paragraph(2, capital(words), { paint: paint[colour] }),
    ].join('')

  const evaluated = (evaluation: Evaluation): string => {
    const { duties } = evaluation
    return [
      groups.urgent(duties.filter(isUrgent)),
      groups.violations(evaluation),
      groups.exempt(evaluation),
      groups.duties(duties.filter((duty) => !isUrgent(duty))),
      groups.recommendations(evaluation),
      groups.permissions(evaluation),
      groups.undecided(evaluation),
      groups.changeable(evaluation),
      groups.assumed(evaluation),
    ].join('')
  }

  const invalid = (record: ReportRecord): string =>
    [
      ...issuesOf(record).map(({ path, message }) =>
        paragraph(4, path === '' ? message : `${clip(path, longestPath)}: ${message}`, { lead: '• ' }),
      ),
      paragraph(2, 'Nothing was decided about it. Please correct it and check it again.', { paint: paint.dim }),
    ].join('')

  const oneLine = ({ mark, colour, words }: Status, record: ReportRecord): string => {
    const act = record.action === undefined ? [] : [actionWords(record.action)]
    const line = [headingOf(record, context), ...act, words].join(' · ')
    return paragraph(0, line, { lead: mark, leadPaint: paint[colour] })
  }

  let before: 'nothing' | 'line' | 'block' = 'nothing'
  const spaced = (kind: 'line' | 'block', piece: string): string => {
    const gap = before === 'nothing' || (before === 'line' && kind === 'line') ? '' : '\n'
    before = kind
    return gap + piece
  }

  return {
    begin: () => '',
    record: (record) => {
      const { evaluation } = record
      const status = statusOf(evaluation)
      if (evaluation === undefined) return spaced('block', titled(status, record) + invalid(record))
      return saysNothing(evaluation)
        ? spaced('line', oneLine(status, record))
        : spaced('block', titled(status, record) + evaluated(evaluation))
    },
    // The counts are on standard error. At a terminal they follow, and stand apart.
    end: ({ total }) => (before === 'block' || total > 1 ? '\n' : ''),
  }
}
