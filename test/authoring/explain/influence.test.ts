import { describe, expect, test } from 'vitest'
import { type BuiltInFactId, builtIn, builtInIds } from '../../../src/action/facts.js'
import { parseAction } from '../../../src/action/parse-action.js'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import { type Influence, influences } from '../../../src/authoring/explain/influence.js'
import { stepsOf } from '../../../src/authoring/explain/steps.js'
import { clause, literal, loaded, rule, tinyFiles } from '../../policy/tiny-policy.js'

const entries = Object.entries(influences) as readonly [BuiltInFactId, Influence][]

/** Who people are, what others decide, what has happened, and whatever may tell of harm. */
const never: readonly BuiltInFactId[] = [
  'verb',
  'actor.roles',
  'actor.positions',
  'actor.authorised',
  'actor.safeguardingTrained',
  'channel.professional',
  'target.kind',
  'target.roles',
  'target.account',
  'target.family',
  'target.commercial',
  'content.schoolRelated',
  'content.behaviourIncident',
  'content.raisesConcern',
  'content.safeguardingConcern',
  'content.disclosure',
  'timing.at',
  'history.priorIncidents',
]

test('these facts are never offered, and no others', () => {
  expect(entries.filter(([, { offered }]) => offered === 'no').map(([fact]) => fact)).toEqual(never)
})

test('every fact stands in the table, in the order of the catalogue', () => {
  expect(entries.map(([fact]) => fact)).toEqual(builtInIds)
})

test('what is offered for its inputs is derived, and its inputs are in the table or are people', () => {
  for (const [fact, { offered }] of entries)
    if (offered === 'inputs') {
      expect(builtIn[fact].derived).toBe(true)
      for (const input of builtIn[fact].inputs) expect([...builtInIds, 'content.people']).toContain(input)
    }
})

describe('every order', () => {
  const orders = entries.flatMap(([fact, influence]): readonly (readonly [string, string])[] => {
    switch (influence.offered) {
      case 'values':
        return Object.entries(influence.do).map(([value, order]) => [`${fact}=${value}`, order])
      case 'leaving-out': {
        const { values } = builtIn[fact] as { values: readonly string[] }
        return [
          [`${fact}=[]`, influence.none],
          ...values.map((value) => [`${fact}-${value}`, influence.do(value)] as const),
        ]
      }
      case 'named-values':
        return [[`${fact}=whatsapp`, influence.do('whatsapp')]]
      default:
        return []
    }
  })

  test.each(orders)('%s: %s', (_change, order) => {
    // An order to a person, in plain words, that ends like the middle of a sentence.
    expect(order).toMatch(
      /^(do|leave|keep|make|say|use|let|refer|complain|register|check|read|write|take|first change) /,
    )
    expect(order).not.toMatch(/[.`_]|\btrue\b|\bfalse\b|content|channel/)
  })

  test('is different from every other of its fact', () => {
    expect(new Set(orders.map(([change, order]) => change.split(/[=-]/)[0] + order)).size).toBe(orders.length)
  })

  test('is for a value that the fact has', () => {
    for (const [fact, influence] of entries)
      if (influence.offered === 'values') {
        const type = builtIn[fact]
        const known = type.type === 'boolean' ? ['true', 'false'] : type.type === 'enumeration' ? type.values : []
        for (const value of Object.keys(influence.do)) expect(known).toContain(value)
      }
  })
})

test('whatever is taken away, moved or put off could hide something', () => {
  const hiding = entries.filter(([, influence]) => 'mayHide' in influence).map(([fact]) => fact)
  for (const [fact, influence] of entries) if ('moves' in influence) expect(hiding).toContain(fact)
  const safe = entries
    .filter(
      ([, influence]) => influence.offered !== 'no' && influence.offered !== 'inputs' && !('mayHide' in influence),
    )
    .map(([fact]) => fact)
  expect(safe).toEqual([
    'actor.policyAcknowledged',
    'actor.privacySettingsChecked',
    'actor.profileIdentifiable',
    'channel.workEmail',
    'content.purpose',
    'content.spam',
    'content.commercial',
    'content.donationRequest',
    'content.political',
    'content.addressedToIndividual',
    'content.schoolBusiness',
    'content.readsAsSchoolView',
    'device.owner',
  ])
})

test('every step alone makes an act that is one', () => {
  const files = tinyFiles()
  // A policy that reads every fact, so that there is a step for every one that is offered.
  files['1-acts.json'].clauses = builtInIds.map((fact, index) => {
    const { type, ...rest } = builtIn[fact]
    const values = 'values' in rest ? rest.values : ['whatsapp']
    const test =
      type === 'boolean'
        ? literal(fact, 'equal', true)
        : type === 'set'
          ? literal(fact, 'someFact:in', values)
          : type === 'integer'
            ? literal(fact, 'greaterThan', 0)
            : type === 'instant'
              ? literal(fact, 'lessThan', '2026-11-23T10:15:00Z')
              : literal(fact, 'in', values)
    return clause(`1.clause-${index}`, 'prohibition', [rule(`rule-${index}`, { all: [test] })])
  })
  const policy = compiledPolicyOf(loaded(files))
  const action = {
    verb: 'post' as const,
    actor: { roles: ['staff' as const] },
    content: { refersTo: ['pupil' as const], people: [{ role: 'pupil' as const, pictured: true }] },
  }
  const steps = stepsOf({}, policy, action)
  const offered = entries.filter(([, influence]) => !['no', 'inputs'].includes(influence.offered)).map(([fact]) => fact)
  expect(new Set(steps.flatMap(({ chosen }) => chosen))).toEqual(new Set([...offered, 'content.people']))
  for (const step of steps) {
    const changed = step.apply(action)
    expect(parseAction(changed)).toEqual({ ok: true, action: changed })
    expect(changed).not.toEqual(action)
    expect(step.apply(changed)).toEqual(changed)
  }
})
