import { describe, expect, test } from 'vitest'
import { loadOverlay } from '../../../src/api/load-overlay.js'
import { loaded } from '../tiny-policy.js'
import {
  type Bare,
  baseFiles,
  basePolicy,
  clause,
  issuesOf,
  literal,
  newClause,
  overlayFiles,
  parameter,
  posts,
  prohibition,
  rule,
  strikes,
  text,
} from './base-policy.js'

const obligation = (name: string, conditions: unknown, params: object = {}) => {
  const made = rule(name, conditions, 'obligation')
  return { ...made, event: { ...made.event, params: { ...made.event.params, ...params } } }
}
const concern = { all: [{ condition: 'concern' }] }
const keep = (rules: readonly object[], more: object = {}) => ({
  change: 'replace-clause',
  clause: '1.keep',
  with: { ...clause('1.keep', 'obligation', rules), paramount: true, ...more },
})
const kept = [obligation('keep', concern), obligation('keep-more', { all: [literal('content.spam', 'equal', true)] })]
const unknown = { fact: 'content.spamm', operator: 'equal', value: true }
const stays = 'its rule `keep` stays as it is'

/** The changes, and of each issue its place in the overlay's policy.json, its code and what its message says at least. */
type Refusal = readonly [name: string, changes: readonly Bare[], ...issues: (readonly string[])[]]
const refusals: readonly Refusal[] = [
  // What is not there (any more), with the nearest name.
  ...(
    [
      [{ change: 'set-parameter', parameter: 'mostt', value: 1 }, '/parameter', 'unknown-parameter', '`most`'],
      [{ change: 'set-strength', clause: '1.secnd', strength: 'must' }, '/clause', 'unknown-clause', '`1.second`'],
      [{ change: 'disable-clause', clause: '1.secnd' }, '/clause', 'unknown-clause', '`1.second`'],
      [
        { change: 'replace-clause', clause: '1.secnd', with: newClause('1.secnd') },
        '/clause',
        'unknown-clause',
        '`1.second`',
      ],
      [
        { change: 'add-clause', section: '3', clause: newClause('3.not.this') },
        '/section',
        'unlisted-section',
        '`3` is not a section of what this overlay extends; did you mean `1`?',
      ],
      [
        { change: 'add-clause', section: '1', clause: newClause('1.not.this'), after: '1.secnd' },
        '/after',
        'unknown-clause',
        'a clause of section `1`',
        '`1.second`',
      ],
      [{ change: 'disable-rule', rule: 'frist' }, '/rule', 'unknown-rule', '`first`'],
      [{ change: 'replace-rule', rule: 'frist', with: prohibition('frist') }, '/rule', 'unknown-rule', '`first`'],
      [{ change: 'add-rule', clause: '1.secnd', rule: prohibition('new') }, '/clause', 'unknown-clause', '`1.second`'],
      [
        { change: 'add-section', section: '3', after: '22', title: text, clauses: [newClause('3.not.this')] },
        '/after',
        'unlisted-section',
        '`22`',
        '`2`',
      ],
      [
        { change: 'set-condition', condition: 'psots', definition: posts },
        '/condition',
        'unknown-condition',
        '`posts`',
      ],
      [
        { change: 'set-procedure', procedure: 'behavior', title: text },
        '/procedure',
        'unknown-procedure',
        '`behaviour`',
      ],
    ] as const
  ).map(
    ([change, path, code, ...says]) =>
      [`${change.change} of what is not there`, [change], [`/changes/0${path}`, code, ...says]] as const,
  ),
  // What is there already.
  ...(
    [
      [{ change: 'add-parameter', parameter: 'most', definition: parameter(1) }, '/parameter', '`set-parameter`'],
      [
        { change: 'add-clause', section: '2', clause: newClause('1.second') },
        '/clause/id',
        'clause `1.second` is there already: use `replace-clause`',
      ],
      [{ change: 'add-rule', clause: '1.not.first', rule: prohibition('second') }, '/rule/name', '`replace-rule`'],
      [{ change: 'replace-rule', rule: 'first', with: prohibition('second') }, '/with/name', 'another name'],
      [
        { change: 'add-section', section: '2', title: text, clauses: [newClause('2.not.this')] },
        '/section',
        '`add-clause`',
      ],
      [{ change: 'add-condition', condition: 'posts', definition: posts }, '/condition', '`set-condition`'],
      [{ change: 'add-procedure', procedure: 'behaviour', title: text }, '/procedure', '`set-procedure`'],
      [{ change: 'add-fact', fact: 'strikes', definition: strikes }, '/fact', 'rules can read it as it is'],
    ] as const
  ).map(
    ([change, path, ...says]) =>
      [`${change.change} of what is there already`, [change], [`/changes/0${path}`, 'duplicate', ...says]] as const,
  ),
  // What cannot be done to what is there.
  [
    'the last rule of a clause',
    [{ change: 'disable-rule', rule: 'may' }],
    ['/changes/0/rule', 'last-rule', 'clause `1.may`', 'disable the clause'],
  ],
  [
    'the last rule that is left of a clause',
    [
      { change: 'disable-rule', rule: 'first' },
      { change: 'disable-rule', rule: 'more' },
    ],
    ['/changes/1/rule', 'last-rule', 'clause `1.not.first`'],
  ],
  [
    'the strength of a clause without one',
    [{ change: 'set-strength', clause: '1.may', strength: 'must' }],
    ['/changes/0/clause', 'clause-kind', '`permission` has no strength'],
  ],
  [
    'a rule of a clause without any',
    [{ change: 'add-rule', clause: '2.scope', rule: prohibition('new') }],
    ['/changes/0/clause', 'clause-kind', '`scope` has no rules'],
  ],
  [
    'another id for a clause',
    [{ change: 'replace-clause', clause: '1.second', with: newClause('1.third') }],
    ['/changes/0/with/id', 'wrong-form', "`1.second`: a clause's id never changes"],
  ],
  // What cannot be read, where it stands in the change.
  [
    'a kind that there is not',
    [{ change: 'set-paramter', parameter: 'most', value: 1 }],
    ['/changes/0/change', 'unknown-value', 'did you mean `set-parameter`?'],
  ],
  ['no kind', [{ parameter: 'most' }], ['/changes/0/change', 'missing', 'one of `set-parameter`']],
  [
    'a key that there is not',
    [{ change: 'disable-rule', rule: 'first', whith: 1 }],
    ['/changes/0/whith', 'unknown-key', '`whith`'],
  ],
  [
    'a value of no form',
    [{ change: 'set-parameter', parameter: 'most', value: { a: 1 } }],
    ['/changes/0/value', 'wrong-form'],
  ],
  [
    'a rule of no form',
    [{ change: 'add-rule', clause: '1.not.first', rule: { ...prohibition('new'), name: 'New' } }],
    ['/changes/0/rule/name', 'wrong-format'],
  ],
  // What is wrong with what comes of it: where the overlay brought it.
  [
    'a parameter that rules cannot compare with',
    [{ change: 'set-parameter', parameter: 'most', value: 'many' }],
    ['/changes/0/value', 'value-type'],
  ],
  [
    'a parameter that facts are derived with',
    [{ change: 'set-parameter', parameter: 'ownChildExemption', value: 'no' }],
    ['/changes/0/value', 'value-type', '`true` or `false`'],
  ],
  [
    'a parameter of no clause',
    [{ change: 'set-parameter', parameter: 'most', value: 1, reference: '1.mai' }],
    ['/changes/0/reference', 'unknown-clause', '`1.may`'],
  ],
  [
    'a new parameter of no clause',
    [{ change: 'add-parameter', parameter: 'least', definition: { ...parameter(1), reference: '1.mai' } }],
    ['/changes/0/definition/reference', 'unknown-clause', '`1.may`'],
  ],
  [
    'an unknown fact in a new rule',
    [{ change: 'add-rule', clause: '1.not.first', rule: rule('new', { all: [posts, { not: unknown }] }) }],
    ['/changes/0/rule/conditions/all/1/not/fact', 'unknown-fact', '`content.spam`'],
  ],
  [
    'an unknown fact in a rule that replaces another',
    [{ change: 'replace-rule', rule: 'more', with: rule('more', { any: [unknown] }) }],
    ['/changes/0/with/conditions/any/0/fact', 'unknown-fact', '`content.spam`'],
  ],
  [
    'an unknown fact in a clause that replaces another',
    [{ change: 'replace-clause', clause: '1.second', with: newClause('1.second', [rule('a', { all: [unknown] })]) }],
    ['/changes/0/with/rules/0/conditions/all/0/fact', 'unknown-fact', '`content.spam`'],
  ],
  [
    'an unknown fact in the second of two new clauses, after which there is another change',
    [
      { change: 'add-clause', section: '1', clause: newClause('1.not.a', [rule('a', { all: [posts] })]) },
      {
        change: 'add-clause',
        section: '1',
        clause: newClause('1.not.b', [rule('b', { all: [unknown] })]),
        after: '1.not.first',
      },
      { change: 'disable-rule', rule: 'first' },
    ],
    ['/changes/1/clause/rules/0/conditions/all/0/fact', 'unknown-fact', '`content.spam`'],
  ],
  [
    'an unknown fact in a new section',
    [
      {
        change: 'add-section',
        section: '3',
        title: text,
        clauses: [newClause('3.not.a'), newClause('3.not.b', [rule('b', { all: [unknown] })])],
      },
    ],
    ['/changes/0/clauses/1/rules/0/conditions/all/0/fact', 'unknown-fact', '`content.spam`'],
  ],
  [
    'an unknown fact in a named condition',
    [{ change: 'set-condition', condition: 'posts', definition: { all: [posts, unknown] } }],
    ['/changes/0/definition/all/1/fact', 'unknown-fact', '`content.spam`'],
  ],
  [
    'an unknown procedure in a new rule',
    [{ change: 'add-rule', clause: '1.second', rule: obligation('new', { all: [posts] }, { procedure: 'behavior' }) }],
    ['/changes/0/rule/event/params/procedure', 'unknown-procedure', '`behaviour`'],
  ],
  [
    'a rule of another kind than its clause',
    [{ change: 'add-rule', clause: '1.second', rule: prohibition('new') }],
    ['/changes/0/rule/event/type', 'event-kind'],
  ],
  [
    'a clause of another section',
    [{ change: 'add-clause', section: '2', clause: newClause('1.not.a') }],
    ['/changes/0/clause/id', 'clause-section', '`2.`'],
  ],
  [
    'a fact of the policy that is none',
    [{ change: 'add-fact', fact: 'mood', definition: { type: 'enumeration', label: 'the mood', description: text } }],
    ['/changes/0/definition/values', 'missing'],
  ],
  [
    'a named condition that leads back to itself',
    [{ change: 'set-condition', condition: 'posts', definition: { all: [{ condition: 'posts' }] } }],
    ['/changes/0/definition', 'cyclic-condition'],
  ],
  // What the base has is wrong because of a change: there the change is named that brought it about.
  [
    'a parameter whose clause is disabled',
    [
      { change: 'disable-rule', rule: 'first' },
      { change: 'disable-clause', clause: '2.scope' },
      { change: 'set-procedure', procedure: 'behaviour', title: text },
    ],
    ...['accountManagers', 'ownChildExemption', 'most', 'platforms', 'mixed', 'records'].map((name) => [
      '/changes/1/clause',
      'unknown-clause',
      `parameter \`${name}\`: `,
    ]),
  ],
  [
    'a duration past the end of time',
    [{ change: 'set-duration', promptness: 'standing', hours: 100_001 }],
    ['/changes/0/hours', 'out-of-range'],
  ],
  // Paramount clauses.
  [
    'a paramount clause disabled',
    [{ change: 'disable-clause', clause: '1.keep' }],
    ['/changes/0/clause', 'paramount', 'cannot be disabled'],
  ],
  [
    'a paramount clause weakened',
    [{ change: 'set-strength', clause: '1.keep', strength: 'should' }],
    ['/changes/0/strength', 'paramount', 'its strength cannot be lowered'],
  ],
  [
    'a rule of a paramount clause disabled',
    [{ change: 'disable-rule', rule: 'keep' }],
    ['/changes/0/rule', 'paramount', stays],
  ],
  [
    'a rule of a paramount clause with another condition',
    [{ change: 'replace-rule', rule: 'keep', with: obligation('keep', { all: [posts, concern] }) }],
    ['/changes/0/with', 'paramount', stays],
  ],
  [
    'a rule of a paramount clause of another name',
    [{ change: 'replace-rule', rule: 'keep', with: obligation('kept', concern) }],
    ['/changes/0/with', 'paramount', stays],
  ],
  [
    'a rule of a paramount clause that asks something else',
    [{ change: 'replace-rule', rule: 'keep', with: obligation('keep', concern, { task: 'consider' }) }],
    ['/changes/0/with', 'paramount', stays],
  ],
  [
    'a rule of a paramount clause that asks it of others',
    [{ change: 'replace-rule', rule: 'keep', with: obligation('keep', concern, { bearer: 'school' }) }],
    ['/changes/0/with', 'paramount', stays],
  ],
  [
    'a paramount clause that is so no more',
    [keep(kept, { paramount: false })],
    ['/changes/0/with', 'paramount', 'it stays paramount'],
  ],
  [
    'a paramount clause of another kind',
    [
      {
        change: 'replace-clause',
        clause: '1.keep',
        with: { ...clause('1.keep', 'recommendation', [rule('keep', concern, 'recommendation')]), paramount: true },
      },
    ],
    ['/changes/0/with', 'paramount', 'of the kind `obligation`'],
  ],
  [
    'another rule before those of a paramount clause, which would speak for it',
    [keep([obligation('before', { all: [posts] }, { task: 'consider', promptness: 'standing' }), ...kept])],
    ['/changes/0/with', 'paramount', 'stay first'],
  ],
  [
    'the rules of a paramount clause in another order',
    [keep([...kept].reverse())],
    ['/changes/0/with', 'paramount', 'stay first'],
  ],
  [
    'a named condition that a paramount clause reads',
    [
      { change: 'disable-rule', rule: 'first' },
      { change: 'set-condition', condition: 'concern', definition: { all: [posts] } },
    ],
    ['/changes/1/definition', 'paramount', stays],
  ],
  [
    'a longer time for the duty of a paramount clause',
    [{ change: 'set-duration', promptness: 'immediately', hours: 24, minutes: 1 }],
    ['/changes/0/promptness', 'paramount', 'the time for `keep` cannot be longer'],
  ],
  // Twice.
  ...(
    [
      [
        { change: 'set-parameter', parameter: 'most', value: 1 },
        { change: 'set-parameter', parameter: 'most', value: 3 },
      ],
      [
        { change: 'set-strength', clause: '1.second', strength: 'must' },
        { change: 'disable-clause', clause: '1.second' },
      ],
      [
        { change: 'add-rule', clause: '1.not.first', rule: prohibition('new') },
        { change: 'replace-rule', rule: 'new', with: prohibition('new') },
      ],
      [
        { change: 'replace-clause', clause: '1.second', with: newClause('1.second') },
        { change: 'add-rule', clause: '1.second', rule: prohibition('new') },
      ],
      [
        { change: 'disable-clause', clause: '1.second' },
        { change: 'add-clause', section: '1', clause: newClause('1.second') },
      ],
      [
        { change: 'add-section', section: '3', title: text, clauses: [newClause('3.not.a')] },
        { change: 'disable-clause', clause: '3.not.a' },
      ],
      [
        { change: 'add-fact', fact: 'warnings', definition: strikes },
        { change: 'add-fact', fact: 'warnings', definition: strikes },
      ],
    ] as const
  ).map(
    ([first, second]) =>
      [
        `${first.change} and ${second.change} of the same thing`,
        [first, second],
        ['/changes/1', 'changed-twice', 'as `/changes/0`: make one of the two'],
      ] as const,
  ),
]

describe('is refused:', () => {
  const cases = refusals.map(([name, changes, ...wanted]) => ({ name, changes, wanted }))
  test.each(cases)('$name', ({ changes, wanted }) => {
    const issues = issuesOf(changes)
    expect(issues.map(({ file, path, code }) => [file, path, code])).toEqual(
      wanted.map(([path, code]) => ['policy.json', path, code]),
    )
    for (const [index, [, , ...says]] of wanted.entries())
      for (const part of says) expect(issues[index]?.message).toContain(part)
  })

  test('every clause disabled', () => {
    const clauses = basePolicy.sections.flatMap((section) => section.clauses)
    const issues = issuesOf(clauses.map(({ id }) => ({ change: 'disable-clause', clause: id })))
    expect(issues).toContainEqual({
      file: 'policy.json',
      path: `/changes/${clauses.length - 1}/clause`,
      code: 'empty',
      message: 'is the last clause: a policy without one is none',
    })
  })

  test.each([
    ['actor.authorised', { parameter: 'accountManagers', value: ['headteacher'] }],
    ['content.picturesPupil', { parameter: 'ownChildExemption', value: true }],
    ['content.refersToIndividual', { parameter: 'ownChildExemption', value: true }],
  ])('another setting of `%s`, which a paramount clause reads', (fact, setting) => {
    const files = baseFiles()
    files['1-acts.json'].clauses[2].rules[1].conditions = { all: [{ not: literal(fact, 'equal', true) }] }
    expect(issuesOf([{ change: 'set-parameter', ...setting }], loaded(files))).toMatchObject([
      { path: '/changes/0/value', code: 'paramount' },
    ])
    expect(issuesOf([{ change: 'set-parameter', ...setting }])).toEqual([])
  })

  test('a change without a reason', () => {
    const { 'policy.json': head } = overlayFiles([])
    const result = loadOverlay(
      { 'policy.json': { ...head, changes: [{ change: 'disable-rule', rule: 'first' }] } },
      basePolicy,
    )
    expect(result).toMatchObject({ ok: false, issues: [{ path: '/changes/0/reason', code: 'missing' }] })
  })
})

describe('every issue at once', () => {
  test('of changes that cannot be made, read, or lead to something wrong', () => {
    const issues = issuesOf([
      { change: 'set-parameter', parameter: 'mostt', value: 1 },
      { change: 'nonsense' },
      { change: 'set-strength', clause: '1.second', strength: 'weak' },
      { change: 'set-condition', condition: 'posts', definition: { all: [unknown] } },
      { change: 'disable-clause', clause: '1.keep' },
    ])
    expect(issues.map(({ path, code }) => [path, code])).toEqual([
      ['/changes/1/change', 'unknown-value'],
      ['/changes/2/strength', 'unknown-value'],
      ['/changes/0/parameter', 'unknown-parameter'],
      ['/changes/3/definition/all/0/fact', 'unknown-fact'],
    ])
  })

  test('but nothing of what only a change that cannot be read would have brought', () => {
    const issues = issuesOf([
      { change: 'add-condition', condition: 'ours', definition: { all: [{ ...posts, extra: 1 }] } },
      { change: 'add-rule', clause: '1.not.first', rule: rule('new', { condition: 'ours' }) },
    ])
    expect(issues.map(({ path }) => path)).toEqual(['/changes/0/definition/all/0/extra'])
  })
})
