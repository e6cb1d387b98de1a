import type { SocialAction } from '../../action/social-action.js'
import type { Duty, Evaluation, Finding } from '../../readings/evaluate/evaluation.js'
import type { ClauseIndex } from '../../report/clauses.js'
import { actionWords } from '../../report/heading.js'
import { createLayout } from '../../report/layout.js'
import type { ReportContext } from '../../report/report.js'
import { createGroups } from '../../report/text-groups.js'
import { isUrgent, statusOf } from '../../report/text-status.js'
import { capital, dutySentence, labelsWith, strengthWords } from '../../report/words.js'
import { createClauseText } from './clause-text.js'
import type { Reason } from './explained-node.js'
import type { ExplainedClause, Explanation } from './explanation.js'
import { createProposalsText } from './proposals-text.js'
import { reasonsText } from './reason-text.js'

/** An act and its explanation. */
export interface Explained {
  readonly action: SocialAction
  readonly explanation: Explanation
  /** The labels of the policy's own facts, by their ids. */
  readonly labels: Readonly<Record<string, string>>
}

type Look = Pick<ReportContext, 'width' | 'colour'>

const label = (text: string) => text.padEnd(12)

const indexOf = (clauses: readonly ExplainedClause[]): ClauseIndex =>
  new Map(clauses.map(({ clause: id, ...rest }, position) => [id, { id, ...rest, position }]))

/** The first reason, and how many more there are. */
const firstReason = ([first, ...others]: readonly Reason[]): string =>
  first === undefined ? '' : reasonsText([first]) + (others.length === 0 ? '' : ` (and ${others.length} more)`)

/** Clauses by the first reason why they do not apply, in the order in which reasons come up. */
const byReason = (clauses: readonly ExplainedClause[]): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>()
  for (const { clause, reasons } of clauses) {
    const words = firstReason(reasons)
    groups.set(words, [...(groups.get(words) ?? []), clause])
  }
  return groups
}

/** For a person with one act in hand: what it is, what holds and why, how to comply, and what does not apply. */
export const explainText = ({ action, explanation, labels }: Explained, look: Look): string => {
  const layout = createLayout(look)
  const labelOf = labelsWith(labels)
  const { paint, paragraph } = layout
  const { evaluation, clauses, scope, proposals } = explanation
  const { mark, colour, words } = statusOf(evaluation)
  const heading = [
    paragraph(0, [evaluation.id, capital(actionWords(action))].filter(Boolean).join(' · '), {
      lead: mark,
      leadPaint: paint[colour],
      paint: paint.bold,
    }),
    paragraph(2, capital(words), { paint: paint[colour] }),
  ].join('')
  if (proposals === undefined) return [heading, '\n', ...clauses.map(createClauseText(layout, look, labelOf))].join('')

  const group = (title: string, body: string): string =>
    body === '' ? '' : `\n${paragraph(2, title, { paint: paint.bold })}${body}`
  const explained = new Map(clauses.map((clause) => [clause.clause, clause]))

  const titleOf = (clause: string): string => `${explained.get(clause)?.title} (${clause})`
  const because = (clause: string): string =>
    paragraph(16, `because ${reasonsText(explained.get(clause)?.reasons ?? [])}`, { paint: paint.dim })
  const finding = ({ clause, message, remedy }: Finding, lead: string, lines: readonly string[]): string =>
    [
      paragraph(4, titleOf(clause), { lead: label(lead), leadPaint: paint.bold }),
      ...[...lines, message].map((line) => paragraph(16, line)),
      ...(remedy === undefined ? [] : [paragraph(16, remedy, { lead: '→ ' })]),
      because(clause),
    ].join('')
  const permission = ({ clause }: Finding): string =>
    [
      paragraph(4, titleOf(clause), { lead: label(strengthWords(undefined, false)), leadPaint: paint.green }),
      because(clause),
    ].join('')
  const dutyText = (duty: Duty) => finding(duty, strengthWords(duty.strength ?? 'must', false), [dutySentence(duty)])
  const findings = ({ violations, duties, recommendations, permissions }: Evaluation): string =>
    [
      group('Report this first', duties.filter(isUrgent).map(dutyText).join('')),
      group(
        'Against the policy',
        violations.map((found) => finding(found, strengthWords(found.strength ?? 'must', true), [])).join(''),
      ),
      group(
        'To do',
        duties
          .filter((duty) => !isUrgent(duty))
          .map(dutyText)
          .join(''),
      ),
      group(
        'Advised',
        recommendations.map((found) => finding(found, strengthWords(found.strength ?? 'should', false), [])).join(''),
      ),
      group('Allowed', permissions.map(permission).join('')),
    ].join('')

  const groups = createGroups(layout, indexOf(clauses), labelOf)
  const without = byReason(
    clauses.filter(({ state, kind }) => state === 'does-not-hold' && kind !== 'scope' && kind !== 'definition'),
  )
  const notAsked = clauses.filter(({ state }) => state === 'not-asked').length
  return [
    heading,
    findings(evaluation),
    groups.undecided(evaluation),
    createProposalsText(layout, titleOf)(proposals),
    group(
      scope.outOfScope ? 'Outside the policy' : 'Inside the policy',
      paragraph(4, `as ${reasonsText(scope.reasons)}`) +
        (notAsked === 0 ? '' : paragraph(4, `${notAsked} clauses are not asked`)),
    ),
    group(
      'Does not apply, as',
      [...without]
        .map(([reason, ids]) => paragraph(4, `${reason} – ${ids.join(' · ')}`, { lead: '• ', paint: paint.dim }))
        .join(''),
    ),
    '\n',
    paragraph(2, '`--clause <id>` explains one clause, condition by condition.', { paint: paint.dim }),
  ].join('')
}
