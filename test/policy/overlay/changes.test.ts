import { describe, expect, test } from 'vitest'
import {
  type Bare,
  basePolicy,
  clause,
  literal,
  newClause,
  overlayOf,
  parameter,
  posts,
  prohibition,
  provision,
  reading,
  rule,
  strikes,
  text,
} from './base-policy.js'

// biome-ignore lint/suspicious/noExplicitAny: it is there to be edited
type Data = any

const other = { question: 'Is it?', choice: 'It is.', because: 'We say so.' }
const never = { not: { all: [posts] } }

/** The changes, and the same done by hand to the base's data. */
const effects: readonly [name: string, changes: readonly Bare[], edit: (policy: Data) => void][] = [
  ['set-parameter', [{ change: 'set-parameter', parameter: 'most', value: 5 }], (p) => (p.parameters.most.value = 5)],
  [
    'set-parameter with a reading and another clause',
    [{ change: 'set-parameter', parameter: 'most', value: 5, reading: other, reference: '1.may' }],
    (p) => Object.assign(p.parameters.most, { value: 5, reading: other, reference: '1.may' }),
  ],
  [
    'set-parameter to a list of records',
    [{ change: 'set-parameter', parameter: 'records', value: [{ a: 'c' }, { a: 'd' }] }],
    (p) => (p.parameters.records.value = [{ a: 'c' }, { a: 'd' }]),
  ],
  [
    'add-parameter',
    [{ change: 'add-parameter', parameter: 'least', definition: parameter(1) }],
    (p) => (p.parameters.least = parameter(1)),
  ],
  [
    'set-strength',
    [{ change: 'set-strength', clause: '1.second', strength: 'must' }],
    (p) => (p.sections[0].clauses[1].strength = 'must'),
  ],
  ['disable-clause', [{ change: 'disable-clause', clause: '1.second' }], (p) => p.sections[0].clauses.splice(1, 1)],
  [
    'disable-clause for every one of a section, which is none then',
    [
      { change: 'set-parameter', parameter: 'most', value: 2, reference: '1.may' },
      ...['accountManagers', 'ownChildExemption', 'platforms', 'mixed', 'records'].map((name) => ({
        change: 'set-parameter',
        parameter: name,
        value: basePolicy.parameters[name]?.value,
        reference: '1.may',
      })),
      { change: 'disable-clause', clause: '2.scope' },
      { change: 'disable-clause', clause: '2.meaning' },
    ],
    (p) => {
      for (const each of Object.values<Data>(p.parameters)) each.reference = '1.may'
      p.sections.pop()
    },
  ],
  [
    'replace-clause',
    [{ change: 'replace-clause', clause: '1.second', with: newClause('1.second') }],
    (p) => (p.sections[0].clauses[1] = newClause('1.second')),
  ],
  [
    'replace-clause with one of another kind',
    [
      {
        change: 'replace-clause',
        clause: '1.second',
        with: { id: '1.second', kind: 'informative', ...provision, reason: text },
      },
    ],
    (p) => (p.sections[0].clauses[1] = { id: '1.second', kind: 'informative', ...provision, reason: text }),
  ],
  [
    'add-clause at the end',
    [{ change: 'add-clause', section: '1', clause: newClause('1.not.last') }],
    (p) => p.sections[0].clauses.push(newClause('1.not.last')),
  ],
  [
    'add-clause after another, and another after that',
    [
      { change: 'add-clause', section: '1', clause: newClause('1.not.a'), after: '1.not.first' },
      { change: 'add-clause', section: '1', clause: newClause('1.not.b'), after: '1.not.a' },
    ],
    (p) => p.sections[0].clauses.splice(1, 0, newClause('1.not.a'), newClause('1.not.b')),
  ],
  ['disable-rule', [{ change: 'disable-rule', rule: 'first' }], (p) => p.sections[0].clauses[0].rules.shift()],
  [
    'replace-rule',
    [{ change: 'replace-rule', rule: 'first', with: prohibition('first') }],
    (p) => (p.sections[0].clauses[0].rules[0] = prohibition('first')),
  ],
  [
    'replace-rule with one of another name, in its place',
    [{ change: 'replace-rule', rule: 'first', with: prohibition('other') }],
    (p) => (p.sections[0].clauses[0].rules[0] = prohibition('other')),
  ],
  [
    'add-rule',
    [{ change: 'add-rule', clause: '1.not.first', rule: prohibition('third') }],
    (p) => p.sections[0].clauses[0].rules.push(prohibition('third')),
  ],
  [
    'add-rule, and the others disabled',
    [
      { change: 'add-rule', clause: '1.not.first', rule: prohibition('third') },
      { change: 'disable-rule', rule: 'first' },
      { change: 'disable-rule', rule: 'more' },
    ],
    (p) => (p.sections[0].clauses[0].rules = [prohibition('third')]),
  ],
  [
    'add-section at the end',
    [{ change: 'add-section', section: '3', title: text, clauses: [newClause('3.not.this')] }],
    (p) => p.sections.push({ section: '3', title: text, clauses: [newClause('3.not.this')] }),
  ],
  [
    'add-section after another, and a clause in it',
    [
      { change: 'add-section', section: '1.1', after: '1', title: text, clauses: [newClause('1.1.not.this')] },
      { change: 'add-clause', section: '1.1', clause: newClause('1.1.not.that') },
    ],
    (p) =>
      p.sections.splice(1, 0, {
        section: '1.1',
        title: text,
        clauses: [newClause('1.1.not.this'), newClause('1.1.not.that')],
      }),
  ],
  [
    'set-condition',
    [{ change: 'set-condition', condition: 'posts', definition: never }],
    (p) => (p.conditions.posts = never),
  ],
  [
    'add-condition, read by a condition before it and by a rule',
    [
      { change: 'set-condition', condition: 'posts', definition: { condition: 'new-one' } },
      { change: 'add-condition', condition: 'new-one', definition: never },
      { change: 'add-rule', clause: '1.not.first', rule: rule('third', { condition: 'new-one' }) },
    ],
    (p) => {
      p.conditions = { ...p.conditions, posts: { condition: 'new-one' }, 'new-one': never }
      p.sections[0].clauses[0].rules.push(rule('third', { condition: 'new-one' }))
    },
  ],
  [
    'set-procedure',
    [{ change: 'set-procedure', procedure: 'behaviour', title: 'Ours' }],
    (p) => (p.procedures[0].title = 'Ours'),
  ],
  [
    'add-procedure, named by a rule',
    [
      { change: 'add-procedure', procedure: 'ours', title: 'Ours' },
      {
        change: 'replace-rule',
        rule: 'first',
        with: { ...prohibition('first'), event: { type: 'prohibition', params: { message: text, procedure: 'ours' } } },
      },
    ],
    (p) => {
      p.procedures.push({ id: 'ours', title: 'Ours' })
      p.sections[0].clauses[0].rules[0] = {
        ...prohibition('first'),
        event: { type: 'prohibition', params: { message: text, procedure: 'ours' } },
      }
    },
  ],
  [
    'set-duration of one that there is',
    [{ change: 'set-duration', promptness: 'immediately', hours: 1, minutes: 30 }],
    (p) => (p.durations.immediately = { hours: 1, minutes: 30 }),
  ],
  [
    'set-duration of one that there is not',
    [{ change: 'set-duration', promptness: 'standing', minutes: 5 }],
    (p) => (p.durations.standing = { minutes: 5 }),
  ],
  [
    'add-fact, read by a rule',
    [
      { change: 'add-fact', fact: 'warnings', definition: strikes },
      {
        change: 'add-rule',
        clause: '1.not.first',
        rule: rule('third', { all: [literal('extra.warnings', 'greaterThan', 1)] }),
      },
    ],
    (p) => {
      p.facts.warnings = strikes
      p.sections[0].clauses[0].rules.push(rule('third', { all: [literal('extra.warnings', 'greaterThan', 1)] }))
    },
  ],
  [
    'a paramount clause in other words, stronger, with a rule more',
    [
      {
        change: 'replace-clause',
        clause: '1.keep',
        with: {
          ...clause('1.keep', 'obligation', [
            rule('keep', { all: [{ all: [literal('content.safeguardingConcern', 'equal', true)] }] }, 'obligation'),
            rule('keep-more', { all: [literal('content.spam', 'equal', true)] }, 'obligation'),
            rule('keep-most', { all: [posts] }, 'obligation'),
          ]),
          paramount: true,
          title: 'Our own title',
        },
      },
    ],
    (p) => {
      const keep = p.sections[0].clauses[2]
      keep.title = 'Our own title'
      keep.locator = { place: 'here' }
      keep.rules[0].conditions = { all: [{ all: [literal('content.safeguardingConcern', 'equal', true)] }] }
      keep.rules.push(rule('keep-most', { all: [posts] }, 'obligation'))
    },
  ],
]

/** All of a policy but what an overlay always has of its own. */
const rest = ({ id: _, title: __, version: ___, digest: ____, ...policy }: Data) => policy

describe('the effect of', () => {
  test.each(effects)('%s', (_name, changes, edit) => {
    const expected = structuredClone(basePolicy) as Data
    edit(expected)
    const { policy } = overlayOf(changes)
    expect(rest(policy)).toEqual(rest(expected))
    expect(policy.sections.map(({ section }) => section)).toEqual(expected.sections.map(({ section }: Data) => section))
  })

  test('each of the 16 kinds is here', () => {
    expect(new Set(effects.flatMap(([, changes]) => changes.map(({ change }) => change))).size).toBe(16)
  })
})

describe('the head of an overlay', () => {
  const approval = { approvedBy: 'Governors', approvedOn: '2026-09-01', lastReviewedOn: null, nextReviewDue: null }

  test("is its own where it says so, and its base's in all else", () => {
    const school = { name: 'Our school' }
    const { policy } = overlayOf([], basePolicy, { school, approval })
    expect(policy).toMatchObject({ id: 'ours', title: text, version: '1.0.0', school, approval })
    expect(policy.review).toBe(basePolicy.review)
    expect(policy.digest).not.toBe(basePolicy.digest)
    expect(overlayOf([]).policy.school).toBe(basePolicy.school)
  })

  test('tells of its lineage and of every change with its level', () => {
    const trust = overlayOf([{ change: 'set-parameter', parameter: 'most', value: 1, reading }], basePolicy, {
      id: 'trust',
    })
    const school = overlayOf([{ change: 'disable-rule', rule: 'more' }], trust, { version: '2.3.4' })
    expect(school.lineage).toEqual([
      { id: 'tiny', version: '1.2.0', digest: basePolicy.digest },
      { id: 'trust', version: '1.0.0', digest: trust.policy.digest },
      { id: 'ours', version: '2.3.4', digest: school.policy.digest },
    ])
    expect(school.changes).toEqual([
      { level: 'trust', change: 'set-parameter', parameter: 'most', value: 1, reading, reason: text },
      { level: 'ours', change: 'disable-rule', rule: 'more', clause: '1.not.first', reason: text },
    ])
  })
})

test("what no change touches is the base's own object", () => {
  const { policy } = overlayOf([{ change: 'add-rule', clause: '1.not.first', rule: prohibition('third') }])
  expect(policy.sections[1]).toBe(basePolicy.sections[1])
  expect(policy.sections[0]?.clauses.slice(1)).toEqual(basePolicy.sections[0]?.clauses.slice(1))
  for (const index of [1, 2, 3]) expect(policy.sections[0]?.clauses[index]).toBe(basePolicy.sections[0]?.clauses[index])
  expect(policy.conditions).toBe(basePolicy.conditions)
})
