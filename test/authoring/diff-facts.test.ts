import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogueOf, type DeclaredFact } from '../../src/action/catalogue.js'
import type { SocialAction } from '../../src/action/social-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { asReadBy } from '../../src/authoring/as-read-by.js'
import { diffPolicies } from '../../src/authoring/diff/diff-policies.js'
import { operatorsFor } from '../../src/policy/check-condition.js'
import type { Policy } from '../../src/policy/policy.js'
import { clause, literal, loaded, rule, tinyFiles } from '../policy/tiny-policy.js'
import { ownValue } from '../support/arbitrary-action.js'
import { announce, seed } from '../support/seed.js'

const words = { label: 'whether it is so', description: 'An example.' }
const flag = { ...words, type: 'boolean' } as const
const trip = (...values: readonly string[]) => ({ ...words, type: 'enumeration', values }) as const

/** A policy that prohibits what a condition says, if it has one. */
const policyWith = (facts: object | undefined, condition?: object): Policy => {
  const files = tinyFiles()
  if (facts) files['policy.json'].facts = facts
  if (condition)
    files['1-acts.json'].clauses.push(clause('1.not.third', 'prohibition', [rule('third', { all: [condition] })]))
  return loaded(files)
}

type Made = readonly [facts?: object | undefined, condition?: object]

const live = literal('extra.one', 'equal', true)
const unsaid = literal('content.spam', 'equal', true)

test.each<[name: string, from: Made, to: Made, step: string, effects: readonly string[]]>([
  ['one that nothing reads', [], [{ one: flag }], 'minor', []],
  ['one fewer that nothing reads', [{ one: flag }], [], 'major', []],
  ['another label', [{ one: flag }], [{ one: { ...flag, label: 'so' } }], 'patch', []],
  ['to be changed by whoever acts', [{ one: flag }], [{ one: { ...flag, changeable: true } }], 'patch', []],
  ['an ordinary value', [{ one: flag }], [{ one: { ...flag, ordinary: false } }], 'major', []],
  [
    'another ordinary value',
    [{ one: { ...flag, ordinary: true } }],
    [{ one: { ...flag, ordinary: false } }],
    'major',
    [],
  ],
  ['one value more', [{ one: trip('a') }], [{ one: trip('a', 'b') }], 'minor', []],
  ['one value less', [{ one: trip('a', 'b') }], [{ one: trip('a') }], 'major', []],
  ['the same values in another order', [{ one: trip('a', 'b') }], [{ one: trip('b', 'a') }], 'patch', []],
  ['another type', [{ one: flag }], [{ one: trip('a') }], 'major', []],
  // A caller who does not know it learns less than before: the rule for every newly required fact.
  [
    'one that a prohibition newly reads',
    [undefined, unsaid],
    [{ one: flag }, { any: [unsaid, live] }],
    'major',
    ['becomes-a-breach', 'becomes-undetermined'],
  ],
  [
    'one that a prohibition reads, if it is known',
    [undefined, unsaid],
    [{ one: flag }, { any: [unsaid, { ...live, operator: 'known:equal' }] }],
    'major',
    ['becomes-a-breach'],
  ],
  [
    'one that excepts from a prohibition, if it is known',
    [undefined, unsaid],
    [{ one: flag }, { all: [unsaid, { not: { ...live, operator: 'known:equal' } }] }],
    'minor',
    ['becomes-settled', 'ceases-to-be-a-breach'],
  ],
  [
    'another type, which the old rule is not said of',
    [{ one: flag }, live],
    [{ one: trip('yes', 'no') }, literal('extra.one', 'equal', 'yes')],
    'major',
    ['becomes-a-breach', 'becomes-settled', 'becomes-undetermined'],
  ],
])('%s', (_name, from, to, step, effects) => {
  const diff = diffPolicies(policyWith(...from), policyWith(...to))
  expect([diff.step, [...new Set(diff.changes.map(({ effect }) => effect))].sort()]).toEqual([step, effects])
  const parts = diff.edits.flatMap((edit) => edit.parts)
  expect(parts.filter((part) => part.startsWith('facts'))).toEqual(['facts.one'])
})

const forms: readonly DeclaredFact[] = [
  flag,
  trip('a', 'b'),
  trip('b', 'c'),
  { ...words, type: 'set', values: ['a', 'b'] },
  { ...words, type: 'set', values: ['b', 'c'] },
  { ...words, type: 'integer' },
  { ...words, type: 'instant' },
  { ...words, type: 'time' },
  { ...words, type: 'weekday' },
]

/** A declaration, a policy with a rule about it, and acts that say something of it. */
const declared = fc.constantFrom(...forms).chain((form) => {
  const [fact] = catalogueOf({ one: form }).own
  if (fact === undefined) throw new Error()
  const operand = ownValue(fact).filter((value) => !Array.isArray(value) || value.length > 0)
  return fc
    .record({
      operator: fc.constantFrom(...operatorsFor(fact)),
      presumed: fc.boolean(),
      value: operand,
      said: ownValue(fact),
    })
    .map(({ operator, presumed, value, said }) => {
      const isList = ['in', 'notIn', 'someFact:in'].includes(operator)
      const [member = value] = [value].flat()
      const compared = isList ? [member] : member
      return {
        policy: policyWith({ one: form }, literal('extra.one', presumed ? `known:${operator}` : operator, compared)),
        action: { verb: 'post', actor: { roles: ['staff'] }, extra: { one: said } } as SocialAction,
      }
    })
})

test('policies that declare one fact in two ways are told apart wherever an act, as each can be told of it, is judged differently', () => {
  let differing = 0
  fc.assert(
    fc.property(declared, declared, (a, b) => {
      // Every change that is shown has been evaluated by both.
      const { changes, step } = diffPolicies(a.policy, b.policy)
      const changed = changes.map(({ clause: id }) => id)
      for (const action of [a.action, b.action, { ...a.action, extra: {} }]) {
        const [was, is] = [a.policy, b.policy].map((policy) => {
          const { violations, undetermined } = createEvaluator(policy)(asReadBy(policy, action))
          return [violations, undetermined].map((list) => list.map(({ clause: id }) => id))
        })
        if (JSON.stringify(was) === JSON.stringify(is)) continue
        differing += 1
        expect(changed).toContain('1.not.third')
        expect(step).not.toBe('patch')
      }
    }),
    { numRuns: 600, seed },
  )
  expect(differing).toBeGreaterThan(300)
  announce(`${differing} acts that policies with other facts judge differently`)
})
