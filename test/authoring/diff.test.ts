import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { changesetText } from '../../src/authoring/diff/changeset.js'
import { type Change, diffPolicies } from '../../src/authoring/diff/diff-policies.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { loadPolicy, type PolicyFiles } from '../../src/policy/load.js'
import type { Policy } from '../../src/policy/policy.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { clause, literal, loaded, rule, tinyFiles } from '../policy/tiny-policy.js'
import { arbitraryAction } from '../support/arbitrary-action.js'
import { editedCopies, editedPolicy } from '../support/edited-copies.js'
import { policyFiles } from '../support/policy-files.js'
import { announce, seed } from '../support/seed.js'
import { closeZ3 } from '../support/z3.js'
import { z3Equivalent } from '../support/z3-equivalent.js'

afterAll(closeZ3)

const effectsByClause = (changes: readonly Pick<Change, 'clause' | 'effect'>[]) => {
  const found: Record<string, string[]> = {}
  for (const { clause, effect } of changes) found[clause] = [...new Set([...(found[clause] ?? []), effect])].sort()
  return found
}

/** What an evaluation says of a clause, its reasons and what follows from other facts aside. */
const saidOf = (evaluation: Evaluation, clause: string): unknown => {
  const lists = ['violations', 'duties', 'permissions', 'recommendations', 'undetermined'] as const
  for (const list of lists)
    for (const entry of evaluation[list])
      if (entry.clause === clause) {
        const { because: _1, defeasibleBy: _2, missing: _3, ...said } = entry as unknown as Record<string, unknown>
        return { list, ...said }
      }
  return null
}

const said = (entry: Change['before']): unknown => {
  if (entry === null) return null
  const { because: _1, defeasibleBy: _2, missing: _3, ...rest } = entry as unknown as Record<string, unknown>
  return rest
}

const clausesOf = (of: Policy): readonly string[] => of.sections.flatMap(({ clauses }) => clauses.map(({ id }) => id))

describe.each(editedCopies.map((copy) => [copy.name, copy] as const))('%s', (_name, copy) => {
  const edited = editedPolicy(copy)
  const diff = diffPolicies(policy, edited)
  const byOld = createEvaluator(policy)
  const byNew = createEvaluator(edited)
  const renamed = new Map(diff.edits.flatMap(({ from, where }) => (from === undefined ? [] : [[where, from] as const])))

  test('has the step that follows', () => {
    expect(diff.step).toBe(copy.step)
  })

  test('changes exactly these clauses', () => {
    expect(effectsByClause(diff.changes)).toEqual(copy.effects)
    expect(diff.scope.map(({ effect }) => effect)).toEqual(copy.scope ?? [])
  })

  test('every witness is an action, and shows what it is said to show', () => {
    for (const change of diff.changes) {
      const parsed = parseAction(change.witness)
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
      const was = saidOf(byOld(parsed.action), renamed.get(change.clause) ?? change.clause)
      const is = saidOf(byNew(parsed.action), change.clause)
      expect([was, is]).toEqual([said(change.before), said(change.after)])
      expect(is).not.toEqual(was)
    }
    for (const { effect, witness } of diff.scope)
      expect([byOld(witness).outcome, byNew(witness).outcome].indexOf('out-of-scope')).toBe(
        effect === 'leaves-scope' ? 1 : 0,
      )
  })

  test('z3 finds a difference in the same clauses, and in no other', async () => {
    const [was, is] = [compiledPolicyOf(policy), compiledPolicyOf(edited)]
    const ids = [...new Set([...was.clauses, ...is.clauses].map(({ id }) => id))]
    const renamings = [...renamed].flat()
    const differing: string[] = []
    for (const id of ids)
      if (!renamings.includes(id) && !(await z3Equivalent(was, is, id, { words: true }))) differing.push(id)
    const found = [...diff.changes.map(({ clause }) => clause), ...diff.scope.flatMap(({ clauses }) => clauses)]
    expect(differing.sort()).toEqual([...new Set(found)].sort())
  })

  test('no random act is judged differently in another clause', () => {
    const allowed = new Set(diff.changes.map(({ clause }) => clause))
    fc.assert(
      fc.property(fc.oneof(arbitraryAction('full'), arbitraryAction('mixed'), arbitraryAction('sparse')), (action) => {
        const [was, is] = [byOld(action), byNew(action)]
        if ((was.outcome === 'out-of-scope') !== (is.outcome === 'out-of-scope')) {
          expect(diff.scope).not.toEqual([])
          return
        }
        for (const clause of clausesOf(edited))
          if (!allowed.has(clause)) {
            const former = saidOf(was, renamed.get(clause) ?? clause)
            const renaming = former === null ? null : { ...former, clause }
            expect(saidOf(is, clause)).toEqual(renaming)
          }
      }),
      { seed, numRuns: 100 },
    )
    announce(`100 random acts, ${copy.name}`)
  })
})

test('the other way round, what was gained is lost', () => {
  const lowered = editedPolicy({ edits: [['policy.json', '/parameters/priorIncidentsBeforeBlock/value', 1]] })
  const back = diffPolicies(lowered, policy)
  expect(effectsByClause(back.changes)).toEqual({ '2.2.block-repeat-offenders': ['becomes-settled', 'loses-a-duty'] })
})

test('a duty that is due at a time, where the time of the act is known, is one kind of act', () => {
  const promptness = ['policy.json', '/durations/as-soon-as-reasonably-possible', { hours: 24 }] as const
  const due = editedPolicy({ edits: [promptness] })
  const lowered = editedPolicy({
    edits: [promptness, ['policy.json', '/parameters/priorIncidentsBeforeBlock/value', 1]],
  })
  expect(diffPolicies(due, lowered).changes.map(({ effect }) => effect)).toEqual([
    'becomes-undetermined',
    'gains-a-duty',
  ])
  const { changes } = diffPolicies(policy, due)
  expect([...new Set(changes.map(({ effect }) => effect))]).toEqual(['has-another-duty'])
})

test('keys in another order are no edit, as they are none to the digest', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, member]) => [key, turned(member)]),
    )
  }
  const loaded = loadPolicy(turned(policyFiles()) as PolicyFiles)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  expect(loaded.policy.digest).toBe(policy.digest)
  expect(diffPolicies(policy, loaded.policy)).toMatchObject({ changes: [], edits: [], step: 'none' })
})

test('the same policy differs in nothing', () => {
  const diff = diffPolicies(policy, policy)
  expect(diff).toMatchObject({
    scope: [],
    changes: [],
    edits: [],
    step: 'none',
    declared: 'none',
    underdeclared: false,
  })
})

describe('what is said out of scope, too', () => {
  /** A paramount prohibition, and e-mail in or out of scope. */
  const paramount = (platform: string): Policy => {
    const files = tinyFiles()
    files['1-acts.json'].clauses.push({
      ...clause('1.never', 'prohibition', [rule('never', { all: [literal('content.spam', 'known:equal', true)] })]),
      paramount: true,
    })
    files['policy.json'].conditions['by-mail'].all[0].value = platform
    return loaded(files)
  }

  test('an act that comes into scope as a breach is a major step', () => {
    const { scope, step } = diffPolicies(paramount('email'), paramount('sms'))
    const entering = scope.find(({ effect }) => effect === 'enters-scope')
    expect(entering).toMatchObject({ step: 'major', clauses: expect.arrayContaining(['1.never']) })
    expect(step).toBe('major')
  })
})

test('another id of the policy is a major step: results name it', () => {
  const files = tinyFiles()
  files['policy.json'].id = 'tiny-too'
  const diff = diffPolicies(loaded(tinyFiles()), loaded(files))
  expect(diff).toMatchObject({
    step: 'major',
    changes: [],
    edits: [{ where: 'policy.json', parts: ['id'], step: 'major' }],
  })
})

test('a changeset says the larger of the proved and the declared step', () => {
  const edited = (version: string) => {
    const files = tinyFiles()
    files['policy.json'].version = version
    files['1-acts.json'].clauses[0].rules[0].event.params.message = 'Another sentence.'
    return changesetText(diffPolicies(loaded(tinyFiles()), loaded(files)), 'our-policies')
  }
  expect(edited('1.0.0')).toContain("'our-policies': patch\n---\n\nThe policy `tiny`, 1.0.0 to 1.0.1: ")
  expect(edited('2.0.0')).toContain("'our-policies': major\n---\n\nThe policy `tiny`, 1.0.0 to 2.0.0: ")
})
