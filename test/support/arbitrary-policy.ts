import fc from 'fast-check'
import { loadPolicy } from '../../src/policy/load.js'
import type { Policy } from '../../src/policy/policy.js'
import { authoredCondition, authoredLiteral } from './arbitrary-condition.js'
import { ownFacts } from './own-facts.js'

const condition = authoredCondition()

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

/**
 * A small policy with facts of its own and two clauses over random conditions, with the parameters that facts are derived with, a scope
 * clause that takes acts out and one that stands beside findings. The obligation may be paramount, and is due in a day.
 */
export const arbitraryPolicy: fc.Arbitrary<Policy> = fc
  .record({
    first: fc.array(condition, { minLength: 1, maxLength: 3 }),
    second: fc.array(condition, { minLength: 1, maxLength: 2 }),
    scope: authoredLiteral(),
    beside: authoredLiteral(),
    paramount: fc.boolean(),
    exempt: fc.boolean(),
  })
  .map(({ first, second, scope, beside, paramount, exempt }) => {
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
        facts: ownFacts,
        conditions: { 'out-of-scope': { all: [scope] }, beside: { all: [beside] } },
        procedures: [],
        durations: { immediately: { hours: 24 } },
        sections: ['1'],
      },
      '1-random.json': {
        section: '1',
        title: text,
        clauses: [
          clause('1.first', 'prohibition', first),
          { ...clause('1.second', 'obligation', second), ...(paramount ? { paramount } : {}) },
          {
            id: '1.scope',
            kind: 'scope',
            locator: { place: 'somewhere' },
            title: text,
            summary: text,
            source,
            carriedBy: { effect: 'out-of-scope', condition: 'out-of-scope' },
          },
          {
            id: '1.beside',
            kind: 'scope',
            locator: { place: 'somewhere' },
            title: text,
            summary: text,
            source,
            carriedBy: { effect: 'also-under', condition: 'beside', sections: ['1'] },
          },
        ],
      },
    })
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
    return loaded.policy
  })
