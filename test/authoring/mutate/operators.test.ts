import { describe, expect, test } from 'vitest'
import type { Operator } from '../../../src/authoring/mutate/operators.js'
import { type OperatorName, operators } from '../../../src/authoring/mutate/operators.js'
import { varyCondition } from '../../../src/authoring/mutate/vary-condition.js'
import type { Condition } from '../../../src/policy/condition.js'
import { literal, loaded, tinyFiles } from '../../policy/tiny-policy.js'

const files = tinyFiles()
files['policy.json'].conditions.unless = { not: literal('content.spam', 'known:equal', true) }
const policy = loaded(files)

const spam = literal('content.spam', 'equal', true)
const racist = literal('content.racist', 'equal', true)
const posts = { condition: 'posts' }
const not = (one: object) => ({ not: one })
const all = (...of: object[]) => ({ all: of })
const any = (...of: object[]) => ({ any: of })
const at = literal('timing.at', 'lessThan', '2026-11-23T10:15:00+01:00')

type Row = readonly [
  operator: OperatorName,
  condition: object,
  made: readonly (readonly [at: string, what: string, to: object])[],
]

/** The tiny policy names `posts` and `unless`, and has the parameters `most` (2) and `platforms`. */
const rows: readonly Row[] = [
  [
    'drop-member',
    all(spam, any(racist, posts)),
    [
      ['all/0', 'drops `content.spam equal true`', all(any(racist, posts))],
      ['all/1', 'drops `any of (content.racist equal true; posts)`', all(spam)],
      ['all/1/any/0', 'drops `content.racist equal true`', all(spam, any(posts))],
      ['all/1/any/1', 'drops `posts`', all(spam, any(racist))],
    ],
  ],
  ['drop-member', all(spam), []],
  // In an `any`, a `not` is no exception; in an `all` it is, also by its name.
  [
    'drop-member',
    any(spam, not(racist)),
    [
      ['any/0', 'drops `content.spam equal true`', any(not(racist))],
      ['any/1', 'drops `not content.racist equal true`', any(spam)],
    ],
  ],
  [
    'drop-exception',
    all(spam, not(racist), { condition: 'unless' }),
    [
      ['all/1', 'drops the exception `not content.racist equal true`', all(spam, { condition: 'unless' })],
      ['all/2', 'drops the exception `unless`', all(spam, not(racist))],
    ],
  ],
  ['drop-exception', any(spam, not(racist)), []],
  [
    'change-value',
    all(spam, literal('channel.account', 'known:equal', 'official'), literal('actor.roles', 'contains', 'public')),
    [
      [
        'all/0/value',
        'makes it `false` in `content.spam equal true`',
        all(
          literal('content.spam', 'equal', false),
          literal('channel.account', 'known:equal', 'official'),
          literal('actor.roles', 'contains', 'public'),
        ),
      ],
      [
        'all/1/value',
        'makes it `personal` in `channel.account known:equal official`',
        all(spam, literal('channel.account', 'known:equal', 'personal'), literal('actor.roles', 'contains', 'public')),
      ],
      [
        'all/2/value',
        'makes it `staff` in `actor.roles contains public`',
        all(spam, literal('channel.account', 'known:equal', 'official'), literal('actor.roles', 'contains', 'staff')),
      ],
    ],
  ],
  [
    'change-value',
    all(literal('channel.platform', 'equal', 'x')),
    [
      [
        'all/0/value',
        'makes it `other` in `channel.platform equal x`',
        all(literal('channel.platform', 'equal', 'other')),
      ],
    ],
  ],
  ['change-value', all(literal('history.priorIncidents', 'equal', 2), literal('verb', 'in', ['post'])), []],
  [
    'shift-threshold',
    all(literal('history.priorIncidents', 'greaterThan', 2)),
    [
      [
        'all/0/value',
        'makes it `3` in `history.priorIncidents greaterThan 2`',
        all(literal('history.priorIncidents', 'greaterThan', 3)),
      ],
      [
        'all/0/value',
        'makes it `1` in `history.priorIncidents greaterThan 2`',
        all(literal('history.priorIncidents', 'greaterThan', 1)),
      ],
    ],
  ],
  [
    'shift-threshold',
    all(at),
    [
      [
        'all/0/value',
        'makes it `2026-11-23T09:16:00.000Z` in `timing.at lessThan 2026-11-23T10:15:00+01:00`',
        all(literal('timing.at', 'lessThan', '2026-11-23T09:16:00.000Z')),
      ],
      [
        'all/0/value',
        'makes it `2026-11-23T09:14:00.000Z` in `timing.at lessThan 2026-11-23T10:15:00+01:00`',
        all(literal('timing.at', 'lessThan', '2026-11-23T09:14:00.000Z')),
      ],
    ],
  ],
  ['shift-threshold', all(spam, literal('history.priorIncidents', 'lessThan', { fact: 'parameters.most' })), []],
  ...[
    ['verb', 'equal', 'notEqual', 'post'],
    ['verb', 'notEqual', 'equal', 'post'],
    ['verb', 'known:in', 'known:notIn', ['post']],
    ['verb', 'notIn', 'in', ['post']],
    ['actor.roles', 'contains', 'doesNotContain', 'pupil'],
    ['actor.roles', 'known:doesNotContain', 'known:contains', 'pupil'],
    ['history.priorIncidents', 'lessThan', 'lessThanInclusive', 1],
    ['history.priorIncidents', 'lessThanInclusive', 'lessThan', 1],
    ['history.priorIncidents', 'greaterThan', 'greaterThanInclusive', 1],
    ['history.priorIncidents', 'greaterThanInclusive', 'greaterThan', 1],
  ].map(
    ([fact, from, to, value]): Row => [
      'flip-operator',
      all(literal(fact as string, from as string, value)),
      [
        [
          'all/0/operator',
          `makes it \`${to}\` in \`${fact} ${from} ${Array.isArray(value) ? `[${value}]` : value}\``,
          all(literal(fact as string, to as string, value)),
        ],
      ],
    ],
  ),
  ['flip-operator', all(literal('actor.roles', 'someFact:in', ['pupil'])), []],
  [
    'negate',
    all(spam, not(posts)),
    [
      ['', 'puts a `not` around `all of (content.spam equal true; not posts)`', not(all(spam, not(posts)))],
      ['all/0', 'puts a `not` around `content.spam equal true`', all(not(spam), not(posts))],
      ['all/1/not', 'takes the `not` from around `posts`', all(spam, posts)],
      ['all/1/not', 'puts a `not` around `posts`', all(spam, not(not(posts)))],
    ],
  ],
  // A comparison alone is no condition.
  [
    'negate',
    not(spam),
    [
      ['not', 'takes the `not` from around `content.spam equal true`', all(spam)],
      ['not', 'puts a `not` around `content.spam equal true`', not(not(spam))],
    ],
  ],
  [
    'swap-all-any',
    all(spam, not(any(racist, posts))),
    [
      [
        'all',
        'asks for `any` instead of `all of (content.spam equal true; not any of (content.racist equal true; posts))`',
        any(spam, not(any(racist, posts))),
      ],
      [
        'all/1/not/any',
        'asks for `all` instead of `any of (content.racist equal true; posts)`',
        all(spam, not(all(racist, posts))),
      ],
    ],
  ],
  [
    'narrow-list',
    all(literal('verb', 'in', ['post', 'share'])),
    [
      ['all/0/value/0', 'drops `post` from `verb in [post, share]`', all(literal('verb', 'in', ['share']))],
      ['all/0/value/1', 'drops `share` from `verb in [post, share]`', all(literal('verb', 'in', ['post']))],
    ],
  ],
  [
    'narrow-list',
    all(literal('verb', 'in', ['post'])),
    [['all/0/value/0', 'drops `post` from `verb in [post]`', all(literal('verb', 'in', []))]],
  ],
  ['narrow-list', all(literal('channel.platform', 'in', { fact: 'parameters.platforms' }), spam), []],
  [
    'widen-list',
    all(literal('channel.space', 'in', ['direct', 'other'])),
    [
      [
        'all/0/value',
        'adds `official-page` to `channel.space in [direct, other]`',
        all(literal('channel.space', 'in', ['direct', 'other', 'official-page'])),
      ],
    ],
  ],
  [
    'widen-list',
    all(literal('channel.platform', 'in', ['x', 'other'])),
    [
      [
        'all/0/value',
        'adds `other-x` to `channel.platform in [x, other]`',
        all(literal('channel.platform', 'in', ['x', 'other', 'other-x'])),
      ],
    ],
  ],
  [
    'widen-list',
    all(literal('history.priorIncidents', 'in', [1, 4])),
    [
      [
        'all/0/value',
        'adds `5` to `history.priorIncidents in [1, 4]`',
        all(literal('history.priorIncidents', 'in', [1, 4, 5])),
      ],
    ],
  ],
  ['widen-list', all(literal('channel.account', 'in', ['official', 'personal'])), []],
  [
    'drop-presumption',
    all(literal('content.spam', 'known:equal', true), racist),
    [['all/0/operator', 'drops `known:` from `content.spam known:equal true`', all(spam, racist)]],
  ],
  [
    'add-presumption',
    all(literal('content.spam', 'known:equal', true), racist),
    [
      [
        'all/1/operator',
        'adds `known:` to `content.racist equal true`',
        all(literal('content.spam', 'known:equal', true), literal('content.racist', 'known:equal', true)),
      ],
    ],
  ],
  // What every action has is never unknown, and neither is a parameter.
  [
    'add-presumption',
    all(
      literal('verb', 'equal', 'post'),
      literal('actor.roles', 'contains', 'pupil'),
      literal('parameters.most', 'equal', 2),
    ),
    [],
  ],
  ['drop-presumption', all(literal('verb', 'known:equal', 'post'), literal('parameters.most', 'known:equal', 2)), []],
]

describe('an operator changes conditions', () => {
  test.each(rows)('%s: %j', (operator, condition, made) => {
    const { ofConditions }: Operator = operators[operator]
    if (ofConditions === undefined) throw new Error(`${operator} is not for conditions`)
    expect(
      varyCondition(condition as Condition, ofConditions, policy).map(({ at: path, what, value }) => [
        path.join('/'),
        what,
        value,
      ]),
    ).toEqual(made)
  })

  test('each of them is in the table', () => {
    const tried = new Set(rows.map(([operator]) => operator))
    const missing = Object.entries<Operator>(operators).filter(
      ([name, { ofConditions }]) => ofConditions && !tried.has(name as OperatorName),
    )
    expect(missing).toEqual([])
  })
})
