import { describe, expect, test } from 'vitest'
import { lintPolicy } from '../../src/authoring/lint/lint-policy.js'
import { ClausewiseError } from '../../src/base/clausewise-error.js'
import { changed, problemsIn } from './corner-school.js'
import { draft, duty, is, prohibitions } from './lint-drafts.js'

const spam = is('content.spam')
const never = { all: [spam, { not: spam }] }

/** Code and severity of everything about clauses that never hold, and about suppressions. */
const foundWith = (lint: unknown) =>
  lintPolicy(draft({ clauses: prohibitions(never, spam), lint }))
    .filter(({ code }) => code === 'never-holds' || code === 'unused-suppression')
    .map(({ code, severity }) => `${severity} ${code}`)

const reason = 'it is so on purpose'

describe('a setting', () => {
  test.each<[name: string, lint: unknown, found: readonly string[]]>([
    ['none', undefined, ['error never-holds']],
    ['an empty one', {}, ['error never-holds']],
    ['a severity', { severity: { 'never-holds': 'warning' } }, ['warning never-holds']],
    ['a code that is off', { severity: { 'never-holds': 'off' } }, []],
    ['the severity of another code', { severity: { 'always-holds': 'off' } }, ['error never-holds']],
    ['a suppression by clause', { suppress: [{ code: 'never-holds', clause: '1.first', reason }] }, []],
    ['a suppression by rule', { suppress: [{ code: 'never-holds', rule: 'first', reason }] }, []],
    [
      'a suppression of another clause',
      { suppress: [{ code: 'never-holds', clause: '1.second', reason }] },
      ['error never-holds', 'warning unused-suppression'],
    ],
    [
      'a suppression of which one part is another',
      { suppress: [{ code: 'never-holds', clause: '1.second', rule: 'first', reason }] },
      ['error never-holds', 'warning unused-suppression'],
    ],
    [
      'a suppression of something else about the clause',
      { suppress: [{ code: 'never-holds', clause: '1.first', condition: 'by-mail', reason }] },
      ['error never-holds', 'warning unused-suppression'],
    ],
    [
      'two for one finding, neither of which is unused',
      {
        suppress: [
          { code: 'never-holds', clause: '1.first', reason },
          { code: 'never-holds', rule: 'first', reason },
        ],
      },
      [],
    ],
  ])('%s', (_name, lint, found) => {
    expect(foundWith(lint)).toEqual(found)
  })
})

describe('a setting that is not valid', () => {
  const withLint = (lint: string) => changed('policy.json', '"sections":', `"lint": ${lint},\n  "sections":`)

  test.each<[name: string, lint: string, problems: readonly string[]]>([
    ['no object', '"off"', ['wrong-type /lint']],
    ['another key', '{ "supress": [] }', ['unknown-key /lint/supress → suppress']],
    [
      'another code, to be set',
      '{ "severity": { "never-hold": "off" } }',
      ['unknown-key /lint/severity/never-hold → never-holds'],
    ],
    [
      'another code, to be suppressed',
      '{ "suppress": [{ "code": "idle-conditon", "clause": "1.not.political", "reason": "so we want it" }] }',
      ['unknown-value /lint/suppress/0/code → idle-condition'],
    ],
    ['another severity', '{ "severity": { "never-holds": "info" } }', ['unknown-value /lint/severity/never-holds']],
    [
      'a suppression of suppressions',
      '{ "suppress": [{ "code": "unused-suppression", "clause": "1.not.political", "reason": "so we want it" }] }',
      ['unknown-value /lint/suppress/0/code'],
    ],
    [
      'no reason',
      '{ "suppress": [{ "code": "never-holds", "clause": "1.not.political" }] }',
      ['missing /lint/suppress/0/reason'],
    ],
    [
      'a reason of two words',
      '{ "suppress": [{ "code": "never-holds", "clause": "1.not.political", "reason": " on purpose " }] }',
      ['wrong-format /lint/suppress/0/reason'],
    ],
    [
      'nothing that it is about',
      '{ "suppress": [{ "code": "never-holds", "reason": "so we want it" }] }',
      ['wrong-form /lint/suppress/0'],
    ],
    [
      'names that are not there',
      '{ "suppress": [{ "code": "never-holds", "clause": "1.not.politcal", "rule": "r", "condition": "c", "parameter": "p", "procedure": "q", "task": "t", "reason": "so we want it" }] }',
      [
        'unknown-clause /lint/suppress/0/clause → 1.not.political',
        'unknown-rule /lint/suppress/0/rule',
        'unknown-condition /lint/suppress/0/condition',
        'unknown-parameter /lint/suppress/0/parameter',
        'unknown-procedure /lint/suppress/0/procedure',
        'unknown-task /lint/suppress/0/task',
      ],
    ],
    [
      'a task that nobody has',
      '{ "tasks": { "delet": {}, "delete": { "contraryTo": ["dance"] } } }',
      ['unknown-task /lint/tasks/delet → delete', 'unknown-task /lint/tasks/delete/contraryTo/0'],
    ],
    [
      'an act that is none',
      '{ "tasks": { "delete": { "doneBy": {} } } }',
      ['missing /lint/tasks/delete/doneBy/verb', 'missing /lint/tasks/delete/doneBy/actor'],
    ],
    ['a hidden name', '{ "tasks": { "__proto__": {} } }', ['unknown-key /lint/tasks/__proto__']],
    ['a grade that no school has', '{ "readingGrade": 99 }', ['out-of-range /lint/readingGrade']],
  ])('%s', (_name, lint, problems) => {
    const short = problemsIn(withLint(lint)).map((problem) =>
      problem.replace(/^policy\.json:\S+ (\S+) (\S+)(?: "[^"]*")?(?: → "([^"]*)")?.*$/, (_all, code, path, near) =>
        [code, path, ...(near ? ['→', near] : [])].join(' '),
      ),
    )
    expect(short).toEqual(problems)
  })

  test('keeps nobody from loading the policy, and is thrown by the linter', () => {
    const input = draft({ clauses: [duty('first', 'delete', spam)], lint: { severity: { 'never-hold': 'off' } } })
    expect(() => lintPolicy(input)).toThrow(ClausewiseError)
    expect(() => lintPolicy(input)).toThrow('/lint/severity/never-hold')
  })
})
