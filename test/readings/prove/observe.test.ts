import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../../../src/action/catalogue.js'
import { parseAction } from '../../../src/action/parse-action.js'
import type { SocialAction } from '../../../src/action/social-action.js'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import { createEvaluator } from '../../../src/api/create-evaluator.js'
import { testsOfPolicy } from '../../../src/logic/tests-of.js'
import type { Policy } from '../../../src/policy/policy.js'
import type { Duty, Evaluation } from '../../../src/readings/evaluate/evaluation.js'
import { Observations, observe, observeScope } from '../../../src/readings/prove/observe.js'
import { truthsUnder } from '../../../src/readings/prove/truths.js'
import { witnesses } from '../../../src/readings/prove/witness.js'
import { worldOf } from '../../../src/readings/prove/world.js'
import { loaded } from '../../policy/tiny-policy.js'
import { anyAct, anyShape, carrying } from '../../support/arbitrary-action.js'
import { arbitraryPolicy } from '../../support/arbitrary-policy.js'
import { policyFiles, policyIds } from '../../support/policy-files.js'
import { announce, seed } from '../../support/seed.js'
import { followed, type Made, placeOf } from './cells.js'

const readings = ['unknown', 'ordinary'] as const
const lists = {
  prohibition: 'violations',
  obligation: 'duties',
  permission: 'permissions',
  recommendation: 'recommendations',
} as const

/** What an evaluation says of a clause, as an observation says it. */
const saidOf = (evaluation: Evaluation, clause: string, at: string | undefined): object => {
  const open = evaluation.undetermined.find((one) => one.clause === clause)
  if (open) return { list: 'undetermined', section: open.section, rule: open.rule, kind: open.kind }
  for (const [list, key] of Object.entries(lists)) {
    const finding = (evaluation[key] as readonly Partial<Duty>[]).find((one) => one.clause === clause)
    if (!finding) continue
    const {
      clause: _clause,
      because: _because,
      defeasibleBy: _by,
      dueBy,
      bearer,
      task,
      reportTo,
      promptness,
      ...rest
    } = finding
    return {
      list,
      ...rest,
      ...(bearer === undefined ? {} : { duty: { bearer, task, promptness, ...(reportTo ? { reportTo } : {}) } }),
      ...(dueBy === undefined ? {} : { dueAfter: Date.parse(dueBy) - Date.parse(at ?? '') }),
    }
  }
  return { list: 'none' }
}

const observing = (policy: Policy, assume: (typeof readings)[number]) => {
  const compiled = compiledPolicyOf(policy)
  const tests = testsOfPolicy(compiled)
  const made: Made = { inputs: worldOf(tests, [compiled], assume), tests, settings: [compiled] }
  const truthOf = truthsUnder(made.inputs, compiled)
  const observations = new Observations()
  const evaluate = createEvaluator(policy, { assume })
  const clauses = compiled.clauses.map((clause) => ({
    id: clause.id,
    diagram: observe(clause, compiled, made.inputs, truthOf, observations),
  }))
  const scope = observeScope(compiled, made.inputs, truthOf)
  return {
    /** Follows each clause's diagram to where an action lies, and asks the evaluator. */
    agreesOn: (action: SocialAction) => {
      const evaluation = evaluate(action)
      const place = placeOf(action, made)
      const labelled = clauses.map(({ id, diagram }) => [
        id,
        followed(diagram, place, made).map((label) => observations.at(label)),
      ])
      expect(labelled).toEqual(clauses.map(({ id }) => [id, [saidOf(evaluation, id, action.timing?.at)]]))
      expect(followed(scope, place, made)).toEqual([evaluation.outcome === 'out-of-scope' ? 2 : 0])
    },
    /** Replays the witness of each observation. */
    replayed: () => {
      let count = 0
      for (const { id, diagram } of clauses)
        for (const [label, { action }] of witnesses(made.inputs, diagram)) {
          count += 1
          expect(parseAction(JSON.parse(JSON.stringify(action)))).toEqual({ ok: true, action })
          expect({ id, action, said: saidOf(evaluate(action), id, action.timing?.at) }).toEqual({
            id,
            action,
            said: observations.at(label),
          })
        }
      for (const [label, { action }] of witnesses(made.inputs, scope))
        expect(evaluate(action).outcome === 'out-of-scope').toBe(label === 2)
      return count
    },
  }
}

describe('what is observed of clauses is what evaluations say of them', () => {
  test('random policies', () => {
    let replayed = 0
    fc.assert(
      fc.property(arbitraryPolicy, fc.array(anyAct, { minLength: 10, maxLength: 10 }), (policy, actions) => {
        for (const assume of readings) {
          const { agreesOn, replayed: replay } = observing(policy, assume)
          actions.forEach(agreesOn)
          replayed += replay()
        }
      }),
      { numRuns: 120, seed },
    )
    announce(`1,200 acts under random policies and ${replayed} witnesses of observations`)
  })

  test.each(policyIds.flatMap((id) => readings.map((assume) => [id, assume] as const)))(
    'the policy %s, %s',
    (id, assume) => {
      const policy = loaded(policyFiles(id))
      const { agreesOn, replayed } = observing(policy, assume)
      fc.assert(fc.property(carrying(anyShape, catalogueOf(policy.facts)), agreesOn), { numRuns: 300, seed })
      expect(replayed()).toBeGreaterThan(50)
    },
  )
})

test('what reads the same has one label, nothing has the first', () => {
  const observations = new Observations()
  const open = { list: 'undetermined', section: '1', rule: 'a', kind: 'permission' } as const
  expect(observations.labelOf({ list: 'none' })).toBe(0)
  expect(observations.labelOf({ ...open })).toBe(observations.labelOf({ ...open }))
  expect(observations.labelOf({ ...open, rule: 'b' })).not.toBe(observations.labelOf(open))
  expect(observations.at(observations.labelOf(open))).toEqual(open)
})
