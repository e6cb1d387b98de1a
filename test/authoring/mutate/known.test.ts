import { describe, expect, test } from 'vitest'
import { type NamedCase, parseCases } from '../../../src/authoring/cases/parse-cases.js'
import { casesForSurvivors } from '../../../src/authoring/mutate/cases-for-survivors.js'
import { mutantsOf } from '../../../src/authoring/mutate/mutants-of.js'
import { summariseMutation } from '../../../src/authoring/mutate/mutation.js'
import { touchesClause } from '../../../src/authoring/mutate/touches-clause.js'
import { createTrial } from '../../../src/authoring/mutate/try-mutant.js'
import type { Policy } from '../../../src/policy/policy.js'
import { clause, literal, loaded, parameter, rule, tinyFiles } from '../../policy/tiny-policy.js'

const names = ['policy.json', '1-acts.json', '2-scope.json']

/** A policy whose section 1 has some clauses, and whose head is changed by hand. */
const policyWith = (
  clauses: readonly object[],
  change: (files: ReturnType<typeof tinyFiles>) => void = () => {},
): Policy => {
  const files = tinyFiles()
  files['1-acts.json'].clauses = clauses
  change(files)
  return loaded(files)
}

const casesOf = (cases: readonly object[]): readonly NamedCase[] => {
  const named = cases.map((one, index) => ({ name: `case ${index}`, ...one }))
  const parsed = parseCases({ 'cases/1-acts.json': { section: '1', cases: named } })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.cases
}

const resultsOf = (policy: Policy, cases: readonly object[]) =>
  mutantsOf(policy, names).map(createTrial(policy, casesOf(cases)))

/** What survived or was proved equivalent among the mutants of section 1. */
const ids = (results: ReturnType<typeof resultsOf>, verdict: string): readonly string[] =>
  results.flatMap((result) =>
    result.verdict === verdict && result.file === '1-acts.json'
      ? [result.id.slice('1-acts.json#/clauses/'.length)]
      : [],
  )

const ban = clause('1.not.first', 'prohibition', [
  rule('first', { all: [literal('verb', 'equal', 'post'), literal('content.spam', 'equal', true)] }),
])
const act = (verb: string, content: object) => ({
  verb,
  actor: { roles: ['staff'] },
  content,
  channel: { platform: 'facebook' },
})
const breach = { action: act('post', { spam: true }), expect: { outcome: 'breach', violations: ['1.not.first'] } }

describe('the mutants of a ban on spam in posts', () => {
  const policy = policyWith([ban])

  test('all survive without a case', () => {
    const results = resultsOf(policy, [])
    expect(ids(results, 'killed')).toEqual([])
    expect(ids(results, 'equivalent')).toEqual([])
    expect(ids(results, 'survived')).toEqual(
      [
        '0/rules/0/conditions/all/0:drop-member',
        '0/rules/0/conditions/all/1:drop-member',
        '0/rules/0/conditions/all/0/value:change-value=comment',
        '0/rules/0/conditions/all/1/value:change-value=false',
        '0/rules/0/conditions/all/0/operator:flip-operator',
        '0/rules/0/conditions:negate',
        '0/rules/0/conditions/all:swap-all-any',
        '0/rules/0/conditions/all/1/operator:add-presumption',
        '0/rules/0:remove-rule',
        '0:change-strength=should',
        '0:change-strength=encouraged',
        '0:change-paramount',
        '0/rules/0/event/params:change-procedure=behaviour',
      ].map((id) => id.replace('0:change-strength', '0/strength:change-strength')),
    )
  })

  test('with a breach, those survive that take nothing away from it', () => {
    expect(ids(resultsOf(policy, [breach]), 'survived')).toEqual([
      '0/rules/0/conditions/all/0:drop-member',
      '0/rules/0/conditions/all/1:drop-member',
      '0/rules/0/conditions/all:swap-all-any',
      '0/rules/0/conditions/all/1/operator:add-presumption',
      '0/strength:change-strength=should',
      '0/strength:change-strength=encouraged',
      '0:change-paramount',
      '0/rules/0/event/params:change-procedure=behaviour',
    ])
  })

  test('with the right cases, none survives', () => {
    const fine = { expect: { outcome: 'compliant' } }
    const cases = [
      {
        ...breach,
        expect: { outcome: 'breach', violations: [{ clause: '1.not.first', strength: 'must', procedure: null }] },
      },
      { action: act('comment', { spam: true }), ...fine },
      { action: act('post', { spam: false }), ...fine },
      { action: act('post', {}), expect: { outcome: 'undetermined', undetermined: ['1.not.first'] } },
      {
        action: { ...act('post', { spam: true }), channel: { platform: 'email' } },
        expect: { outcome: 'out-of-scope' },
      },
    ]
    expect(ids(resultsOf(policy, cases), 'survived')).toEqual([])
  })
})

describe('a survivor comes with a case', () => {
  const results = resultsOf(policyWith([ban]), [breach])
  const caseOf = (ending: string) => {
    const found = results.find(({ id }) => id.endsWith(ending))
    return found?.verdict === 'survived' ? { ...found.case, section: found.section } : found?.verdict
  }

  test.each([
    [
      'clauses/0/rules/0/conditions/all/1:drop-member',
      'drops `content.spam equal true`',
      { verb: 'post', actor: { roles: ['staff'] } },
      { outcome: 'compliant' },
    ],
    [
      'clauses/0/strength:change-strength=should',
      'makes the strength `should` instead of `must`',
      { verb: 'post', actor: { roles: ['staff'] }, content: { spam: true } },
      { outcome: 'breach', violations: [{ clause: '1.not.first', strength: 'must' }] },
    ],
  ])('%s', (id, what, action, expected) => {
    const [path] = id.split(':')
    expect(caseOf(id)).toEqual({
      name: `fails if a change ${what} (1-acts.json#/${path})`,
      assume: 'ordinary',
      action,
      expect: expected,
      section: '1',
    })
  })

  test('which takes absent facts as unknown where only an unknown one shows the change', () => {
    expect(caseOf('add-presumption')).toMatchObject({
      action: { verb: 'post', actor: { roles: ['staff'] } },
      expect: { outcome: 'undetermined', undetermined: ['1.not.first'] },
    })
    expect(caseOf('add-presumption')).not.toHaveProperty('assume')
  })
})

describe('changes that no act shows are proved to be equivalent', () => {
  const spam = literal('content.spam', 'equal', true)
  const racist = literal('content.racist', 'equal', true)
  const anySpam = clause('1.not.first', 'prohibition', [rule('first', { all: [spam] })])

  test.each<[string, object, readonly string[]]>([
    [
      'a part that another takes in',
      { any: [spam, { all: [spam, racist] }] },
      [
        // Whatever becomes of the second, the first holds where it does, and is open where it is.
        '0/rules/0/conditions/any/1:drop-member',
        '0/rules/0/conditions/any/1/all/1/value:change-value=false',
        '0/rules/0/conditions/any/1/all/0/operator:add-presumption',
        '0/rules/0/conditions/any/1/all/1/operator:add-presumption',
      ],
    ],
    [
      'a member of a list that is never there',
      { all: [literal('verb', 'equal', 'post'), literal('verb', 'in', ['post', 'share'])] },
      [
        '0/rules/0/conditions/all/1:drop-member',
        '0/rules/0/conditions/all/1/value/1:narrow-list',
        '0/rules/0/conditions/all/1/value:widen-list=message',
      ],
    ],
  ])('%s', (_what, conditions, equivalent) => {
    const policy = policyWith([clause('1.not.first', 'prohibition', [rule('first', conditions)])])
    expect(ids(resultsOf(policy, []), 'equivalent')).toEqual(equivalent)
  })

  test('two rules that cannot hold together may stand in any order', () => {
    const either = (verb: string) => rule(verb, { all: [literal('verb', 'equal', verb), spam] })
    const apart = policyWith([clause('1.not.first', 'prohibition', [either('post'), either('share')])])
    const together = policyWith([
      clause('1.not.first', 'prohibition', [rule('a', { all: [spam] }), rule('b', { all: [racist] })]),
    ])
    expect(ids(resultsOf(apart, []), 'equivalent')).toContain('0/rules/0:reorder-rules')
    expect(ids(resultsOf(together, []), 'survived')).toContain('0/rules/0:reorder-rules')
  })

  test('a clause that comes to lead others shows it in their order, unless they never stand together', () => {
    const withoutScope = (second: object) =>
      policyWith([anySpam, second], (files) => {
        files['2-scope.json'].clauses[0].carriedBy = undefined
        delete files['2-scope.json'].clauses[0].carriedBy
      })
    const posts = (content: object) => clause('1.not.second', 'prohibition', [rule('second', { all: [content] })])
    const paramount = '1:change-paramount'
    expect(ids(resultsOf(withoutScope(posts(racist)), []), 'survived')).toContain(paramount)
    // Of an act that is spam, the second can be nothing.
    const never = posts({ all: [literal('verb', 'in', [])] })
    expect(ids(resultsOf(withoutScope(never), []), 'equivalent')).toContain(paramount)
    const permission = clause('1.second', 'permission', [
      rule('second', { all: [literal('verb', 'equal', 'browse')] }, 'permission'),
    ])
    expect(ids(resultsOf(withoutScope(permission), []), 'equivalent')).toContain(paramount)
  })

  test('of a parameter that nothing reads there are no mutants', () => {
    const policy = policyWith([ban], (files) => {
      files['policy.json'].parameters = { unread: parameter(['a']), alsoUnread: parameter(3) }
    })
    expect(mutantsOf(policy, names).filter(({ path }) => path.startsWith('/parameters'))).toEqual([])
  })
})

describe('what stands around the rules is tried, too', () => {
  const duty = clause('1.second', 'obligation', [
    rule('second', { all: [literal('content.spam', 'known:equal', true), { condition: 'posts' }] }, 'obligation'),
  ])
  const unauthorised = clause('1.not.third', 'prohibition', [
    rule('third', {
      all: [literal('actor.authorised', 'equal', false), literal('content.racist', 'known:equal', true)],
    }),
  ])
  const policy = policyWith([duty, unauthorised], (files) => {
    files['policy.json'].durations = { immediately: { hours: 1 } }
    files['policy.json'].conditions.groups = { all: [literal('channel.space', 'known:equal', 'group')] }
    files['2-scope.json'].clauses.push({
      ...files['2-scope.json'].clauses[0],
      id: '2.beside',
      carriedBy: { effect: 'also-under', condition: 'groups', sections: ['1'] },
    })
  })
  const inGroup = { verb: 'post', actor: { roles: ['staff'] }, channel: { space: 'group' }, content: { spam: true } }
  const byManager = { verb: 'post', actor: { roles: ['staff'], positions: ['admin-team'] }, content: { racist: true } }
  const resultOf = (id: string, cases: readonly object[]) => {
    const mutant = mutantsOf(policy, names).find((one) => one.id === id)
    if (mutant === undefined) throw new Error(id)
    return createTrial(policy, casesOf(cases))(mutant)
  }
  const expecting = (part: object, action: object = inGroup) => ({
    action,
    expect: { outcome: 'compliant', duties: [{ clause: '1.second', ...part }] },
  })
  const timed = { ...inGroup, timing: { at: '2026-11-23T10:15:00Z' } }
  const compliant = { action: byManager, expect: { outcome: 'compliant' } }

  test.each<[string, string, readonly object[], readonly object[]]>([
    [
      'the condition of a companion',
      'policy.json#/conditions/groups/all/0/value:change-value=direct',
      [expecting({ task: 'report' })],
      [expecting({ alsoUnder: ['2.beside'] })],
    ],
    [
      'whether it is a companion',
      '2-scope.json#/clauses/1/carriedBy:change-scope',
      [expecting({ task: 'report' })],
      [expecting({ alsoUnder: ['2.beside'] })],
    ],
    [
      'a duration',
      'policy.json#/durations/immediately/hours:change-duration=+1',
      [expecting({ dueBy: null })],
      [expecting({ dueBy: '2026-11-23T11:15:00.000Z' }, timed)],
    ],
    [
      'whose position stands in for an authorisation',
      'policy.json#/parameters/accountManagers/value/0:narrow-list',
      [expecting({ task: 'report' })],
      [{ ...compliant, action: { ...byManager, content: { racist: true } } }],
    ],
    [
      'what takes an act out of scope',
      'policy.json#/conditions/by-mail/all/0/value:change-value=other',
      [expecting({ task: 'report' })],
      [{ action: { ...inGroup, channel: { platform: 'email' } }, expect: { outcome: 'out-of-scope' } }],
    ],
  ])('%s', (_what, id, careless, careful) => {
    const survived = resultOf(id, careless)
    if (survived.verdict !== 'survived') throw new Error(survived.verdict)
    expect(resultOf(id, careful).verdict).toBe('killed')
    expect(resultOf(id, [survived.case]).verdict).toBe('killed')
  })
})

describe('no two mutants come to the same', () => {
  test.each<[string, object, readonly string[]]>([
    [
      'a boolean has one opposite',
      { all: [literal('content.spam', 'notEqual', true)] },
      ['change-value=false', 'add-presumption'],
    ],
    [
      'a `not` is taken away once',
      { not: { all: [literal('content.spam', 'known:equal', true)] } },
      ['change-value=false', 'negate', 'drop-presumption'],
    ],
    ['a member that is there twice', { any: [{ condition: 'posts' }, { condition: 'posts' }] }, ['negate', 'negate']],
  ])('%s', (_what, conditions, made) => {
    const policy = policyWith([clause('1.not.first', 'prohibition', [rule('first', conditions)])])
    expect(
      mutantsOf(policy, names)
        .filter(({ path }) => path.startsWith('/clauses/0/rules/0/conditions'))
        .map(({ id }) => id.split(':').at(-1)),
    ).toEqual(made)
  })
})

test('results are counted by kind of change and by place', () => {
  const { results, ...counts } = summariseMutation(resultsOf(policyWith([ban]), [breach]))
  expect(results).toHaveLength(counts.total)
  expect(counts.total).toBe(counts.killed + counts.equivalent + counts.survived)
  expect(counts.score).toBe(counts.killed / (counts.killed + counts.survived))
  expect(counts.operators['change-strength']).toEqual({ killed: 0, equivalent: 0, survived: 2 })
  expect(counts.places['1.not.first']).toEqual({ killed: 5, equivalent: 0, survived: 8 })
  expect(Object.keys(counts.places)).toEqual([
    'policy.json#/conditions/posts',
    'policy.json#/conditions/by-mail',
    'policy.json#/parameters/ownChildExemption',
    'policy.json#/parameters/accountManagers',
    '1.not.first',
    '2.scope',
  ])
  expect(summariseMutation([])).toMatchObject({ total: 0, score: 1, operators: {}, places: {} })
})

test('one case for several survivors of one act, and none that adds nothing', () => {
  const policy = policyWith([ban])
  const mutants = mutantsOf(policy, names).filter(({ operator }) =>
    ['change-strength', 'change-procedure', 'remove-rule'].includes(operator),
  )
  const survivors = mutants
    .map(createTrial(policy, []))
    .flatMap((result) => (result.verdict === 'survived' ? [result] : []))
  expect(survivors).toHaveLength(4)
  expect(casesForSurvivors(policy, mutants, survivors)).toEqual([
    {
      section: '1',
      case: {
        name: expect.stringContaining('removes the rule `first`'),
        assume: 'ordinary',
        action: { verb: 'post', actor: { roles: ['staff'] }, content: { spam: true } },
        expect: { outcome: 'breach', violations: [{ clause: '1.not.first', strength: 'must', procedure: null }] },
      },
      kills: survivors.map(({ id }) => id),
    },
  ])
})

test('the mutants of a clause are its own, and those of what it reads', () => {
  const second = clause('1.not.second', 'prohibition', [rule('second', { all: [{ condition: 'posts' }] })])
  const policy = policyWith([ban, second])
  const placesFor = (id: string) => [
    ...new Set(
      mutantsOf(policy, names)
        .filter((mutant) => touchesClause(policy, mutant, id))
        .map(({ clause: own, path }) => own ?? path.split('/').slice(1, 3).join('/')),
    ),
  ]
  expect(placesFor('1.not.first')).toEqual(['1.not.first'])
  expect(placesFor('1.not.second')).toEqual(['conditions/posts', '1.not.second'])
  expect(placesFor('2.scope')).toEqual(['conditions/by-mail', '2.scope'])
})
