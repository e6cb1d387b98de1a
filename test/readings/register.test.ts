import { describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { evaluate } from '../../src/api/evaluate.js'
import { createRegisterEvaluator } from '../../src/api/register-evaluator.js'
import { ClausewiseError } from '../../src/base/clausewise-error.js'
import { evaluate as evaluateBundled } from '../../src/policies/stokes-wood-primary.js'
import { createRegister } from '../../src/policy/register/create-register.js'
import { registerIn } from '../policy/register/versions.js'
import { literal, policyOf } from '../policy/tiny-policy.js'

/** Two versions of the tiny policy: spam is a breach in the first, advertising in the second. */
const spam = policyOf([literal('content.spam', 'equal', true)])
const adverts = policyOf([literal('content.commercial', 'equal', true)])
const created = createRegister({
  zone: 'Europe/London',
  versions: [
    { policy: spam, from: '2025-09-01', until: '2026-07-31' },
    { policy: adverts, from: '2026-09-01' },
  ],
})
if (!created.ok) throw new Error(JSON.stringify(created.issues))
const { register } = created

const act = (at?: string) => ({
  verb: 'post',
  actor: { roles: ['staff'] },
  content: { spam: true, commercial: false },
  ...(at === undefined ? {} : { timing: { at } }),
})

type Evaluate = (at: string | undefined, asOf?: string | null) => { readonly outcome: string; readonly digest: string }

const evaluators: readonly (readonly [name: string, evaluate: Evaluate])[] = [
  [
    'evaluate',
    (at, asOf) => {
      const { outcome, policy } = evaluate(act(at), { policy: register, asOf: asOf as string })
      return { outcome, digest: policy.digest }
    },
  ],
  [
    'evaluate of the bundled policy, given a register',
    (at, asOf) => {
      const { outcome, policy } = evaluateBundled(act(at), { policy: register, asOf: asOf as string })
      return { outcome, digest: policy.digest }
    },
  ],
  [
    'createRegisterEvaluator',
    (at, asOf) => {
      const parsed = parseAction(act(at))
      if (!parsed.ok) throw new Error()
      const { outcome, policy } = createRegisterEvaluator(register, { asOf: asOf as string })(parsed.action)
      return { outcome, digest: policy.digest }
    },
  ],
]

const codeOf = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    if (!(error instanceof ClausewiseError)) throw error
    return [error.code, ...error.issues.map(({ code, path }) => `${code} ${path}`)]
  }
  return undefined
}

describe.each(evaluators)('%s', (_name, judge) => {
  test.each([
    ['in the first version', '2025-09-01T00:00:00+01:00', undefined, 'breach', spam],
    ['in the second', '2026-09-01T00:00:00+01:00', undefined, 'compliant', adverts],
    ['by the moment named and not by its own', '2025-10-01T00:00:00Z', '2026-10-01T00:00:00Z', 'compliant', adverts],
    ['by the moment named, without its own', undefined, '2025-10-01T00:00:00Z', 'breach', spam],
    ['by its own, where null is named', '2025-10-01T00:00:00Z', null, 'breach', spam],
  ] as const)('judges an act %s', (_what, at, asOf, outcome, { digest }) => {
    expect(judge(at, asOf)).toEqual({ outcome, digest })
  })

  test.each([
    ['before the first', '2025-08-31T22:59:59Z', undefined, ['not-in-force', 'not-in-force ']],
    ['in a gap', '2026-08-15T12:00:00Z', undefined, ['not-in-force', 'not-in-force ']],
    [
      'in a gap, by the moment named',
      '2025-10-01T00:00:00Z',
      '2026-08-15T12:00:00Z',
      ['not-in-force', 'not-in-force '],
    ],
    ['without a time', undefined, undefined, ['no-time', 'no-time /timing/at']],
    ['by a day', undefined, '2026-11-23', ['invalid-options', 'wrong-format /asOf']],
    ['by a number', undefined, 7, ['invalid-options', 'wrong-format /asOf']],
  ] as const)('says why it does not judge an act %s', (_what, at, asOf, codes) => {
    expect(codeOf(() => judge(at, asOf as string))).toEqual(codes)
  })
})

test('the act is checked before its time is asked for', () => {
  expect(codeOf(() => evaluate({ verb: 'dance' }, { policy: register }))).toEqual([
    'invalid-action',
    'unknown-value /verb',
    'missing /actor',
  ])
})

test.each([
  ['evaluate', () => evaluate(act('2026-11-23T10:15:00Z'), { policy: register, assume: 'never' as never })],
  ['createRegisterEvaluator', () => createRegisterEvaluator(register, { assume: 'never' as never })],
])('%s checks the other options', (_name, work) => {
  expect(codeOf(work)).toEqual(['invalid-options', 'unknown-value /assume'])
})

test('a policy takes no moment, and an absent one does not matter', () => {
  const options = { policy: spam, asOf: '2026-11-23T10:15:00Z' }
  expect(codeOf(() => evaluate(act(), options))).toEqual(['invalid-options', 'wrong-form /asOf'])
  expect(evaluate(act(), { policy: spam, asOf: undefined })).toEqual(evaluate(act(), { policy: spam }))
})

test('a register is no policy for those that take one', () => {
  expect(codeOf(() => createEvaluator(register as never))).toEqual(['policy-required', 'policy-required '])
})

test('options reach every version', () => {
  const ordinary = createRegisterEvaluator(registerIn('UTC', [['1.0.0', '2025-01-01']]), { assume: 'ordinary' })
  const parsed = parseAction({ verb: 'like', actor: { roles: ['staff'] }, timing: { at: '2025-01-01T00:00:00Z' } })
  expect(parsed.ok && ordinary(parsed.action).outcome).toBe('compliant')
})
