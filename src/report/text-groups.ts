import type { Duty, Evaluation, Finding, Undetermined } from '../readings/evaluate/evaluation.js'
import { type ClauseIndex, titleOf } from './clauses.js'
import { isDecisive } from './entries.js'
import { exemptionOf, exemptWords, lapsedWords } from './exempt.js'
import type { Layout } from './layout.js'
import { assumedWords } from './text-assumed.js'
import { createOpenList } from './text-open.js'
import { dutySentence, type LabelOf, strengthWords, words } from './words.js'

const label = (text: string) => text.padEnd(12)
const list = <T>(values: readonly T[], show: (value: T) => string) => values.map(show).join('')

/** The parts of the text form, each a headed group, and empty where it has nothing to say. */
export const createGroups = (layout: Layout, clauses: ClauseIndex, labelOf: LabelOf) => {
  const { paint, paragraph } = layout
  const open = createOpenList(layout, 'also enough to know', labelOf)
  const change = createOpenList(layout, 'or on learning', labelOf)
  /** Permissions explained already: they come again and again, and once is enough. */
  const explained = new Set<string>()

  const group = (heading: string, body: string, colour: (text: string) => string = paint.bold): string =>
    body === '' ? '' : `\n${paragraph(2, heading, { paint: colour })}${body}`

  const source = (finding: Finding): string =>
    [
      `${titleOf(clauses, finding.clause)} (${finding.locator})`,
      ...finding.alsoUnder.map((id) => `also under ${clauses.get(id)?.locator ?? id}`),
      ...(finding.procedure === undefined ? [] : [`procedure: ${words(finding.procedure)}`]),
    ].join(' · ')

  const finding = (lead: string, lines: readonly string[], found: Finding, colour: (text: string) => string): string =>
    [
      ...lines.map((line, index) =>
        index === 0 ? paragraph(4, line, { lead: label(lead), leadPaint: colour }) : paragraph(16, line),
      ),
      ...(found.remedy === undefined ? [] : [paragraph(16, found.remedy, { lead: '→ ' })]),
      paragraph(16, source(found), { paint: paint.dim }),
    ].join('')

  const duty = (found: Duty): string =>
    finding(strengthWords(found.strength ?? 'must', false), [dutySentence(found), found.message], found, paint.bold)

  const permission = (found: Finding): string => {
    const remarks = explained.has(found.clause)
      ? []
      : [
          paragraph(16, found.message, { paint: paint.dim }),
          ...(found.remedy === undefined ? [] : [paragraph(16, found.remedy, { lead: '→ ', paint: paint.dim })]),
        ]
    explained.add(found.clause)
    const lead = label(strengthWords(undefined, false))
    return [paragraph(4, source(found), { lead, leadPaint: paint.green }), ...remarks].join('')
  }

  const named = (clause: string, section: string) => `${titleOf(clauses, clause)} (§${section})`
  const undetermined = (entries: readonly Undetermined[]): string =>
    open(entries.map(({ clause, section, missing }) => ({ title: named(clause, section), alternatives: missing })))

  return {
    urgent: (duties: readonly Duty[]) =>
      group('Report this first', list(duties, duty), (text) => paint.bold(paint.cyan(text))),
    violations: (evaluation: Evaluation) =>
      group(
        'To put right',
        list(
          evaluation.violations.filter((found) => exemptionOf(found) === undefined),
          (found) =>
            finding(
              strengthWords(found.strength ?? 'must', true),
              [found.message, ...lapsedWords(evaluation, found.clause)],
              found,
              found.strength === 'must' ? paint.red : paint.yellow,
            ),
        ),
      ),
    exempt: ({ violations }: Evaluation) =>
      group(
        'Exempt',
        list(violations, (found) => {
          const exemption = exemptionOf(found)
          if (exemption === undefined) return ''
          const { remedy: _, ...rest } = found
          return finding(
            strengthWords(found.strength ?? 'must', true),
            [found.message, exemptWords(exemption)],
            rest,
            paint.bold,
          )
        }),
      ),
    duties: (duties: readonly Duty[]) => group('To do', list(duties, duty)),
    recommendations: ({ recommendations }: Evaluation) =>
      group(
        'Advised',
        list(recommendations, (found) =>
          finding(strengthWords(found.strength ?? 'should', false), [found.message], found, paint.bold),
        ),
      ),
    permissions: ({ permissions }: Evaluation) => group('Allowed', list(permissions, permission)),
    undecided: (evaluation: Evaluation) =>
      [
        group(
          'Cannot be decided yet. It could be enough to know',
          undetermined(evaluation.undetermined.filter(isDecisive)),
        ),
        group(
          'Advice and permissions still open. It could be enough to know',
          undetermined(evaluation.undetermined.filter((entry) => !isDecisive(entry))),
        ),
      ].join(''),
    changeable: ({ violations, duties, permissions, recommendations }: Evaluation) =>
      group(
        'This could still change on learning',
        change(
          [...violations, ...duties, ...permissions, ...recommendations]
            .filter(({ defeasibleBy }) => defeasibleBy.length > 0)
            .map(({ clause, section, defeasibleBy }) => ({
              title: named(clause, section),
              alternatives: defeasibleBy.map((field) => [field]),
            })),
        ),
      ),
    assumed: (evaluation: Evaluation) => {
      const assumed = assumedWords(evaluation, labelOf)
      return assumed === '' ? '' : `\n${paragraph(2, assumed, { paint: paint.dim })}`
    },
  }
}
