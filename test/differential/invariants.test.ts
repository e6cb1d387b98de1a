import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BuiltInFactId, builtIn, builtInIds } from '../../src/action/facts.js'
import { withoutContent } from '../../src/action/given.js'
import { parseAction } from '../../src/action/parse-action.js'
import { roles, type SocialAction } from '../../src/action/social-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { testsOf } from '../../src/logic/tests-of.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { anyShape, arbitraryAction } from '../support/arbitrary-action.js'
import { announce, seed } from '../support/seed.js'

const numRuns = 10_000
const evaluate = createEvaluator(policy)
const ordinary = createEvaluator(policy, { assume: 'ordinary' })

const findings = ({ violations, duties, permissions, recommendations }: Evaluation) => [
  ...violations,
  ...duties,
  ...permissions,
  ...recommendations,
]
const held = (evaluation: Evaluation) => findings(evaluation).map(({ clause }) => clause)
const open = (evaluation: Evaluation) => evaluation.undetermined.map(({ clause }) => clause)
const isOut = ({ outcome }: Evaluation) => outcome === 'out-of-scope'

type Part = Exclude<keyof SocialAction, 'id' | 'verb'>

const readField = (action: SocialAction, field: string): unknown => {
  const [part, key] = field.split('.') as [Part, string | undefined]
  return key === undefined ? action[part] : (action[part] as Record<string, unknown> | undefined)?.[key]
}

const withValue = (action: SocialAction, field: string, value: unknown): SocialAction => {
  const [part, key] = field.split('.') as [Part, string]
  const group = { ...(action[part] as object | undefined), [key]: value }
  return { ...action, [part]: group } as SocialAction
}

const inputs = [...new Set(builtInIds.flatMap((id) => builtIn[id].inputs))].filter((id) => id.includes('.'))
const field = fc.constantFrom(...inputs)

/** The clauses that read a fact in a way that learning it can turn a known "no" over. */
const readPresumed = (input: string): readonly string[] =>
  compiledPolicyOf(policy)
    .clauses.filter(({ norms }) =>
      norms.some(({ condition }) =>
        testsOf(condition).some(
          ({ fact, presumed }) => presumed && builtIn[fact as BuiltInFactId].inputs.includes(input),
        ),
      ),
    )
    .map(({ id }) => id)

describe('what is definite stays', () => {
  test('learning a fact takes no finding away unless the finding said so', () => {
    let learned = 0
    fc.assert(
      fc.property(arbitraryAction('sparse'), arbitraryAction('full'), field, (action, source, input) => {
        fc.pre(readField(action, input) === undefined && readField(source, input) !== undefined)
        fc.pre(!(input.startsWith('content.') && withoutContent.has(action.verb)))
        const before = evaluate(action)
        const after = evaluate(withValue(action, input, readField(source, input)))
        if (isOut(before) || isOut(after)) return
        learned += 1
        const lost = findings(before).filter(({ clause }) => !held(after).includes(clause))
        expect(lost.filter(({ defeasibleBy }) => !defeasibleBy.includes(input)).map(({ clause }) => clause)).toEqual([])
        const gained = [...held(after), ...open(after)].filter(
          (clause) => ![...held(before), ...open(before)].includes(clause),
        )
        const standIn = ['actor.authorised', 'actor.positions'].includes(input)
          ? ['2.unauthorised-access', '2.suggestions']
          : []
        expect(gained.filter((clause) => !readPresumed(input).includes(clause) && !standIn.includes(clause))).toEqual(
          [],
        )
      }),
      { numRuns, seed },
    )
    expect(learned).toBeGreaterThan(1_000)
    announce(`monotone in knowledge, ${learned} facts learned`)
  })

  test('adding a role removes no finding', () => {
    fc.assert(
      fc.property(anyShape, fc.constantFrom(...roles), (action, role) => {
        const more = evaluate({ ...action, actor: { ...action.actor, roles: [...action.actor.roles, role] } })
        expect(held(more)).toEqual(expect.arrayContaining(held(evaluate(action))))
      }),
      { numRuns, seed },
    )
    announce(`${numRuns} roles added`)
  })

  test('assuming the ordinary adds nothing undetermined', () => {
    fc.assert(
      fc.property(anyShape, (action) => {
        expect(open(evaluate(action))).toEqual(expect.arrayContaining(open(ordinary(action))))
      }),
      { numRuns, seed },
    )
    announce(`${numRuns} acts assumed ordinary`)
  })
})

describe('an evaluation', () => {
  test('is never compliant while a prohibition or an obligation is open, and its lists agree with its outcome', () => {
    fc.assert(
      fc.property(anyShape, (action) => {
        const { outcome, violations, undetermined } = evaluate(action)
        const deciding = undetermined.some(({ kind }) => kind === 'prohibition' || kind === 'obligation')
        if (outcome !== 'out-of-scope')
          expect(outcome).toBe(violations.length > 0 ? 'breach' : deciding ? 'undetermined' : 'compliant')
        else expect({ violations, undetermined }).toEqual({ violations: [], undetermined: [] })
      }),
      { numRuns, seed },
    )
  })

  test('puts safeguarding first and keeps the order of the policy', () => {
    const order = ['3.report-safeguarding', ...compiledPolicyOf(policy).clauses.map(({ id }) => id)]
    fc.assert(
      fc.property(anyShape, (action) => {
        const { violations, duties, permissions, recommendations, undetermined } = evaluate(action)
        for (const list of [violations, duties, permissions, recommendations, undetermined]) {
          const places = list.map(({ clause }) => order.indexOf(clause))
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
        }
      }),
      { numRuns, seed },
    )
  })

  test('never answers a disclosure with a sanction under the clauses that give way', () => {
    const givingWay = /^(4\.not|4\.official-complaints|5\.not\.(?!other-childrens)|5\.official-complaints|2\.2\.block)/
    fc.assert(
      fc.property(anyShape, (action) => {
        const told = evaluate(withValue(action, 'content.disclosure', true))
        expect(held(told).filter((clause) => givingWay.test(clause))).toEqual([])
        expect(told.duties[0]?.clause).toBe('3.report-safeguarding')
      }),
      { numRuns, seed },
    )
  })

  test('is the same, byte for byte, for a copy of the act that was parsed again', () => {
    fc.assert(
      fc.property(anyShape, (action) => {
        const parsed = parseAction(JSON.parse(JSON.stringify(action)))
        expect(parsed.ok && JSON.stringify(evaluate(parsed.action))).toBe(JSON.stringify(evaluate(action)))
      }),
      { numRuns: 1_000, seed },
    )
  })
})

describe('scope invariants', () => {
  const onlyReadBy: readonly (readonly [string, unknown, RegExp])[] = [
    ['timing.at', '2026-12-24T23:00:00Z', /^$/],
    ['channel.audience', 'restricted', /^$/],
    ['timing.teachingTime', true, /^3\.not\.teaching-time$/],
    ['content.purpose', 'other', /^2\.1\.post(\.|$)/],
    ['device.owner', 'school', /^7\.monitoring$/],
  ]
  test.each(onlyReadBy)('%s matters to no clause but those promised', (input, value, allowed) => {
    const others = (evaluation: Evaluation) => ({
      held: findings(evaluation).filter(({ clause }) => !allowed.test(clause)),
      open: evaluation.undetermined.filter(({ clause }) => !allowed.test(clause)),
    })
    fc.assert(
      fc.property(anyShape, (action) => {
        expect(others(evaluate(withValue(action, input, value)))).toEqual(others(evaluate(action)))
      }),
      { numRuns: 3_000, seed },
    )
    const readers = compiledPolicyOf(policy).clauses.filter(({ norms }) =>
      norms.some(({ condition }) => testsOf(condition).some(({ fact }) => fact === input)),
    )
    expect(readers.filter(({ id }) => !allowed.test(id))).toEqual([])
  })
})
