import { describe, expect, test } from 'vitest'
import { type Operator, type OperatorName, operators } from '../../../src/authoring/mutate/operators.js'
import { varyClause } from '../../../src/authoring/mutate/vary-clause.js'
import { varyHead } from '../../../src/authoring/mutate/vary-head.js'
import { clause, literal, loaded, parameter, rule, tinyFiles } from '../../policy/tiny-policy.js'

const spam = { all: [literal('content.spam', 'equal', true)] }
const racist = { all: [literal('content.racist', 'equal', true)] }

const files = tinyFiles()
const head = files['policy.json']
head.procedures.push({ id: 'complaints', title: 'Complaints' })
head.durations = { immediately: { hours: 1, minutes: 0 } }
head.parameters.most = parameter(2)
head.conditions.often = { all: [literal('history.priorIncidents', 'lessThan', { fact: 'parameters.most' })] }
head.conditions.there = { all: [literal('channel.platform', 'in', { fact: 'parameters.platforms' })] }
const definition = {
  ...files['2-scope.json'].clauses[0],
  id: '2.procedure',
  kind: 'definition',
  carriedBy: { procedure: 'behaviour' },
}
const beside = {
  ...files['2-scope.json'].clauses[0],
  id: '2.beside',
  carriedBy: { effect: 'also-under', condition: 'posts', sections: ['1', '2'] },
}
files['2-scope.json'].clauses.push(definition, beside)
files['1-acts.json'].clauses = [
  clause('1.not.first', 'prohibition', [rule('one', spam), rule('two', racist)]),
  clause('1.second', 'obligation', [rule('three', spam, 'obligation')]),
]
const duty = files['1-acts.json'].clauses[1].rules[0].event.params
duty.reportTo = ['dsl', 'teacher']
duty.procedure = 'behaviour'
const policy = loaded(files)

const clauseOf = (id: string) => {
  const found = policy.sections.flatMap(({ clauses }) => clauses).find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

/** What stands at a path once a clause is changed. */
const part = (thing: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], thing)

type Row = readonly [
  operator: OperatorName,
  clause: string,
  path: string,
  made: readonly (readonly [what: string, now: unknown])[],
]

const rows: readonly Row[] = [
  [
    'remove-rule',
    '1.not.first',
    'rules/0/name',
    [
      ['removes the rule `one`', 'two'],
      ['removes the rule `two`', 'one'],
    ],
  ],
  ['remove-rule', '1.second', 'rules/0/conditions/all/0/value', [['removes the rule `three`', []]]],
  ['reorder-rules', '1.not.first', 'rules/0/name', [['puts the rule `two` before `one`', 'two']]],
  ['reorder-rules', '1.second', '', []],
  [
    'change-strength',
    '1.not.first',
    'strength',
    [
      ['makes the strength `should` instead of `must`', 'should'],
      ['makes the strength `encouraged` instead of `must`', 'encouraged'],
    ],
  ],
  ['change-strength', '2.scope', '', []],
  ['change-paramount', '1.not.first', 'paramount', [['makes the clause paramount', true]]],
  [
    'change-bearer',
    '1.second',
    'rules/0/event/params/bearer',
    [
      ['makes the bearer `target` instead of `actor`', 'target'],
      ['makes the bearer `account-managers` instead of `actor`', 'account-managers'],
      ['makes the bearer `staff-aware` instead of `actor`', 'staff-aware'],
      ['makes the bearer `school` instead of `actor`', 'school'],
    ],
  ],
  ['change-bearer', '1.not.first', '', []],
  ['change-task', '1.second', 'rules/0/event/params/task', [['makes the task `other` instead of `report`', 'other']]],
  [
    'change-promptness',
    '1.second',
    'rules/0/event/params/promptness',
    [
      [
        'makes the promptness `as-soon-as-reasonably-possible` instead of `immediately`',
        'as-soon-as-reasonably-possible',
      ],
      ['makes the promptness `standing` instead of `immediately`', 'standing'],
    ],
  ],
  [
    'change-report-to',
    '1.second',
    'rules/0/event/params/reportTo',
    [
      ['drops `dsl` from those that the duty reports to', ['teacher']],
      ['drops `teacher` from those that the duty reports to', ['dsl']],
      ['drops `reportTo`, so that the duty reports to nobody in particular', undefined],
      ['adds `other` to those that the duty reports to', ['dsl', 'teacher', 'other']],
    ],
  ],
  [
    'change-procedure',
    '1.second',
    'rules/0/event/params/procedure',
    [
      ['drops the procedure `behaviour`', undefined],
      ['makes the procedure `complaints` instead of `behaviour`', 'complaints'],
    ],
  ],
  [
    'change-procedure',
    '1.not.first',
    'rules/0/event/params/procedure',
    [
      ['adds the procedure `behaviour`', 'behaviour'],
      ['adds the procedure `behaviour`', undefined],
    ],
  ],
  [
    'change-procedure',
    '2.procedure',
    'carriedBy/procedure',
    [["makes the section's procedure `complaints` instead of `behaviour`", 'complaints']],
  ],
  [
    'change-scope',
    '2.scope',
    'carriedBy/effect',
    [
      ['drops the effect `out-of-scope`', undefined],
      ['makes the effect `in-scope` instead of `out-of-scope`', 'in-scope'],
    ],
  ],
  [
    'change-scope',
    '2.beside',
    'carriedBy/sections',
    [
      ['drops the effect `also-under`', undefined],
      ['no longer stands beside findings of section `1`', ['2']],
      ['no longer stands beside findings of section `2`', ['1']],
    ],
  ],
]

test.each(rows)('%s changes clause %s', (operator, id, path, made) => {
  const { ofClauses }: Operator = operators[operator]
  if (ofClauses === undefined) throw new Error(`${operator} is not for clauses`)
  const keys = path.split('/').map((key) => (/^\d+$/.test(key) ? Number(key) : key))
  expect(varyClause(clauseOf(id), { ofClauses }, policy).map(({ what, value }) => [what, part(value, keys)])).toEqual(
    made,
  )
})

const ofHead: readonly (readonly [OperatorName, string, readonly (readonly [what: string, now: unknown])[]])[] = [
  [
    'shift-threshold',
    'parameters/most/value',
    [
      ['makes it `3` instead of `2` in the parameter `most`', 3],
      ['makes it `1` instead of `2` in the parameter `most`', 1],
    ],
  ],
  [
    'change-value',
    'parameters/ownChildExemption/value',
    [['makes it `true` instead of `false` in the parameter `ownChildExemption`', true]],
  ],
  [
    'narrow-list',
    'parameters/platforms/value',
    [
      // Of the parameter that facts are derived with, and of the one that a condition reads.
      ['drops `admin-team` in the parameter `accountManagers`', ['facebook', 'x']],
      ['drops `facebook` in the parameter `platforms`', ['x']],
      ['drops `x` in the parameter `platforms`', ['facebook']],
    ],
  ],
  [
    'widen-list',
    'parameters/accountManagers/value',
    [
      ['adds `teacher` in the parameter `accountManagers`', ['admin-team', 'teacher']],
      ['adds `other` in the parameter `platforms`', ['admin-team']],
    ],
  ],
  [
    'change-duration',
    'durations/immediately',
    [
      ['makes the hours of `immediately` `2` instead of `1`', { hours: 2, minutes: 0 }],
      ['makes the hours of `immediately` `0` instead of `1`', { hours: 0, minutes: 0 }],
      ['makes the minutes of `immediately` `1` instead of `0`', { hours: 1, minutes: 1 }],
      ['drops the duration of `immediately`', undefined],
    ],
  ],
]

test.each(ofHead)('%s changes the head at %s; parameters that nothing reads are left alone', (operator, path, made) => {
  const { ofHead }: Operator = operators[operator]
  if (ofHead === undefined) throw new Error(`${operator} is not for the head`)
  expect(varyHead(policy, { ofHead }).map(({ what, value }) => [what, part(value, path.split('/'))])).toEqual(made)
})

describe('every operator', () => {
  test('that changes clauses or the head is in a table', () => {
    const tried = { ofClauses: rows.map(([name]) => name), ofHead: ofHead.map(([name]) => name) }
    const untried = Object.entries<Operator>(operators).filter(
      ([name, operator]) =>
        (operator.ofClauses && !tried.ofClauses.includes(name as OperatorName)) ||
        (operator.ofHead && !tried.ofHead.includes(name as OperatorName)),
    )
    expect(untried).toEqual([])
  })
})
