import { describe, expect, test } from 'vitest'
import { deriveFacts } from '../../src/action/derive.js'
import type { FactId } from '../../src/action/facts.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../src/base/truth.js'
import { createEngineEvaluator } from '../../src/engine.js'
import type { Condition } from '../../src/logic/condition.js'
import { programOf } from '../../src/readings/evaluate/program.js'
import { trace } from '../../src/readings/evaluate/reference.js'
import { literal, policyOf } from '../policy/tiny-policy.js'
import { ownFacts } from '../support/own-facts.js'

const act = (fact: FactId, value: unknown) => {
  const [part, key] = fact.split('.') as [string, string | undefined]
  const base = { verb: 'post', actor: { roles: ['staff'] } }
  if (key === undefined) return { ...base, [part]: value }
  return { ...base, [part]: { ...(part === 'actor' ? base.actor : {}), [key]: value } }
}

const parameters = {
  places: ['facebook', 'x'],
  nowhere: [],
  most: 2,
  counts: [0, 2],
  closing: '18:00',
  weekend: ['saturday', 'sunday'],
}
const at = '2026-11-23T10:15:00Z'
const same = '2026-11-23T11:15:00.000+01:00'
const later = '2026-11-23T10:15:00.001Z'
/** Later by the clock, earlier in truth. */
const earlier = '2026-11-23T23:00:00+13:00'
const parameterOf = (name: keyof typeof parameters) => ({ fact: `parameters.${name}` })

/** Each operator with a value that it holds of and one that it does not. */
const table: [
  fact: FactId,
  operator: string,
  operand: unknown,
  holds: readonly unknown[],
  fails: readonly unknown[],
][] = [
  ['content.spam', 'equal', true, [true], [false]],
  ['content.spam', 'equal', false, [false], [true]],
  ['content.spam', 'notEqual', true, [false], [true]],
  ['content.spam', 'in', [true], [true], [false]],
  ['content.spam', 'in', [true, false], [true, false], []],
  ['content.spam', 'in', [], [], [true, false]],
  ['content.spam', 'notIn', [false], [true], [false]],
  ['content.spam', 'notIn', [], [true, false], []],
  ['channel.account', 'equal', 'official', ['official'], ['personal']],
  ['channel.account', 'notEqual', 'official', ['personal'], ['official']],
  ['channel.space', 'in', ['group', 'direct'], ['group', 'direct'], ['page']],
  ['channel.space', 'notIn', ['group', 'direct'], ['page'], ['group', 'direct']],
  ['verb', 'in', ['post', 'like'], ['post', 'like'], ['share', 'comment']],
  ['channel.platform', 'equal', 'x', ['x'], ['facebook', 'xx', 'x-']],
  ['channel.platform', 'notEqual', 'x', ['facebook'], ['x']],
  ['channel.platform', 'in', parameterOf('places'), ['facebook', 'x'], ['whatsapp', 'face']],
  ['channel.platform', 'notIn', parameterOf('places'), ['whatsapp'], ['facebook', 'x']],
  ['channel.platform', 'in', parameterOf('nowhere'), [], ['facebook']],
  ['actor.roles', 'contains', 'staff', [['staff'], ['parent', 'staff']], [['parent'], ['parent', 'public']]],
  ['actor.roles', 'doesNotContain', 'staff', [['parent']], [['staff'], ['parent', 'staff']]],
  ['actor.positions', 'contains', 'dsl', [['dsl']], [[], ['deputy-dsl']]],
  ['actor.positions', 'doesNotContain', 'dsl', [[], ['deputy-dsl']], [['dsl', 'dsl']]],
  [
    'target.roles',
    'someFact:in',
    ['pupil', 'parent'],
    [['pupil'], ['staff', 'parent']],
    [[], ['staff'], ['former-pupil']],
  ],
  ['target.roles', 'someFact:in', [], [], [[], ['pupil']]],
  ['history.priorIncidents', 'equal', 2, [2], [0, 1, 3]],
  ['history.priorIncidents', 'notEqual', 2, [0, 3], [2]],
  ['history.priorIncidents', 'in', [0, 2], [0, 2], [1]],
  ['history.priorIncidents', 'in', parameterOf('counts'), [0, 2], [1]],
  ['history.priorIncidents', 'notIn', [0, 2], [1], [0, 2]],
  ['history.priorIncidents', 'lessThan', 2, [0, 1], [2, 3]],
  ['history.priorIncidents', 'lessThanInclusive', 2, [0, 2], [3]],
  ['history.priorIncidents', 'greaterThan', 0, [1], [0]],
  ['history.priorIncidents', 'greaterThanInclusive', parameterOf('most'), [2, 2 ** 53 - 1], [0, 1]],
  ['timing.at', 'lessThan', at, [earlier, '2026-11-23T10:14:59.999Z'], [at, same, later]],
  ['timing.at', 'lessThanInclusive', at, [earlier, at, same, at.toLowerCase()], [later]],
  ['timing.at', 'greaterThan', at, [later], [earlier, at, same]],
  ['timing.at', 'greaterThanInclusive', at, [at, same, '2026-11-23T10:15Z', later], [earlier]],
  ['timing.at', 'greaterThanInclusive', '2026-11-23t12:15+02:00', [at, same, later], [earlier]],
  ['extra.liveLocation', 'equal', false, [false], [true]],
  ['extra.liveLocation', 'notIn', [true], [false], [true]],
  ['extra.activity', 'equal', 'quiz', ['quiz'], ['chat', 'stream']],
  ['extra.activity', 'in', ['quiz', 'chat'], ['quiz', 'chat'], ['stream']],
  ['extra.toldAbout', 'contains', 'dsl', [['dsl'], ['parent', 'dsl']], [[], ['parent']]],
  ['extra.toldAbout', 'doesNotContain', 'dsl', [[], ['parent']], [['dsl']]],
  ['extra.toldAbout', 'someFact:in', ['dsl', 'head'], [['head'], ['parent', 'dsl']], [[], ['parent']]],
  ['extra.strikes', 'equal', 3, [3], [0, 2, 4]],
  ['extra.strikes', 'greaterThanInclusive', parameterOf('most'), [2, 9], [0, 1]],
  ['extra.approvedAt', 'lessThan', at, [earlier, '2026-11-23T10:14:59.999Z'], [at, same, later]],
  ['extra.approvedAt', 'greaterThanInclusive', at, [at, same, later], [earlier]],
  ['extra.localTime', 'equal', '08:30', ['08:30'], ['08:31', '20:30']],
  ['extra.localTime', 'notEqual', '00:00', ['00:01', '23:59'], ['00:00']],
  ['extra.localTime', 'in', ['00:00', '12:00'], ['00:00', '12:00'], ['12:01', '01:20']],
  ['extra.localTime', 'notIn', ['00:00', '12:00'], ['23:59'], ['00:00']],
  ['extra.localTime', 'lessThan', '09:00', ['00:00', '08:59'], ['09:00', '10:00', '23:59']],
  ['extra.localTime', 'lessThanInclusive', '09:00', ['00:00', '09:00'], ['09:01', '10:00']],
  ['extra.localTime', 'greaterThan', '09:00', ['09:01', '10:00', '23:59'], ['00:00', '09:00']],
  ['extra.localTime', 'greaterThanInclusive', parameterOf('closing'), ['18:00', '23:59'], ['00:00', '17:59', '08:00']],
  ['extra.day', 'equal', 'sunday', ['sunday'], ['saturday', 'monday']],
  ['extra.day', 'in', parameterOf('weekend'), ['saturday', 'sunday'], ['friday']],
  ['extra.day', 'notIn', ['saturday', 'sunday'], ['friday', 'monday'], ['saturday']],
]

const rows = table.flatMap(([fact, operator, operand, holds, fails]) =>
  ['', 'known:'].flatMap((prefix) => [
    ...holds.map((value) => [fact, `${prefix}${operator}`, operand, value, TRUE as Truth] as const),
    ...fails.map((value) => [fact, `${prefix}${operator}`, operand, value, FALSE as Truth] as const),
    ...(['verb', 'actor.roles'].includes(fact)
      ? []
      : [[fact, `${prefix}${operator}`, operand, undefined, (prefix ? FALSE : UNKNOWN) as Truth] as const]),
  ]),
)

const flipped = { [TRUE]: FALSE, [FALSE]: TRUE, [UNKNOWN]: UNKNOWN } as const

describe('every reading gives a comparison one meaning', () => {
  test.each(rows)('%s %s %j, where it is %j', async (fact, operator, operand, value, truth) => {
    const compared = literal(fact, operator, operand)
    const outOfScope = { all: [literal('timing.teachingTime', 'known:equal', true)] }
    const policy = policyOf([compared, { not: compared }], parameters, outOfScope, ownFacts)
    const compiled = compiledPolicyOf(policy)
    const action = act(fact, value) as never
    const facts = deriveFacts(action, {
      assume: 'unknown',
      accountManagers: [],
      ownChildExemption: false,
      catalogue: compiled.catalogue,
    })
    const conditions = compiled.clauses.map(({ norms }) => norms[0]?.condition as Condition)
    const wanted = [truth, flipped[truth]]
    expect(conditions.map((condition) => trace(condition, facts).truth)).toEqual(wanted)
    expect(conditions.map((condition) => programOf(condition)(facts))).toEqual(wanted)

    const { violations, undetermined } = await createEngineEvaluator(policy)(action)
    const clauses = (truthOf: Truth) => ['1.not.first', '1.not.second'].filter((_, index) => wanted[index] === truthOf)
    expect(violations.map(({ clause }) => clause)).toEqual(clauses(TRUE))
    expect(undetermined.map(({ clause }) => clause)).toEqual(clauses(UNKNOWN))
  })
})
