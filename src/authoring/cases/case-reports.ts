import type { Policy } from '../../policy/policy.js'
import { type JunitCase, junitDocument, suiteXml } from '../../report/junit-xml.js'
import type { TraceNode } from '../trace-node.js'
import { createFailureText, failureLines, idleMark, type Look } from './case-text.js'
import type { CaseResult } from './run-cases.js'

/** Results of cases of a policy. */
export interface CaseRun {
  readonly policy: Policy
  readonly results: readonly CaseResult[]
}

type CaseReport = (run: CaseRun, look: Look) => string

const countsOf = ({ results }: CaseRun) => {
  const passed = results.filter((result) => result.passed).length
  return { passed, failed: results.length - passed }
}

const hasIdle = ({ decisive, members = [] }: TraceNode): boolean => !decisive || members.some(hasIdle)

/** Failed cases and a line of counts; a case that passed is only counted. */
const text: CaseReport = (run, look) => {
  const failureText = createFailureText(look)
  const { passed, failed } = countsOf(run)
  const { length } = run.results
  return [
    ...run.results.filter((result) => !result.passed).map((result) => `${failureText(result)}\n`),
    run.results.some(({ trace }) => trace.some(({ root }) => hasIdle(root)))
      ? `Lines with a ${idleMark.trim()} had no part in the result.\n`
      : '',
    `${length} ${length === 1 ? 'case' : 'cases'}: ${passed} passed, ${failed} failed\n`,
  ].join('')
}

const jsonOf = ({ case: { file, pointer, section, case: one }, evaluation, ...result }: CaseResult): string => {
  const { passed, difference, disagreement, trace } = result
  const place = { file, pointer, section, name: one.name, result: passed ? 'passed' : 'failed' }
  return JSON.stringify(passed ? place : { ...place, difference, disagreement, trace })
}

/** One object, every case on a line of its own. */
const json: CaseReport = (run) => {
  const { id, version, digest } = run.policy
  const head = JSON.stringify({ policy: { id, version, digest }, ...countsOf(run) }).slice(0, -1)
  return `${head},"cases":[\n${run.results.map(jsonOf).join(',\n')}\n]}\n`
}

const junitCase = (result: CaseResult): JunitCase => {
  const { section, case: one } = result.case
  const named = { classname: section, name: one.name }
  if (result.passed) return { ...named, verdict: 'passed' }
  const [message = ''] = failureLines(result)
  const detail = createFailureText({ width: 100, colour: false })(result)
  return result.disagreement === undefined
    ? { ...named, verdict: 'failure', type: 'difference', message, detail }
    : { ...named, verdict: 'error', type: 'disagreement', message, detail }
}

/** A suite for every file of cases, a test for every case. */
const junit: CaseReport = ({ policy, results }) => {
  const { begin, end } = junitDocument(policy)
  const files = [...new Set(results.map((result) => result.case.file))]
  const suites = files.map((name) =>
    suiteXml({ name, cases: results.filter((result) => result.case.file === name).map(junitCase) }),
  )
  return [begin, ...suites, end].join('')
}

/** Every way to write the results of cases. */
export const caseReports = { text, json, junit } as const satisfies Readonly<Record<string, CaseReport>>

export type CaseFormat = keyof typeof caseReports
