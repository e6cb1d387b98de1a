import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { contextOf, type LintContext } from '../../src/authoring/lint/context.js'
import { idleOccurrences } from '../../src/authoring/lint/idle-condition.js'
import { lintPolicy } from '../../src/authoring/lint/lint-policy.js'
import { occurrencesOf, withInstead } from '../../src/authoring/lint/occurrences.js'
import type { Condition } from '../../src/policy/condition.js'
import { isDeciding } from '../../src/policy/deciding.js'
import type { Policy } from '../../src/policy/policy.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { anyAct } from '../support/arbitrary-action.js'
import { arbitraryPolicy } from '../support/arbitrary-policy.js'
import { announce, seed } from '../support/seed.js'

const numRuns = 25
const actions = fc.array(anyAct, { minLength: 30, maxLength: 30 })
const contextFor = (policy: Policy): LintContext => contextOf({ policy, files: ['1-random.json'], cases: [] }, {})

/** What an evaluation says, but why. */
const said = ({ policy: _policy, ...evaluation }: Evaluation): unknown =>
  JSON.parse(
    JSON.stringify(evaluation, (key, value: unknown) =>
      ['because', 'defeasibleBy', 'missing'].includes(key) ? undefined : value,
    ),
  )

/** The policy with something in each rule that changes nothing: `a` and (`a` or `b`), or else `a` or (`a` and `b`). */
const padded = (policy: Policy): Policy => {
  const pad = (a: Condition, b: Condition, index: number): Condition =>
    index % 2 === 0 ? { all: [a, { any: [a, b] }] } : { any: [a, { all: [a, b] }] }
  const conditions = policy.sections.flatMap(({ clauses }) =>
    clauses.filter(isDeciding).flatMap(({ rules }) => rules.map((rule) => rule.conditions)),
  )
  return {
    ...policy,
    sections: policy.sections.map((section) => ({
      ...section,
      clauses: section.clauses.map((clause) =>
        isDeciding(clause)
          ? {
              ...clause,
              rules: clause.rules.map((rule, index) => ({
                ...rule,
                conditions: pad(rule.conditions, conditions.at(-1 - index) as Condition, index),
              })),
            }
          : clause,
      ),
    })),
  }
}

test('without what is idle, random policies say the same of every action', () => {
  let removed = 0
  fc.assert(
    fc.property(arbitraryPolicy.map(padded), actions, (policy, acts) => {
      const idle = idleOccurrences(contextFor(policy))
      const without = idle.reduce<Policy>(
        (edited, { occurrence, constant }) =>
          withInstead(edited, occurrence, constant === 'true' ? { all: [] } : { any: [] }),
        policy,
      )
      removed += idle.length
      const [before, after] = [createEvaluator(policy), createEvaluator(without)]
      for (const action of acts) expect(said(after(action))).toEqual(said(before(action)))
    }),
    { numRuns, seed },
  )
  // Each rule was padded: hardly a policy has nothing to remove.
  expect(removed).toBeGreaterThan(numRuns)
  announce(`${numRuns} random policies, ${removed} idle conditions`)
})

test('presumptions that are idle can be dropped from random policies', () => {
  let dropped = 0
  fc.assert(
    fc.property(arbitraryPolicy, actions, (policy, acts) => {
      const context = contextFor(policy)
      const paths = lintPolicy({ policy, files: ['1-random.json'], cases: [] })
        .filter(({ code }) => code === 'idle-presumption')
        .map(({ path }) => path)
      const idle = occurrencesOf(context).filter(({ place }) => paths.includes(`${place.path}/operator`))
      const without = idle.reduce<Policy>(
        (edited, occurrence) =>
          'fact' in occurrence.authored
            ? withInstead(edited, occurrence, {
                ...occurrence.authored,
                operator: occurrence.authored.operator.replace('known:', ''),
              })
            : edited,
        policy,
      )
      dropped += idle.length
      const [before, after] = [createEvaluator(policy), createEvaluator(without)]
      for (const action of acts) expect(said(after(action))).toEqual(said(before(action)))
    }),
    { numRuns, seed },
  )
  announce(`${numRuns} random policies, ${dropped} idle presumptions`)
})

test('what is said of rules of random policies is so of random actions', () => {
  let claims = 0
  fc.assert(
    fc.property(arbitraryPolicy, actions, (policy, acts) => {
      const findings = lintPolicy({ policy, files: ['1-random.json'], cases: [] })
      const rulesWith = (...codes: readonly string[]) =>
        findings.flatMap(({ code, subject }) => (codes.includes(code) && subject.rule ? [subject.rule] : []))
      const silent = rulesWith('never-holds', 'shadowed-rule')
      const always = rulesWith('always-holds')
      claims += silent.length + always.length
      const evaluate = createEvaluator(policy)
      for (const action of acts) {
        const { outcome, violations, duties } = evaluate(action)
        const speaking = [...violations, ...duties].map(({ rule }) => rule)
        expect(speaking.filter((rule) => silent.includes(rule))).toEqual([])
        // A rule that always holds speaks, unless an earlier one of its clause does.
        const clauses = [...violations, ...duties].map(({ clause }) => clause)
        for (const rule of outcome === 'out-of-scope' ? [] : always)
          expect(clauses).toContain(rule.startsWith('first') ? '1.first' : '1.second')
      }
    }),
    { numRuns, seed },
  )
  announce(`${numRuns} random policies, ${claims} claims`)
})
