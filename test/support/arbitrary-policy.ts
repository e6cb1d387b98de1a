import fc from 'fast-check'
import { type FactId, factIds, facts } from '../../src/action/facts.js'
import { operatorsFor } from '../../src/policy/check-condition.js'
import { loadPolicy } from '../../src/policy/load.js'
import type { Policy } from '../../src/policy/policy.js'

const scalar = (fact: FactId): fc.Arbitrary<boolean | number | string> => {
  const definition = facts[fact]
  switch (definition.type) {
    case 'boolean':
      return fc.boolean()
    case 'enumeration':
    case 'set':
      return fc.constantFrom(...definition.values)
    case 'integer':
      return fc.nat({ max: 4 })
    case 'string':
      return fc.constantFrom('facebook', 'whatsapp', 'email', 'x')
    case 'instant':
      return fc.constantFrom('2026-11-23T10:15:00Z', '2026-11-23T19:15:00.000Z', '2026-11-23T12:00:00+02:00')
  }
}

const literal = fc.constantFrom(...factIds).chain((fact) =>
  fc.constantFrom(...operatorsFor(facts[fact])).chain((operator) =>
    fc.record({
      fact: fc.constant(fact),
      operator: fc.boolean().map((presumed) => (presumed ? `known:${operator}` : operator)),
      value: ['in', 'notIn', 'someFact:in'].includes(operator)
        ? fc.uniqueArray(scalar(fact), { maxLength: 3 })
        : scalar(fact),
    }),
  ),
)

const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: literal },
    { weight: 1, arbitrary: fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ not: tie('condition') }) },
  ),
}))

const source = `sha256-${'0'.repeat(64)}`
const text = 'A sentence.'

const event = {
  prohibition: { type: 'prohibition', params: { message: text } },
  obligation: {
    type: 'obligation',
    params: { message: text, bearer: 'actor', task: 'address', promptness: 'immediately' },
  },
} as const

const clause = (id: string, kind: keyof typeof event, conditions: readonly unknown[]) => ({
  id,
  kind,
  strength: 'must',
  locator: { place: 'somewhere' },
  title: text,
  summary: text,
  source,
  rules: conditions.map((one, index) => ({
    name: `${id.replaceAll('.', '-').replace(/^\d-/, '')}-${'abc'[index]}`,
    conditions: { all: [one] },
    event: event[kind],
  })),
})

/** A small policy of two clauses over random conditions, with the parameters that facts are derived with. */
export const arbitraryPolicy: fc.Arbitrary<Policy> = fc
  .record({
    first: fc.array(condition, { minLength: 1, maxLength: 3 }),
    second: fc.array(condition, { minLength: 1, maxLength: 2 }),
    scope: literal,
    exempt: fc.boolean(),
  })
  .map(({ first, second, scope, exempt }) => {
    const reading = { question: text, choice: text, because: text }
    const loaded = loadPolicy({
      'policy.json': {
        id: 'random',
        title: text,
        version: '1.0.0',
        school: { name: text },
        approval: { approvedBy: null, approvedOn: null, lastReviewedOn: null, nextReviewDue: null },
        review: { everyMonths: 12, noticeMonths: 1 },
        parameters: {
          accountManagers: { value: ['admin-team'], description: text, reference: '1.first', reading },
          ownChildExemption: { value: exempt, description: text, reference: '1.first', reading },
        },
        conditions: { 'out-of-scope': { all: [scope] } },
        procedures: [],
        durations: { immediately: { hours: 24 } },
        sections: ['1'],
      },
      '1-random.json': {
        section: '1',
        title: text,
        clauses: [
          clause('1.first', 'prohibition', first),
          clause('1.second', 'obligation', second),
          {
            id: '1.scope',
            kind: 'scope',
            locator: { place: 'somewhere' },
            title: text,
            summary: text,
            source,
            carriedBy: { effect: 'out-of-scope', condition: 'out-of-scope' },
          },
        ],
      },
    })
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
    return loaded.policy
  })
