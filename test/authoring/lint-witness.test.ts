import { describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import type { SocialAction } from '../../src/action/social-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import type { LintInput } from '../../src/authoring/lint/context.js'
import type { LintFinding } from '../../src/authoring/lint/lint.js'
import { lintPolicy } from '../../src/authoring/lint/lint-policy.js'
import type { LintCode } from '../../src/policy/lint-codes.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { table } from './lint-table.js'

type Evaluate = (action: SocialAction, assume?: 'ordinary') => Evaluation

const clausesIn = ({ violations, duties, permissions, recommendations }: Evaluation) =>
  [violations, duties, permissions, recommendations].flatMap((list) => list.map(({ clause }) => clause))

const named = (text: string): readonly string[] => [...text.matchAll(/`(\d[^`]*)`/g)].map(([, name]) => name as string)

/** The action with a yes-or-no field the other way. */
const flipped = (action: SocialAction, field: string): SocialAction => {
  const [part, key] = field.split('.') as [string, string]
  const holder = (action as unknown as Record<string, Record<string, unknown>>)[part]
  expect(holder?.[key]).toBe(true)
  return { ...action, [part]: { ...holder, [key]: false } }
}

/** What an evaluation of its witness must say for a finding to be right. */
const replay: Readonly<Partial<Record<LintCode, (finding: LintFinding, action: SocialAction, run: Evaluate) => void>>> =
  {
    'never-holds': (_finding, action, run) => expect(run(action).outcome).toBe('out-of-scope'),
    'overruled-permission': ({ subject, related }, action, run) => {
      const { permissions, violations } = run(action)
      expect(permissions.map(({ clause }) => clause)).toContain(subject.clause)
      const overruling = related?.flatMap(({ message }) => named(message)) ?? []
      expect(violations.some(({ clause }) => overruling.includes(clause))).toBe(true)
    },
    'clause-without-case': ({ subject: { clause = '' }, message }, action, run) => {
      const evaluation = run(action)
      const standing = /case in which it (holds|stays open|does not hold)/.exec(message)?.[1]
      const isFound = clausesIn(evaluation).includes(clause)
      const isOpen = evaluation.undetermined.some((one) => one.clause === clause)
      expect(isFound ? 'holds' : isOpen ? 'stays open' : 'does not hold').toBe(standing)
    },
    'double-bind': ({ message }, action, run) => {
      const [first = '', second = ''] = named(message)
      const field = /against acts where `([^`]+)` is true/.exec(message)?.[1]
      if (field !== undefined) {
        expect(clausesIn(run(action, 'ordinary'))).toContain(first)
        expect(clausesIn(run(action, 'ordinary'))).not.toContain(second)
        expect(clausesIn(run(flipped(action, field), 'ordinary'))).toContain(second)
        expect(clausesIn(run(flipped(action, field), 'ordinary'))).not.toContain(first)
      } else if (second === '') expect(run(action).violations.map(({ clause }) => clause)).toEqual([first])
      else expect(run(action).duties.map(({ clause }) => clause)).toEqual(expect.arrayContaining([first, second]))
    },
  }

const witnessed = Object.values(table)
  .flat()
  .flatMap(({ name, found }) =>
    lintPolicy(found)
      .filter(({ witness }) => witness !== undefined)
      .map((finding) => [finding.code, name, finding, found] as const),
  )

describe('the witness of', () => {
  test.each(witnessed)('%s: %s', (code, _name, { witness, ...finding }, { policy }: LintInput) => {
    const parsed = parseAction(witness)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    const check = replay[code]
    if (!check) throw new Error(`nothing is known of witnesses of ${code}`)
    check(finding, parsed.action, (action, assume = undefined) =>
      createEvaluator(policy, { assume: assume ?? 'unknown' })(action),
    )
  })

  test('every lint that has one is among them', () => {
    expect([...new Set(witnessed.map(([code]) => code))].sort()).toEqual(Object.keys(replay).sort())
  })
})
