import { describe, expect, test } from 'vitest'
import { extraIssues } from '../../src/action/check-extra.js'
import { parseAction } from '../../src/action/parse-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { evaluate } from '../../src/api/evaluate.js'
import { createReferenceEvaluator } from '../../src/authoring/reference-evaluator.js'
import { ClausewiseError } from '../../src/base/clausewise-error.js'
import { createEngineEvaluator, engineFacts } from '../../src/engine.js'
import { policy as bundled } from '../../src/policies/stokes-wood-primary.js'
import { loaded, tinyFiles } from '../policy/tiny-policy.js'
import { catalogue, ownFacts } from '../support/own-facts.js'

const files = tinyFiles()
const policy = loaded({ ...files, 'policy.json': { ...files['policy.json'], facts: ownFacts } })
const act = (extra: unknown) => ({ verb: 'post', actor: { roles: ['staff'] }, extra })
const parsed = (extra: unknown) => {
  const result = parseAction(act(extra))
  return result.ok ? { extra: result.action.extra } : { issues: result.issues.map(({ path, code }) => [path, code]) }
}

describe('an action may carry facts of any policy', () => {
  test.each([
    [{ liveLocation: true, strikes: 2, activity: 'chat', toldAbout: ['dsl'] }],
    [{ strikes: -1, anything: Number.MAX_SAFE_INTEGER }],
    [{ none: [] }],
    [{}],
  ])('%j', (extra) => expect(parsed(extra)).toEqual({ extra }))

  test('null is unknown, of one and of all', () => {
    expect(parsed({ liveLocation: null, strikes: 1 })).toEqual({ extra: { strikes: 1 } })
    expect(parsed(null)).toEqual({ extra: undefined })
  })

  test('lists are copied, so a caller who changes hers changes nothing', () => {
    const toldAbout = ['dsl']
    const result = parseAction(act({ toldAbout }))
    toldAbout.push('head')
    if (!result.ok) throw new Error()
    expect(result.action.extra).toEqual({ toldAbout: ['dsl'] })
    expect(Object.isFrozen(result.action.extra?.toldAbout)).toBe(true)
  })

  test.each([
    ['no object', [true], '/extra', 'wrong-type'],
    ['text', 'liveLocation', '/extra', 'wrong-type'],
    ['a name of two words', { 'live location': true }, '/extra/live location', 'wrong-format'],
    ['a name with a capital', { LiveLocation: true }, '/extra/LiveLocation', 'wrong-format'],
    ['an object as a value', { one: {} }, '/extra/one', 'wrong-type'],
    ['a part of a number', { one: 1.5 }, '/extra/one', 'wrong-type'],
    ['a number too large to be sure of', { one: 2 ** 53 }, '/extra/one', 'out-of-range'],
    ['empty text', { one: '' }, '/extra/one', 'empty'],
    ['long text', { one: 'a'.repeat(10_001) }, '/extra/one', 'too-long'],
    ['a list of numbers', { one: [1] }, '/extra/one', 'wrong-type'],
    ['a list in a list', { one: [['a']] }, '/extra/one', 'wrong-type'],
    ['a long list', { one: Array.from({ length: 101 }, () => 'a') }, '/extra/one', 'wrong-type'],
    ['`__proto__`', JSON.parse('{ "__proto__": true }'), '/extra/__proto__', 'unknown-key'],
  ])('but not %s', (_name, extra, path, code) => expect(parsed(extra)).toEqual({ issues: [[path, code]] }))

  test('nothing of a value is repeated, as it may be about a person', () => {
    const issues = [{ one: ['x', { name: 'Alex' }] }, { one: { name: 'Alex' } }].flatMap((extra) => {
      const result = parseAction(act(extra))
      return result.ok ? [] : result.issues
    })
    expect(issues).toHaveLength(2)
    for (const { message } of issues) expect(message).not.toContain('Alex')
  })
})

describe('a policy takes the facts that it declares, and no other', () => {
  test.each<[extra: Record<string, unknown>, path: string, code: string, message: string]>([
    [
      { liveLocaton: true },
      'liveLocaton',
      'unknown-key',
      '`liveLocaton` is not a fact of this policy; did you mean `liveLocation`?',
    ],
    [{ somethingElse: 1 }, 'somethingElse', 'unknown-key', '`somethingElse` is not a fact of this policy'],
    [{ constructor: 'a' }, 'constructor', 'unknown-key', '`constructor` is not a fact of this policy'],
    [{ liveLocation: 'yes' }, 'liveLocation', 'value-type', 'expected `true` or `false`, got text'],
    [
      { activity: 'chats' },
      'activity',
      'value-type',
      '`chats` is not one of `chat`, `stream`, `quiz`; did you mean `chat`?',
    ],
    [{ activity: 'Alex' }, 'activity', 'value-type', 'text is not one of `chat`, `stream`, `quiz`'],
    [{ activity: ['chat'] }, 'activity', 'value-type', 'a list is not one of `chat`, `stream`, `quiz`'],
    [{ toldAbout: 'dsl' }, 'toldAbout', 'value-type', 'expected a list, got text'],
    [{ toldAbout: ['dsl', 'Alex'] }, 'toldAbout', 'value-type', 'text is not one of `parent`, `dsl`, `head`'],
    [{ strikes: -1 }, 'strikes', 'value-type', 'must be at least 0'],
    [{ strikes: true }, 'strikes', 'value-type', 'expected a whole number, got `true`'],
    [
      { approvedAt: '2026-11-23' },
      'approvedAt',
      'value-type',
      'expected a date and time with an offset like `2026-11-23T10:15:00Z`, got text',
    ],
    [
      { approvedAt: '2026-02-30T10:00:00Z' },
      'approvedAt',
      'value-type',
      'expected a date and time with an offset like `2026-11-23T10:15:00Z`, got text',
    ],
    [{ localTime: '8:30' }, 'localTime', 'value-type', 'expected a time of day like `18:00`, got text'],
    [{ localTime: '24:00' }, 'localTime', 'value-type', 'expected a time of day like `18:00`, got text'],
    [{ localTime: 1800 }, 'localTime', 'value-type', 'expected a time of day like `18:00`, got a number'],
    [
      { day: 'Monday' },
      'day',
      'value-type',
      '`Monday` is not one of `monday`, `tuesday`, `wednesday`, `thursday`, `friday`, `saturday`, `sunday`; did you mean `monday`?',
    ],
  ])('%j', async (extra, name, code, message) => {
    const issues = [{ code, path: `/extra/${name}`, message }]
    expect(extraIssues(extra, catalogue)).toEqual(issues)
    const result = parseAction(act(extra))
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    const refused = expect.objectContaining({ code: 'invalid-action', issues })
    expect(() => evaluate(act(extra), { policy })).toThrow(refused)
    for (const create of [createEvaluator, createReferenceEvaluator])
      expect(() => create(policy)(result.action)).toThrow(refused)
    expect(() => engineFacts(policy, result.action)).toThrow(refused)
    await expect(createEngineEvaluator(policy)(result.action)).rejects.toThrow(refused)
  })

  test('each of several is reported', () => {
    const issues = extraIssues({ liveLocation: 1, strikes: 1, day: 'x', other: true }, catalogue)
    expect(issues.map(({ path }) => path)).toEqual(['/extra/liveLocation', '/extra/day', '/extra/other'])
  })

  test('a policy that declares none takes none', () => {
    expect(() => evaluate(act({ liveLocation: true }), { policy: bundled })).toThrow(ClausewiseError)
    expect(evaluate(act({}), { policy: bundled })).toEqual(evaluate(act(undefined), { policy: bundled }))
  })

  test('an evaluator goes on after an act that it refused', async () => {
    const evaluator = createEvaluator(policy)
    const engine = createEngineEvaluator(policy)
    const plain = { verb: 'post', actor: { roles: ['staff'] } } as const
    const before = evaluator(plain)
    const wrong = { ...plain, extra: { day: 'x' } }
    expect(() => evaluator(wrong)).toThrow(ClausewiseError)
    const [refused, evaluated] = await Promise.allSettled([engine(wrong), engine(plain)])
    expect(refused.status).toBe('rejected')
    expect(evaluated).toEqual({ status: 'fulfilled', value: before })
    expect(evaluator(plain)).toEqual(before)
  })
})
