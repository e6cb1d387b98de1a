import type { Undetermined } from '../readings/evaluate/evaluation.js'
import { type ClauseIndex, indexClauses, titleOf } from './clauses.js'
import { isDecisive, issuesOf } from './entries.js'
import { type JunitCase, junitDocument, suiteXml } from './junit-xml.js'
import { missingWords } from './missing-words.js'
import { idOf, placeOf } from './place.js'
import type { Report, ReportContext, ReportRecord } from './report.js'
import { dutySentence, type LabelOf, labelsWith, outcomeWords } from './words.js'

const casesOf = (record: ReportRecord, clauses: ClauseIndex, labelOf: LabelOf): readonly JunitCase[] => {
  const { evaluation } = record
  if (evaluation === undefined)
    return issuesOf(record).map(({ path, code, message }) => ({
      verdict: 'error',
      classname: 'clausewise.input',
      name: `the action can be read${path === '' ? '' : `: ${path}`}`,
      type: code,
      message,
    }))
  const named = (clause: string) => ({ classname: clause, name: titleOf(clauses, clause) })
  const cases: readonly JunitCase[] = [
    ...evaluation.violations.map(({ clause, strength, message, locator, remedy }) => ({
      ...named(clause),
      verdict: 'failure' as const,
      type: strength ?? 'must',
      message,
      detail: [locator, ...(remedy === undefined ? [] : [remedy])].join('\n'),
    })),
    ...evaluation.undetermined.filter(isDecisive).map(({ clause, missing }) => ({
      ...named(clause),
      verdict: 'skipped' as const,
      message: `it is not known ${missingWords(missing, labelOf)}`,
    })),
  ]
  return cases.length > 0
    ? cases
    : [{ verdict: 'passed', classname: 'clausewise', name: outcomeWords[evaluation.outcome] }]
}

/** What does not make a test pass or fail. */
const outputOf = ({ evaluation }: ReportRecord, clauses: ClauseIndex, labelOf: LabelOf): readonly string[] => {
  if (evaluation === undefined) return []
  const open = (entry: Undetermined) =>
    `open ${entry.kind}, ${entry.clause} (${titleOf(clauses, entry.clause)}): it is not known ${missingWords(entry.missing, labelOf)}`
  return [
    ...evaluation.duties.map(
      (duty) => `duty, ${duty.clause} (${duty.strength ?? 'must'}): ${dutySentence(duty)} ${duty.message}`,
    ),
    ...evaluation.recommendations.map(
      ({ clause, strength, message }) => `recommendation, ${clause} (${strength ?? 'should'}): ${message}`,
    ),
    ...evaluation.permissions.map(({ clause, message }) => `permission, ${clause}: ${message}`),
    ...evaluation.undetermined.filter((entry) => !isDecisive(entry)).map(open),
  ]
}

const suiteOf = (record: ReportRecord, clauses: ClauseIndex, context: ReportContext): string => {
  const labelOf = labelsWith(context.policy.labels)
  const place = placeOf(record, context)
  return suiteXml({
    name: idOf(record) ?? place,
    properties: { outcome: record.evaluation?.outcome ?? 'invalid', place },
    cases: casesOf(record, clauses, labelOf),
    output: outputOf(record, clauses, labelOf),
  })
}

/** JUnit XML: a suite for every action, a failure for every violation, a skipped test for what stays open. */
export const junit = (context: ReportContext): Report => {
  const clauses = indexClauses(context)
  const { begin, end } = junitDocument(context.policy)
  return { begin: () => begin, record: (record) => suiteOf(record, clauses, context), end: () => end }
}
