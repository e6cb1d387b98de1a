import { expect, test } from 'vitest'
import { namedCases } from '../../src/authoring/cases/parse-cases.js'
import { runCases } from '../../src/authoring/cases/run-cases.js'
import { validatePolicy } from '../../src/authoring/validate/validate-policy.js'
import type { Policy } from '../../src/policy/policy.js'
import { literal, tinyFiles } from '../policy/tiny-policy.js'
import { ownFacts } from '../support/own-facts.js'

const caseOf = (action: object, expected: object = {}) => ({
  name: JSON.stringify([action, expected]).slice(0, 200),
  action: { verb: 'browse', actor: { roles: ['staff'] }, ...action },
  expect: { outcome: 'compliant', ...expected },
})

/** A policy with facts of its own and one case. */
const texts = (one: object, facts: unknown = ownFacts, change: (head: Record<string, unknown>) => void = () => {}) => {
  const files = tinyFiles()
  files['policy.json'].facts = facts
  change(files['policy.json'])
  files['1-acts.json'].clauses[0].rules[0].conditions = { all: [literal('extra.liveLocation', 'equal', true)] }
  const all = { ...files, 'cases/1-acts.json': { section: '1', cases: [one] } }
  return Object.fromEntries(Object.entries(all).map(([file, content]) => [file, JSON.stringify(content, null, 2)]))
}
const problemsOf = (one: object, facts?: unknown, change?: (head: Record<string, unknown>) => void) =>
  validatePolicy(texts(one, facts, change)).problems.map(
    ({ file, path, code, text, suggestion }) =>
      `${file}#${path} ${code} ${text}${suggestion === undefined ? '' : ` → ${suggestion}`}`,
  )
const inCase = 'cases/1-acts.json#/cases/0'

test.each<[name: string, one: object, problems: readonly string[]]>([
  ['all of its facts', caseOf({ extra: { liveLocation: false, day: 'monday', toldAbout: [], localTime: null } }), []],
  [
    'one that it does not declare',
    caseOf({ extra: { liveLocaton: true } }),
    [`${inCase}/action/extra/liveLocaton unknown-key "liveLocaton" → "liveLocation"`],
  ],
  [
    'a value that it cannot have',
    caseOf({ extra: { activity: 'chats' } }),
    [`${inCase}/action/extra/activity value-type "chats" → "chat"`],
  ],
  ['no value at all', caseOf({ extra: { activity: {} } }), [`${inCase}/action/extra/activity wrong-type {}`]],
  [
    'several',
    caseOf({ extra: { other: 1, strikes: -1 } }),
    [`${inCase}/action/extra/other unknown-key "other"`, `${inCase}/action/extra/strikes value-type -1`],
  ],
  [
    'a case that misses one',
    caseOf({}, { undetermined: [{ clause: '1.not.first', missing: [['extra.liveLocation']] }] }),
    [],
  ],
  [
    'a case that misses one that is not declared',
    caseOf({}, { undetermined: [{ clause: '1.not.first', missing: [['extra.liveLocations']] }] }),
    [`${inCase}/expect/undetermined/0/missing/0/0 unknown-fact "extra.liveLocations" → "extra.liveLocation"`],
  ],
])('a case may carry %s', (_name, one, problems) => expect(problemsOf(one)).toEqual(problems))

test('what only follows from a declaration that is wrong is not said', () => {
  const facts = { ...ownFacts, liveLocation: { ...ownFacts.liveLocation, type: 'bool' } }
  expect(problemsOf(caseOf({ extra: { liveLocation: true, activity: 'x' } }), facts)).toEqual([
    'policy.json#/facts/liveLocation/type unknown-value "bool"',
  ])
})

test('an act that does a task may carry them, too', () => {
  const withTask = (extra: object) => (head: Record<string, unknown>) => {
    head.lint = { tasks: { report: { doneBy: { verb: 'message', actor: { roles: ['staff'] }, extra } } } }
  }
  expect(problemsOf(caseOf({}), ownFacts, withTask({ strikes: 1 }))).toEqual([])
  expect(problemsOf(caseOf({}), ownFacts, withTask({ strikes: 'one' }))).toEqual([
    'policy.json#/lint/tasks/report/doneBy/extra/strikes value-type "one"',
  ])
})

test('a failed case shows the value that was read', () => {
  const { policy, cases } = validatePolicy(texts(caseOf({ extra: { liveLocation: true } })))
  const [result] = runCases(
    policy as Policy,
    cases.flatMap((file) => namedCases(file.file, file)),
  )
  expect(result?.passed).toBe(false)
  expect(result?.trace.find(({ rule }) => rule === 'first')?.root.members).toMatchObject([
    { truth: 'true', read: { fact: 'extra.liveLocation', actual: true } },
  ])
})
