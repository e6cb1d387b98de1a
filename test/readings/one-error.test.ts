import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { evaluate } from '../../src/api/evaluate.js'
import { ClausewiseError } from '../../src/base/clausewise-error.js'
import { createEngineEvaluator, engineFacts, toEngine } from '../../src/engine.js'
import { evaluate as evaluateBundled, policy } from '../../src/policies/stokes-wood-primary.js'
import { policyStatus } from '../../src/policy/policy-status.js'
import { loaded, tinyFiles } from '../policy/tiny-policy.js'

const act = { verb: 'post', actor: { roles: ['staff'] }, channel: { account: 'official' } } as const
const action: SocialAction = act
const day = '2026-11-23'

const thrownBy = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}
const expectError = (work: () => unknown, code: string, issue: object) => {
  const error = thrownBy(work)
  expect(error).toBeInstanceOf(ClausewiseError)
  expect(error).toMatchObject({ name: 'ClausewiseError', code, issues: [issue] })
}

const boom = (): never => {
  throw new Error('not for you')
}
const traps = { get: boom, has: boom, ownKeys: boom, getOwnPropertyDescriptor: boom, getPrototypeOf: boom }
const hostile = () => new Proxy({}, traps)
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

const users: readonly (readonly [name: string, use: (policy: never) => unknown])[] = [
  ['createEvaluator', (wrong) => createEvaluator(wrong)(action)],
  ['evaluate', (wrong) => evaluate(act, { policy: wrong })],
  ['toEngine', (wrong) => toEngine(wrong)],
  ['engineFacts', (wrong) => engineFacts(wrong, action)],
  ['createEngineEvaluator', (wrong) => createEngineEvaluator(wrong)],
]
const noPolicy = { code: 'policy-required', path: '', message: expect.stringMatching(/^a policy is required: pass/) }

const notPolicies: readonly (readonly [name: string, policy: unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['an empty object', {}],
  ['a list', []],
  ['text', 'stokes-wood-primary'],
  ['a number', 7],
  ['a function', () => policy],
  ['a section that is none', { digest: 'x', sections: [{}] }],
  ['no sections', { digest: 'x', sections: [] }],
  ['sections that are no list', { ...policy, sections: {} }],
  ['an object that throws', hostile()],
  ['a revoked proxy', revoked()],
]

describe.each(users)('%s', (_name, use) => {
  test.each([
    ...notPolicies,
    ['a policy without its named conditions', { ...policy, conditions: {} }],
    ['a policy without its parameters', { ...policy, parameters: {} }],
  ] as const)('takes for a policy neither %s', (_what, wrong) => {
    expectError(() => use(wrong as never), 'policy-required', noPolicy)
  })
})

describe('policyStatus', () => {
  const { approval, review } = policy
  test.each<[name: string, policy: unknown]>([
    ...notPolicies.filter(([name]) => name !== 'sections that are no list').map(([...row]) => row as never),
    ['no approval', { review }],
    ['an approval that is null', { approval: null, review }],
    ['no review', { approval: { ...approval, lastReviewedOn: day } }],
    ['a review without an interval', { approval: { ...approval, lastReviewedOn: day }, review: {} }],
    ['a review that is null', { approval: { ...approval, lastReviewedOn: day }, review: null }],
    ['an approval without dates', { approval: {}, review }],
    ['a getter that throws', Object.defineProperty({ review }, 'approval', { get: boom })],
  ])('takes for a policy neither %s', (_name, wrong) => {
    expectError(() => policyStatus(wrong as never, day), 'policy-required', noPolicy)
  })
})

const getter = (key: string) => Object.defineProperty({}, key, { get: boom, enumerable: true })
/** A good value, or none, when it is looked at, and an error the next time. */
const moody = (key: string, first: unknown) => {
  let reads = 0
  return Object.defineProperty({}, key, { get: () => (reads++ === 0 ? first : boom()), enumerable: true })
}
const hours = { from: '2026-11-23T09:00Z', until: '2026-11-23T10:00Z' }
const unreadable: readonly (readonly [name: string, options: () => object])[] = [
  ['a getter for `assume`', () => getter('assume')],
  ['a getter for `timetable`', () => getter('timetable')],
  ['a proxy', hostile],
  ['a revoked proxy', revoked],
  ['a timetable that is a proxy', () => ({ timetable: hostile() })],
  ['a timetable that is a revoked proxy', () => ({ timetable: revoked() })],
  ['a getter for its actors', () => ({ timetable: getter('actors') })],
  ['its actors', () => ({ timetable: { actors: hostile() } })],
  ['one actor', () => ({ timetable: { actors: { 'u-1': hostile() } } })],
  ['a getter for one actor', () => ({ timetable: { actors: getter('u-1') } })],
  ['what it covers', () => ({ timetable: { actors: { 'u-1': { covers: hostile(), teaching: [] } } } })],
  ['a slot', () => ({ timetable: { actors: { 'u-1': { covers: hours, teaching: [hostile()] } } } })],
  [
    'an instant',
    () => ({
      timetable: { actors: { 'u-1': { covers: Object.assign(getter('from'), { until: hours.until }), teaching: [] } } },
    }),
  ],
]

/** With everything of some options, their getters as they are. */
const withPolicy = (options: object): object =>
  Object.defineProperty(options, 'policy', { value: policy, enumerable: true, configurable: true })

describe.each<[name: string, use: (options: never) => unknown]>([
  ['createEvaluator', (options) => createEvaluator(policy, options)],
  ['engineFacts', (options) => engineFacts(policy, action, options)],
  ['createEngineEvaluator', (options) => createEngineEvaluator(policy, options)],
  ['evaluate', (options) => evaluate(act, options)],
  ['evaluate with the bundled policy', (options) => evaluateBundled(act, options)],
])('%s takes no options that throw', (name, use) => {
  const optionsFor = (make: () => object) => {
    const options = make()
    return name !== 'evaluate' || options === undefined || thrownBy(() => Object.keys(options))
      ? options
      : withPolicy(options)
  }
  const issue = { code: 'unreadable', path: '', message: 'cannot be read as plain data' }

  test.each(unreadable)('%s', (_name, make) => {
    expectError(() => use(optionsFor(make) as never), 'invalid-options', issue)
  })

  test.each<[key: string, first: unknown]>([
    ['assume', 'bogus'],
    ['timetable', 7],
  ])('nor once %s was found wrong', (key, first) => {
    const error = thrownBy(() => use(optionsFor(() => moody(key, first)) as never))
    expect(error).toBeInstanceOf(ClausewiseError)
    expect(error).toMatchObject({ code: 'invalid-options' })
  })
})

test('a getter for the policy throws nothing else either', () => {
  for (const use of [evaluate, evaluateBundled])
    expectError(() => use(act, getter('policy') as never), 'invalid-options', { code: 'unreadable', path: '' })
})

test.each([[null], [7], ['ordinary'], [[]]])('options that are none: %j', (options) => {
  for (const use of [createEvaluator, createEngineEvaluator])
    expectError(() => use(policy, options as never), 'invalid-options', { code: 'wrong-type', path: '' })
  expectError(() => evaluate(act, options as never), 'policy-required', noPolicy)
})

describe('evaluate with the bundled policy', () => {
  test.each<[name: string, options: object | undefined]>([
    ['no options', undefined],
    ['empty options', {}],
    ['a policy that is undefined', { policy: undefined }],
    ['the policy itself', { policy }],
  ])('takes %s', (_name, options) => {
    expect(evaluateBundled(act, options as never)).toEqual(evaluate(act, { policy }))
  })

  test('keeps the other options', () => {
    const options = { policy: undefined, assume: 'ordinary' } as never
    expect(evaluateBundled(act, options)).toEqual(evaluate(act, { policy, assume: 'ordinary' }))
    expect(evaluateBundled(act, options)).not.toEqual(evaluate(act, { policy }))
  })

  test('takes another policy for its own', () => {
    const tiny = loaded(tinyFiles())
    expect(evaluateBundled(act, { policy: tiny })).toEqual(evaluate(act, { policy: tiny }))
  })

  test('throws for options that are null one error only', () => {
    const error = thrownBy(() => evaluateBundled(act, null as never))
    expect(error === undefined || error instanceof ClausewiseError).toBe(true)
  })
})
