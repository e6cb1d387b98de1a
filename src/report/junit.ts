import type { Undetermined } from '../readings/evaluate/evaluation.js'
import { xmlAttribute, xmlText } from './characters.js'
import { type ClauseIndex, indexClauses, titleOf } from './clauses.js'
import { isDecisive, issuesOf } from './entries.js'
import { missingWords } from './missing-words.js'
import { idOf, placeOf } from './place.js'
import type { Report, ReportContext, ReportRecord } from './report.js'
import { dutySentence, outcomeWords } from './words.js'

type Verdict = 'passed' | 'failure' | 'error' | 'skipped'
interface Case {
  readonly verdict: Verdict
  readonly classname: string
  readonly name: string
  readonly type?: string
  readonly message?: string
  readonly detail?: string
}

const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlAttribute(String(value))}"`))
    .join('')

const caseXml = ({ verdict, classname, name, type, message, detail }: Case): string => {
  const head = `    <testcase${attributes({ classname, name, time: 0 })}`
  if (verdict === 'passed') return `${head}/>\n`
  const body = detail === undefined ? '/>' : `>${xmlText(detail)}</${verdict}>`
  return `${head}>\n      <${verdict}${attributes({ type, message })}${body}\n    </testcase>\n`
}

const casesOf = (record: ReportRecord, clauses: ClauseIndex): readonly Case[] => {
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
  const cases: readonly Case[] = [
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
      message: `it is not known ${missingWords(missing)}`,
    })),
  ]
  return cases.length > 0
    ? cases
    : [{ verdict: 'passed', classname: 'clausewise', name: outcomeWords[evaluation.outcome] }]
}

/** What does not make a test pass or fail. */
const outputOf = ({ evaluation }: ReportRecord, clauses: ClauseIndex): readonly string[] => {
  if (evaluation === undefined) return []
  const open = (entry: Undetermined) =>
    `open ${entry.kind}, ${entry.clause} (${titleOf(clauses, entry.clause)}): it is not known ${missingWords(entry.missing)}`
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

const suiteXml = (record: ReportRecord, clauses: ClauseIndex, context: ReportContext): string => {
  const outcome = record.evaluation?.outcome ?? 'invalid'
  const cases = casesOf(record, clauses)
  const count = (verdict: Verdict) => cases.filter((each) => each.verdict === verdict).length
  const place = placeOf(record, context)
  const counts = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: 0,
  }
  const property = (name: string, value: string) => `      <property${attributes({ name, value })}/>\n`
  const output = outputOf(record, clauses)
  return [
    `  <testsuite${attributes({ name: idOf(record) ?? place, ...counts })}>\n`,
    `    <properties>\n${property('outcome', outcome)}${property('place', place)}    </properties>\n`,
    ...cases.map(caseXml),
    output.length === 0 ? '' : `    <system-out>${xmlText(output.join('\n'))}</system-out>\n`,
    '  </testsuite>\n',
  ].join('')
}

/** JUnit XML: a suite for every action, a failure for every violation, a skipped test for what stays open. */
export const junit = (context: ReportContext): Report => {
  const clauses = indexClauses(context)
  const name = `clausewise: ${context.policy.title}, version ${context.policy.version}`
  return {
    begin: () => `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name })}>\n`,
    record: (record) => suiteXml(record, clauses, context),
    end: () => '</testsuites>\n',
  }
}
