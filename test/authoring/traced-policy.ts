import { caseReports } from '../../src/authoring/cases/case-reports.js'
import { type NamedCase, parseCases } from '../../src/authoring/cases/parse-cases.js'
import { type RunOptions, runCases } from '../../src/authoring/cases/run-cases.js'
import { clause, literal, loaded, rule, tinyFiles } from '../policy/tiny-policy.js'

const files = tinyFiles()
Object.assign(files['policy.json'].conditions, {
  'by-staff': { any: [literal('actor.roles', 'someFact:in', ['staff', 'governor'])] },
  'staff-posts': { all: [{ condition: 'posts' }, { condition: 'by-staff' }] },
})
files['1-acts.json'].clauses = [
  clause('1.not.first', 'prohibition', [
    rule('first', {
      all: [
        { condition: 'staff-posts' },
        { not: { any: [literal('content.spam', 'equal', false), literal('content.political', 'known:equal', false)] } },
        literal('channel.platform', 'in', { fact: 'parameters.platforms' }),
      ],
    }),
    rule('again', {
      all: [literal('parameters.most', 'greaterThan', 1), literal('content.commercial', 'equal', true)],
    }),
  ]),
  clause('1.second', 'obligation', [
    rule('second', { all: [literal('content.purpose', 'equal', 'reminder')] }, 'obligation'),
  ]),
]
files['2-scope.json'].clauses.push({
  ...files['2-scope.json'].clauses[0],
  id: '2.beside',
  carriedBy: { effect: 'also-under', condition: 'by-staff', sections: ['1'] },
})
/** A policy of two clauses with conditions of every kind. */
export const policy = loaded(files)

export const base = { verb: 'post', actor: { roles: ['staff'] }, channel: { platform: 'x' } }
/** Cases in the form of a file, with their places. */
export const casesOf = (...cases: readonly object[]): readonly NamedCase[] => {
  const parsed = parseCases({ 'cases/1-acts.json': { section: '1', cases } })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.cases
}
/** A case that expects a breach, where it does not say otherwise. */
export const named = (content: object, expected: object, rest: object = {}) => ({
  name: 'a name',
  action: { ...base, content },
  expect: { outcome: 'breach', ...expected },
  ...rest,
})

/** What a format writes of some cases. */
export const report = (format: keyof typeof caseReports, cases: readonly NamedCase[], options?: RunOptions): string =>
  caseReports[format]({ policy, results: runCases(policy, cases, options) }, { width: 100, colour: false })
