import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { SocialAction } from '../../src/action/social-action.js'
import { evaluate } from '../../src/api/evaluate.js'
import { matches } from '../../src/authoring/cases/compare-case.js'
import { expectationOf } from '../../src/authoring/cases/expectation-of.js'
import { caseFor } from '../../src/authoring/ready-made-case.js'
import { ClausewiseError } from '../../src/base/clausewise-error.js'
import { policy as bundled } from '../../src/policies/stokes-wood-primary.js'
import { casesSchema } from '../../src/policy/case.js'
import { clause, literal, loaded, posts, rule, tinyFiles } from '../policy/tiny-policy.js'

const files = tinyFiles()
files['1-acts.json'].clauses = [
  clause('1.not.first', 'prohibition', [
    rule('spam', { all: [literal('content.spam', 'equal', true)] }),
    rule('adverts', { all: [literal('content.commercial', 'equal', true)] }),
  ]),
  clause('1.second', 'obligation', [rule('second', { all: [posts] }, 'obligation')]),
]
const policy = loaded(files)
const action = (content: object): SocialAction => ({ verb: 'post', actor: { roles: ['staff'] }, content })

describe('a case that says no more than it must', () => {
  test.each([
    {
      of: 'two rules in a clause',
      witness: { action: action({ spam: false, commercial: true }), assume: 'unknown' },
      made: {
        name: 'a name',
        action: action({ spam: false, commercial: true }),
        expect: {
          outcome: 'breach',
          violations: [{ clause: '1.not.first', rule: 'adverts' }],
          duties: ['1.second'],
        },
      },
    },
    {
      of: 'an open rule among two',
      witness: { action: action({}), assume: 'unknown' },
      made: {
        name: 'a name',
        action: action({}),
        expect: {
          outcome: 'undetermined',
          duties: ['1.second'],
          undetermined: [{ clause: '1.not.first', rule: 'spam' }],
        },
      },
    },
    {
      of: 'ordinary values',
      witness: { action: action({}), assume: 'ordinary' },
      made: {
        name: 'a name',
        assume: 'ordinary',
        action: action({}),
        expect: { outcome: 'compliant', duties: ['1.second'] },
      },
    },
  ] as const)('$of', ({ witness, made }) => {
    expect(caseFor(policy, witness, 'a name')).toEqual(made)
  })

  test('what could stand beside a finding, and does not, is part of it', () => {
    const complaint = {
      verb: 'post',
      actor: { roles: ['staff'] },
      channel: { platform: 'facebook', account: 'personal' },
      content: { complainsAbout: ['school'] },
    } as const satisfies SocialAction
    const { expect: expected } = caseFor(bundled, { action: complaint, assume: 'ordinary' }, 'a complaint')
    expect(expected.violations).toEqual([{ clause: '3.not.complain', alsoUnder: [] }])
  })
})

test('is a valid case that passes, as long as it is said how much it expects', () => {
  const witness = { action: action({}), assume: 'unknown' } as const
  const made = [caseFor(policy, witness, 'brief'), caseFor(policy, witness, 'in full', expectationOf)]
  expect(z.safeParse(casesSchema, { section: '1', cases: made }).success).toBe(true)
  const evaluation = evaluate(action({}), { policy })
  expect(made.map((one) => matches(evaluation, one))).toEqual([true, true])
  expect(made[1]?.expect).toEqual(expectationOf(evaluation))
})

test('a witness that is no action is refused', () => {
  const nothing = {} as SocialAction
  expect(() => caseFor(policy, { action: nothing, assume: 'unknown' }, 'none')).toThrow(ClausewiseError)
})
