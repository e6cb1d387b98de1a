import { describe, expect, test } from 'vitest'
import type { Fact, FactValue } from '../../src/action/facts.js'
import { parseAction } from '../../src/action/parse-action.js'
import type { SocialAction } from '../../src/action/social-action.js'
import { derivationOf } from '../../src/api/options.js'
import { compilePolicy } from '../../src/compile/compile-policy.js'
import { operatorsFor } from '../../src/policy/check-condition.js'
import { assemble } from '../../src/readings/evaluate/assemble.js'
import { compiledEvaluation } from '../../src/readings/evaluate/compiled.js'
import { referenceVerdict } from '../../src/readings/evaluate/reference.js'
import { situationOf } from '../../src/readings/evaluate/situation.js'
import { setAt } from '../action/set-at.js'
import { literal, policyOf } from '../policy/tiny-policy.js'
import { catalogue, ownFacts } from '../support/own-facts.js'

/** Values of a fact, one at a time. */
const valuesOf = (fact: Fact): readonly FactValue[] => {
  switch (fact.type) {
    case 'boolean':
      return [false, true]
    case 'integer':
      return [0, 2, 3]
    case 'instant':
      return ['2026-11-23T10:15:00Z', '2026-11-24T10:15:00Z']
    case 'time':
      return ['10:15', '12:00']
    case 'string':
      return ['facebook', 'email', 'elsewhere']
    default:
      return fact.values
  }
}

/** Some, all, or none of them. */
const listsOf = <Value>(values: readonly Value[]): readonly (readonly Value[])[] => [
  [],
  values.slice(0, 1),
  values.slice(-2),
  values.slice(1),
  values,
]

const operandsOf = (operator: string, values: readonly FactValue[]): readonly unknown[] =>
  ['in', 'notIn', 'someFact:in'].includes(operator) ? listsOf(values) : values

/** Every comparison of a fact, presumed or not, and its negation. */
const conditionsOn = (fact: Fact): readonly object[] =>
  operatorsFor(fact).flatMap((operator) =>
    operandsOf(operator, valuesOf(fact)).flatMap((value) =>
      [operator, `known:${operator}`].flatMap((asked) => {
        const one = literal(fact.id, asked, value)
        return [one, { not: one }]
      }),
    ),
  )

const people = [
  [],
  [{}],
  [{ role: 'pupil', relation: 'other', pictured: true, named: true, consent: { name: false, image: false } }],
  [{ role: 'other', relation: 'self', pictured: false, named: false }],
]

/** Where an act says something of a fact, and what: of one that cannot be said, what it is derived from. */
const saidOf = (fact: Fact): readonly (readonly [pointer: string, value: unknown])[] => {
  if (fact.inputs.includes('content.people')) return people.map((value) => ['/content/people', value])
  const values = fact.type === 'set' ? listsOf(fact.values) : valuesOf(fact)
  return fact.inputs.flatMap((input) =>
    (input === fact.id ? values : valuesOf(catalogue.facts.get(input) as Fact)).map(
      (value) => [`/${input.replace('.', '/')}`, value] as const,
    ),
  )
}

const bare = { verb: 'post', actor: { roles: ['staff'] } }

const actsOn = (fact: Fact): readonly SocialAction[] =>
  [bare, ...saidOf(fact).map(([pointer, value]) => setAt(bare, pointer, value))].flatMap((act) => {
    const parsed = parseAction(act)
    return parsed.ok ? [parsed.action] : []
  })

/** A clause that no act wakes is not looked at: so every clause of one comparison, alone in its policy, has to say what it says. */
describe('a clause of one comparison is woken wherever it is not known to be false', () => {
  test.each([...catalogue.facts.keys()])('of %s', (id) => {
    const fact = catalogue.facts.get(id) as Fact
    const acts = actsOn(fact)
    expect(acts.length).toBeGreaterThan(1)
    let found = 0
    for (const condition of conditionsOn(fact)) {
      const policy = compilePolicy(policyOf([condition], {}, undefined, ownFacts))
      const evaluationOf = compiledEvaluation(policy)
      for (const assume of ['unknown', 'ordinary'] as const)
        for (const action of acts) {
          const situation = situationOf(policy, action, derivationOf(policy, { assume }))
          const reference = JSON.stringify(assemble(referenceVerdict(policy, situation.facts), situation))
          const compiled = JSON.stringify(evaluationOf(situation))
          if (compiled !== reference)
            expect({ condition, action, evaluation: compiled }).toEqual({ condition, action, evaluation: reference })
          if (!compiled.includes('"outcome":"compliant"')) found += 1
        }
    }
    expect(found).toBeGreaterThan(0)
  })
})
