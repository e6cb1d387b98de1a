import { describe, expect, test } from 'vitest'
import { onlyStricter, type Strictness } from '../../../src/authoring/stricter/only-stricter.js'
import { strictnessText } from '../../../src/authoring/stricter/strictness-text.js'
import { policy } from '../../../src/policies/stokes-wood-primary.js'
import type { Policy } from '../../../src/policy/policy.js'
import { clause, literal, loaded, rule, tinyFiles } from '../../policy/tiny-policy.js'
import { editedCopies, editedPolicy } from '../../support/edited-copies.js'
import { weakenedBy } from './oracle.js'

const effects = ({ weaker, scope }: Strictness): Readonly<Record<string, readonly string[]>> => {
  const found: Record<string, string[]> = scope ? { scope: ['leaves-scope'] } : {}
  for (const { clause: id, effect } of weaker) found[id] = [...new Set([...(found[id] ?? []), effect])].sort()
  return found
}

const breach = ['ceases-to-be-a-breach']
const less = ['breach-becomes-undetermined']

/** What is weaker after an edit, and what was weaker before it. */
const expected: Readonly<Record<string, readonly [after: object, before: object]>> = {
  'a message in other words': [{}, {}],
  'the date of a review': [{}, {}],
  'a parameter lowered (subtle)': [{}, { '2.2.block-repeat-offenders': ['loses-a-duty'] }],
  'the same parameter raised': [{ '2.2.block-repeat-offenders': ['loses-a-duty'] }, {}],
  'a presumption dropped (subtle)': [
    {
      '1.other-policies': less,
      '2.2.block-repeat-offenders': ['duty-becomes-undetermined'],
      '4.not.complain-about-school': less,
      '4.not.complain-about-staff': less,
      '4.not.inappropriate-comments': less,
      '4.not.pupil-images': less,
      '5.not.behaviour-incidents': less,
      '5.not.complain-about-individuals': less,
      '5.not.complain-about-school': less,
      '5.not.inappropriate-comments': less,
    },
    {},
  ],
  '`any` for `all`, two levels down (subtle)': [
    {
      '4.not.complain-about-school': breach,
      '4.not.complain-about-staff': breach,
      '5.not.complain-about-individuals': breach,
      '5.not.complain-about-school': breach,
    },
    {},
  ],
  'a role added to a named condition (subtle)': [
    {},
    {
      '1.other-policies': breach,
      '1.read-and-comply': ['loses-a-duty'],
      '3.not.complain': breach,
      '3.not.pupil-contact': breach,
      '3.not.pupil-images': breach,
      '3.not.reference-individuals': breach,
      '3.not.school-business': breach,
      '3.not.teaching-time': breach,
      '3.not.views-as-school': breach,
      '3.not.work-email': breach,
      '3.past-pupils': breach,
      '3.privacy-settings': ['loses-a-duty'],
      '3.report-pupil-contact': ['loses-a-duty'],
      '6.training': ['loses-a-duty'],
    },
  ],
  'a clause removed': [{}, {}],
  'a clause renamed': [{}, {}],
  'one more permission': [{}, {}],
  'one more thing that is no social medium': [{ scope: ['leaves-scope'] }, {}],
  'the exemption of families off': [{}, { '3.not.pupil-contact': breach, '3.past-pupils': breach }],
  'a duty for somebody else': [{ '2.2.delete.spam': ['loses-a-duty'] }, { '2.2.delete.spam': ['loses-a-duty'] }],
  'the procedure of the section, named in a rule as well': [{}, {}],
  'the same logic written otherwise': [{}, {}],
}

describe.each(editedCopies.map((copy) => [copy.name, copy] as const))('%s', (name, copy) => {
  const edited = editedPolicy(copy)

  test('is weaker in exactly this', () => {
    expect([effects(onlyStricter(policy, edited)), effects(onlyStricter(edited, policy))]).toEqual(expected[name])
  })

  test('every act shown is judged more weakly, by evaluation', () => {
    for (const [base, other] of [
      [policy, edited],
      [edited, policy],
    ] as const) {
      const { weaker, scope } = onlyStricter(base, other)
      const weakened = weakenedBy(base, other)
      for (const { clause: id, witness } of weaker) expect(weakened(witness)).toContain(id)
      if (scope) expect(weakened(scope.witness)).not.toEqual([])
    }
  })
})

/** The tiny policy after something is done to it. */
// biome-ignore lint/suspicious/noExplicitAny: it is there to be edited
const tiny = (edit: (files: any) => void = () => {}): Policy => {
  const files = tinyFiles()
  edit(files)
  return loaded(files)
}
const spam = [rule('first', { all: [{ condition: 'posts' }, literal('content.spam', 'equal', true)] })]

describe('what counts', () => {
  test.each<readonly [string, (files: ReturnType<typeof tinyFiles>) => void, object]>([
    [
      'a clause may go where another prohibits the same',
      (files) => {
        files['1-acts.json'].clauses[0] = clause('1.not.anything', 'prohibition', [
          rule('any-post', { all: [{ condition: 'posts' }] }),
        ])
      },
      {},
    ],
    [
      'not where the other is weaker',
      (files) => {
        files['1-acts.json'].clauses[0] = {
          ...clause('1.not.anything', 'prohibition', [rule('any-post', { all: [{ condition: 'posts' }] })]),
          strength: 'should',
        }
      },
      { '1.not.first': ['breaks-something-weaker'] },
    ],
    [
      'a presumption where the base waits for a fact',
      (files) => {
        files['1-acts.json'].clauses[0].rules[0].conditions.all[1].operator = 'known:equal'
      },
      { '1.not.first': ['missing-fact-permits'] },
    ],
    [
      'a presumption the other way is none',
      (files) => {
        files['1-acts.json'].clauses[0].rules[0].conditions.all[1] = {
          not: literal('content.spam', 'known:equal', false),
        }
      },
      {},
    ],
    [
      'a permission undoes nothing',
      (files) => {
        files['1-acts.json'].clauses.push(
          clause('1.may', 'permission', [rule('may', { all: [{ condition: 'posts' }] }, 'permission')]),
        )
      },
      {},
    ],
    [
      'advice in place of a duty',
      (files) => {
        files['1-acts.json'].clauses[1] = clause('1.second', 'recommendation', [
          rule('second', { any: [{ condition: 'posts' }] }, 'recommendation'),
        ])
      },
      { '1.second': ['loses-a-duty'] },
    ],
    [
      'a duty that comes later',
      (files) => {
        files['1-acts.json'].clauses[1].rules[0].event.params.promptness = 'as-soon-as-reasonably-possible'
      },
      { '1.second': ['has-a-weaker-duty'] },
    ],
    [
      'a duty of another clause',
      (files) => {
        files['1-acts.json'].clauses[1].id = '1.renamed'
      },
      {},
    ],
  ])('%s', (_what, edit, weaker) => {
    expect(effects(onlyStricter(tiny(), tiny(edit)))).toEqual(weaker)
  })

  test('durations, on acts of which the time is known', () => {
    const within = (hours: number) =>
      tiny((files) => {
        files['policy.json'].durations = { immediately: { hours } }
      })
    expect(onlyStricter(within(2), within(1)).weaker).toEqual([])
    expect(onlyStricter(tiny(), within(1)).weaker).toEqual([])
    const [later] = onlyStricter(within(1), within(2)).weaker
    expect(later).toMatchObject({
      effect: 'has-a-weaker-duty',
      base: { findings: [{ dueBy: '2026-01-01T13:00:00.000Z' }] },
      other: { findings: [{ dueBy: '2026-01-01T14:00:00.000Z' }] },
    })
    expect(onlyStricter(within(1), tiny()).weaker).toHaveLength(1)
  })

  test('a duty that holds out of scope, and no longer does', () => {
    const paramount = tiny((files) => {
      files['1-acts.json'].clauses[1].paramount = true
    })
    expect(onlyStricter(tiny(), paramount).atLeastAsStrict).toBe(true)
    expect(onlyStricter(paramount, tiny()).weaker).toMatchObject([
      {
        clause: '1.second',
        effect: 'loses-a-duty',
        base: { outcome: 'out-of-scope' },
        other: { outcome: 'out-of-scope' },
      },
    ])
  })

  test('going out of scope, unless nothing is lost by it', () => {
    const more = (files: ReturnType<typeof tinyFiles>) => {
      files['policy.json'].conditions['by-mail'] = { any: [literal('channel.platform', 'known:in', ['email', 'sms'])] }
    }
    expect(onlyStricter(tiny(), tiny(more))).toMatchObject({
      atLeastAsStrict: false,
      weaker: [],
      scope: { clauses: ['1.not.first', '1.second'] },
    })
    const silent = tiny((files) => {
      files['1-acts.json'].clauses = [
        clause('1.not.first', 'prohibition', spam),
        clause('1.second', 'recommendation', [rule('second', { all: [{ condition: 'posts' }] }, 'recommendation')]),
      ]
      files['1-acts.json'].clauses[0].rules[0].conditions.all.push(
        literal('channel.platform', 'known:equal', 'facebook'),
      )
    })
    const silentToo = { ...silent, conditions: tiny(more).conditions }
    expect(onlyStricter(silent, silentToo).atLeastAsStrict).toBe(true)
  })
})

describe("facts of a policy's own", () => {
  const said = { label: 'where a trip is', description: 'An example.' }
  const onTrips = (fact: object, value: unknown) =>
    tiny((files) => {
      files['policy.json'].facts = { liveLocation: { ...said, ...fact } }
      files['1-acts.json'].clauses.push(
        clause('1.not.live', 'prohibition', [rule('live', { all: [literal('extra.liveLocation', 'equal', value)] })]),
      )
    })
  const flag = onTrips({ type: 'boolean', ordinary: false }, true)

  test('that only the stricter one has', () => {
    expect(onlyStricter(tiny(), flag).atLeastAsStrict).toBe(true)
    expect(onlyStricter(flag, flag).atLeastAsStrict).toBe(true)
    expect(onlyStricter(flag, tiny()).weaker).toMatchObject([
      { clause: '1.not.live', effect: 'ceases-to-be-a-breach', witness: { extra: { liveLocation: true } } },
    ])
  })

  test.each([
    ['of another type', onTrips({ type: 'integer' }, 1)],
    ['that is taken otherwise where nothing is known', onTrips({ type: 'boolean', ordinary: true }, true)],
  ])('of one name %s', (_what, other) => {
    expect(() => onlyStricter(flag, other)).toThrow('`extra.liveLocation` is another fact in `tiny` than in `tiny`')
  })
})

test('the answer in words', () => {
  const without = tiny((files) => {
    files['1-acts.json'].clauses.shift()
  })
  expect(strictnessText(onlyStricter(without, tiny()))).toBe(
    'tiny 1.0.0 is at least as strict as tiny 1.0.0: proved for every act.\n',
  )
  expect(strictnessText(onlyStricter(tiny(), without))).toBe(`tiny 1.0.0 against tiny 1.0.0, the base

1.not.first
  is no longer a breach
    act     {"verb":"post","actor":{"roles":["staff"]},"content":{"spam":true}}
    base    breach
            1.not.first: violation, must, by first: A sentence.
    other   compliant

It is weaker: 1 kind of act is no longer a breach; in all else it is at least as strict.
`)
})
