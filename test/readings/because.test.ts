import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveFacts } from '../../src/action/derive.js'
import type { SocialAction } from '../../src/action/social-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { derivationOf } from '../../src/api/options.js'
import { TRUE } from '../../src/base/truth.js'
import { policy as bundled } from '../../src/policies/stokes-wood-primary.js'
import type { Policy } from '../../src/policy/policy.js'
import { trace } from '../../src/readings/evaluate/reference.js'
import { anyAct, anyShape } from '../support/arbitrary-action.js'
import { arbitraryPolicy } from '../support/arbitrary-policy.js'
import { announce, seed } from '../support/seed.js'

type Authored = Record<string, unknown>

const parameterOf = (policy: Policy, fact: string): unknown =>
  fact.startsWith('parameters.') ? policy.parameters[fact.slice('parameters.'.length)]?.value : undefined

/** The comparisons of a condition and of those that it names, as authored but with parameters by their values. */
const literalsOf = (policy: Policy, node: Authored): readonly string[] => {
  if ('condition' in node) return literalsOf(policy, policy.conditions[node.condition as string] as never)
  if ('not' in node) return literalsOf(policy, node.not as Authored)
  const members = (node.all ?? node.any) as readonly Authored[] | undefined
  if (members) return members.flatMap((member) => literalsOf(policy, member))
  const { fact, operator, value } = node as { fact: string; operator: string; value: { fact?: string } | null }
  const named = typeof value === 'object' && value?.fact !== undefined ? parameterOf(policy, value.fact) : value
  return [JSON.stringify({ fact, operator, value: named })]
}

const byPolicy = new WeakMap<Policy, Map<string, readonly string[]>>()
const literalsByRule = (policy: Policy): Map<string, readonly string[]> => {
  const found =
    byPolicy.get(policy) ??
    new Map(
      policy.sections.flatMap(({ clauses }) =>
        clauses.flatMap((clause) =>
          'rules' in clause
            ? clause.rules.map(({ name, conditions }) => [name, literalsOf(policy, conditions as never)] as const)
            : [],
        ),
      ),
    )
  byPolicy.set(policy, found)
  return found
}

const counts = { findings: 0, reasons: 0, assumed: 0 }

const replay = (policy: Policy, action: SocialAction, assume: 'unknown' | 'ordinary'): void => {
  const compiled = compiledPolicyOf(policy)
  const facts = deriveFacts(action, derivationOf(compiled, { assume }))
  const supplied = deriveFacts(action, derivationOf(compiled, { assume: 'unknown' }))
  const { violations, duties, permissions, recommendations } = createEvaluator(policy, { assume })(action)
  for (const { clause, rule, because } of [...violations, ...duties, ...permissions, ...recommendations]) {
    const told = because.map(({ fact, operator, value }) => JSON.stringify({ fact, operator, value }))
    const literals = literalsByRule(policy).get(rule) ?? []
    expect({ rule, foreign: told.filter((literal) => !literals.includes(literal)) }).toEqual({ rule, foreign: [] })
    expect(new Set(told).size).toBe(told.length)
    expect(because.length).toBeGreaterThan(0)

    for (const { fact, actual, assumed } of because) {
      const slot = compiled.catalogue.facts.get(fact)?.slot
      expect({ rule, fact, actual }).toEqual({
        rule,
        fact,
        actual: slot === undefined ? parameterOf(policy, fact) : (facts[slot] ?? null),
      })
      const wasAssumed = slot !== undefined && supplied[slot] === undefined && facts[slot] !== undefined
      expect({ rule, fact, assumed }).toEqual({ rule, fact, assumed: wasAssumed ? true : undefined })
      counts.assumed += wasAssumed ? 1 : 0
    }

    // The reasons are reasons enough: with nothing else known, the rule still holds.
    const named = new Set(because.map(({ fact }) => fact))
    const norm = compiled.clauses.find(({ id }) => id === clause)?.norms.find((one) => one.rule === rule)
    if (norm === undefined) throw new Error(rule)
    const alone = [...compiled.catalogue.facts.keys()].map((fact, index) =>
      named.has(fact) ? facts[index] : undefined,
    )
    expect({ rule, truth: trace(norm.condition, alone).truth }).toEqual({ rule, truth: TRUE })
    counts.findings += 1
    counts.reasons += because.length
  }
}

describe('the reasons of every finding are comparisons of its rule, with what was read', () => {
  test.each(['unknown', 'ordinary'] as const)('under the bundled policy, assuming %s', (assume) => {
    fc.assert(
      fc.property(anyShape, (action) => replay(bundled, action, assume)),
      { numRuns: 1_000, seed },
    )
  })

  test.each(['unknown', 'ordinary'] as const)('under random policies, assuming %s', (assume) => {
    fc.assert(
      fc.property(arbitraryPolicy, anyAct, (policy, action) => replay(policy, action, assume)),
      { numRuns: 1_000, seed },
    )
    announce(`reasons replayed: ${JSON.stringify(counts)}`)
  })
})
