import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type BuiltInFactId, builtIn } from '../../src/action/facts.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { compareCase } from '../../src/authoring/cases/compare-case.js'
import { coverageOf } from '../../src/authoring/coverage/coverage-of.js'
import { validatePolicy } from '../../src/authoring/validate/validate-policy.js'
import { testsOf } from '../../src/logic/tests-of.js'
import { operators } from '../../src/policy/condition.js'
import { isDeciding } from '../../src/policy/deciding.js'
import { loadPolicy } from '../../src/policy/load.js'
import { bearers, promptnesses } from '../../src/policy/rule.js'
import { casesOf } from '../support/cases.js'
import { policyFiles, policyTexts } from '../support/policy-files.js'
import { readings } from '../support/readings.js'

const loaded = loadPolicy(policyFiles('harbour-lane-primary'))
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
const { policy } = loaded
const clauses = policy.sections.flatMap((section) => section.clauses)
const rules = clauses.filter(isDeciding).flatMap((clause) => clause.rules)
const norms = compiledPolicyOf(policy).clauses.flatMap((clause) => clause.norms)
const cases = casesOf('harbour-lane-primary')
const names = (values: readonly string[]) => [...new Set(values)].sort()

describe.each(Object.entries(readings))('%s gives the exact findings of', (_name, create) => {
  const evaluators = { unknown: create(policy), ordinary: create(policy, { assume: 'ordinary' }) }

  test.each(cases.map((one) => [one.file, one.case.name, one] as const))('%s: %s', async (_file, _case, one) => {
    const evaluation = await evaluators[one.case.assume ?? 'unknown'](one.action)
    expect(compareCase(evaluation, one.case)).toBeUndefined()
  })
})

test('the cases fit the policy, and no two share a name', () => {
  expect(validatePolicy(policyTexts('harbour-lane-primary')).problems).toEqual([])
})

test('the cases show all there is to show of every clause, rule and literal', () => {
  expect(coverageOf(policy, cases).readyMade).toEqual([])
})

describe('the cases show', () => {
  const evaluators = {
    unknown: createEvaluator(policy),
    ordinary: createEvaluator(policy, { assume: 'ordinary' }),
  }
  const found = cases.map(({ action, case: one }) => evaluators[one.assume ?? 'unknown'](action))
  const holding = found.flatMap((one) => [...one.violations, ...one.duties, ...one.permissions, ...one.recommendations])

  test('every rule where it speaks', () => {
    expect(names(holding.map(({ rule }) => rule))).toEqual(names(rules.map(({ name }) => name)))
  })

  test('every clause open that can be', () => {
    const never = ['3.training', '7.report']
    expect(names(found.flatMap(({ undetermined }) => undetermined.map(({ clause }) => clause)))).toEqual(
      names(clauses.filter((clause) => isDeciding(clause) && !never.includes(clause.id)).map(({ id }) => id)),
    )
  })

  test('no prohibition in answer to a disclosure', () => {
    const told = found.filter((_, index) => cases[index]?.action.content?.disclosure === true)
    expect(told.length).toBeGreaterThan(20)
    expect(told.flatMap(({ violations }) => violations)).toEqual([])
  })
})

describe('the policy uses', () => {
  const texts = JSON.stringify([policy.conditions, policy.sections])

  test.each(operators)('%s', (operator) => {
    expect(texts).toContain(`"operator":"${operator}"`)
  })

  test('presumptions of many kinds', () => {
    expect(names(texts.match(/known:[A-Za-z:]+/g) ?? [])).toEqual([
      'known:equal',
      'known:greaterThan',
      'known:greaterThanInclusive',
      'known:in',
      'known:lessThan',
      'known:notEqual',
      'known:someFact:in',
    ])
  })

  test('every type of fact', () => {
    const read = norms.flatMap(({ condition }) =>
      testsOf(condition).map(({ fact }) => builtIn[fact as BuiltInFactId].type),
    )
    expect(names(read)).toEqual(['boolean', 'enumeration', 'instant', 'integer', 'set', 'string'])
  })

  test('every kind of clause, bearer and promptness', () => {
    expect(names(clauses.map(({ kind }) => kind))).toHaveLength(8)
    const duties = norms.flatMap(({ duty }) => duty ?? [])
    expect(names(duties.map(({ bearer }) => bearer))).toEqual(names(bearers))
    expect(names(duties.map(({ promptness }) => promptness))).toEqual(names(promptnesses))
  })
})

test.each(clauses.map((clause) => [clause.id, clause] as const))(
  'the source of %s is its own summary',
  (_id, clause) => {
    expect(clause.source).toBe(`sha256-${createHash('sha256').update(clause.summary).digest('hex')}`)
  },
)
