import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { type RunOptions, runCases } from '../../src/authoring/cases/run-cases.js'
import type { TraceNode } from '../../src/authoring/trace-node.js'
import type { Case } from '../../src/policy/case.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { elements, parseXml } from '../report/parse-xml.js'
import { anyAct } from '../support/arbitrary-action.js'
import { arbitraryPolicy } from '../support/arbitrary-policy.js'
import { seed } from '../support/seed.js'
import { base, casesOf, named, policy, report } from './traced-policy.js'

const spam = { spam: true, commercial: false, purpose: 'other' }
const passing = named(spam, { violations: ['1.not.first'] })
const heading = 'FAIL cases/1-acts.json: a name\n'
const idle = 'Lines with a · had no part in the result.\n'
const counts = '1 case: 0 passed, 1 failed\n'

describe('as text', () => {
  test.each<[string, object, string]>([
    [
      'a clause that holds, by the first of its rules',
      named(spam, { outcome: 'compliant' }),
      `${heading}\
  outcome: expected compliant, got breach
  violations: unexpected 1.not.first (rule first)
  1.not.first, rule first: true
    all: true
      staff-posts (all): true
        posts (all): true
          verb equal post: true (was post)
        by-staff (any): true
          actor.roles someFact:in [staff, governor]: true (was [staff])
      not: true
        any: false
          content.spam equal false: false (was true)
          content.political known:equal false: false (not known)
      channel.platform in [facebook, x]: true (was x)
  1.not.first, rule again: false
    all: false
    · parameters.most greaterThan 1: true (was 2)
      content.commercial equal true: false (was false)

${idle}${counts}`,
    ],
    [
      'clauses that are open',
      named(
        {},
        { violations: ['1.not.first'], duties: ['1.second'] },
        { action: { ...base, channel: {}, content: { spam: true } } },
      ),
      `${heading}\
  outcome: expected breach, got undetermined
  violations: not found 1.not.first
  duties: not found 1.second
  undetermined: unexpected 1.not.first (rule first)
  undetermined: unexpected 1.second (rule second)
  1.not.first, rule first: unknown
    all: unknown
    · staff-posts (all): true
      · posts (all): true
        · verb equal post: true (was post)
      · by-staff (any): true
        · actor.roles someFact:in [staff, governor]: true (was [staff])
    · not: true
      · any: false
        · content.spam equal false: false (was true)
        · content.political known:equal false: false (not known)
      channel.platform in [facebook, x]: unknown (not known)
  1.not.first, rule again: unknown
    all: unknown
    · parameters.most greaterThan 1: true (was 2)
      content.commercial equal true: unknown (not known)
  1.second, rule second: unknown
    all: unknown
      content.purpose equal reminder: unknown (not known)

${idle}${counts}`,
    ],
    [
      'what was assumed, and what was supplied all the same',
      named(
        { political: true },
        { violations: ['1.not.first'], duties: ['1.second'] },
        { assume: 'ordinary', action: { ...base, content: { political: false, purpose: 'alert' } } },
      ),
      `${heading}\
  outcome: expected breach, got compliant
  violations: not found 1.not.first
  duties: not found 1.second
  1.not.first, rule first: false
    all: false
    · staff-posts (all): true
      · posts (all): true
        · verb equal post: true (was post)
      · by-staff (any): true
        · actor.roles someFact:in [staff, governor]: true (was [staff])
      not: false
        any: true
          content.spam equal false: true (assumed false)
          content.political known:equal false: true (was false)
    · channel.platform in [facebook, x]: true (was x)
  1.not.first, rule again: false
    all: false
    · parameters.most greaterThan 1: true (was 2)
      content.commercial equal true: false (assumed false)
  1.second, rule second: false
    all: false
      content.purpose equal reminder: false (was alert)

${idle}${counts}`,
    ],
    [
      'an act that is out of scope',
      named(
        {},
        { outcome: 'compliant', duties: ['1.second'] },
        { action: { ...base, channel: { platform: 'email' }, content: { purpose: 'reminder' } } },
      ),
      `${heading}\
  outcome: expected compliant, got out-of-scope
  duties: not found 1.second
  out of scope: true
    all: true
      any: true
        by-mail (all): true
          channel.platform known:equal email: true (was email)
      not: true
        any: false
  1.second, rule second: true
    all: true
      content.purpose equal reminder: true (was reminder)

${counts}`,
    ],
    [
      'an outcome alone, by the clauses that make it',
      named(
        { ...spam, purpose: null },
        { outcome: 'undetermined', violations: ['1.not.first'], undetermined: ['1.second'] },
        { action: { ...base, actor: { roles: ['parent'] }, content: { commercial: true } } },
      ),
      `${heading}\
  outcome: expected undetermined, got breach
  1.not.first, rule first: false
    all: false
      staff-posts (all): false
      · posts (all): true
        · verb equal post: true (was post)
        by-staff (any): false
          actor.roles someFact:in [staff, governor]: false (was [parent])
    · not: unknown
      · any: unknown
        · content.spam equal false: unknown (not known)
        · content.political known:equal false: false (not known)
    · channel.platform in [facebook, x]: true (was x)
  1.not.first, rule again: true
    all: true
      parameters.most greaterThan 1: true (was 2)
      content.commercial equal true: true (was true)

${idle}${counts}`,
    ],
    [
      'what stands beside a finding',
      named(
        { ...spam, purpose: 'reminder' },
        { violations: ['1.not.first'], duties: [{ clause: '1.second', alsoUnder: [], remedy: 'Stop "it".' }] },
      ),
      `${heading}\
  duties: 1.second: remedy: expected "Stop \\"it\\".", got none
  duties: 1.second: alsoUnder: expected [], got [2.beside]
  also under 2.beside: true
    by-staff (any): true
      actor.roles someFact:in [staff, governor]: true (was [staff])
  1.second, rule second: true
    all: true
      content.purpose equal reminder: true (was reminder)

${counts}`,
    ],
  ])('%s', (_what, one, shown) => {
    expect(report('text', casesOf(one))).toBe(shown)
  })

  test('of the wrong order there is nothing to trace', () => {
    const twice = { verb: 'post', actor: { roles: ['staff'] }, content: {} }
    const one = {
      name: 'a name',
      action: twice,
      expect: { outcome: 'undetermined', undetermined: ['1.second', '1.not.first'] },
    }
    expect(report('text', casesOf(one))).toBe(`${heading}\
  undetermined: expected the order 1.second, 1.not.first, got 1.not.first, 1.second

${counts}`)
  })

  test('cases that pass are counted', () => {
    expect(report('text', casesOf(passing))).toBe('1 case: 1 passed, 0 failed\n')
    expect(report('text', casesOf(passing, passing, named(spam, {})))).toMatch(/\n3 cases: 2 passed, 1 failed\n$/)
  })
})

describe('an evaluator that does not agree with the reference', () => {
  const wrong = (change: (right: Evaluation) => Evaluation): RunOptions => ({
    create: (...given) => {
      const right = createEvaluator(...given)
      return (action) => change(right(action))
    },
  })
  const blind = wrong((right) => ({ ...right, outcome: 'compliant', violations: [] }))
  const silent = wrong((right) => ({
    ...right,
    violations: right.violations.map((found) => ({ ...found, because: [] })),
  }))
  const fault = '  the reference evaluator, given as expected here, does not agree: that is a fault of clausewise\n'

  test('fails a case that it meets', () => {
    const met = { ...passing, expect: { outcome: 'compliant' } }
    expect(runCases(policy, casesOf(met), blind)).toMatchObject([
      { passed: false, disagreement: { difference: { outcome: { wanted: 'breach', got: 'compliant' } } } },
    ])
    expect(report('text', casesOf(met), blind)).toContain(`${heading}${fault}\
  outcome: expected breach, got compliant
  violations: not found 1.not.first
  1.not.first, rule first: true
`)
  })

  test('fails a case by its reasons alone', () => {
    expect(report('text', casesOf(passing), silent)).toContain(
      `${heading}${fault}  the reasons of the findings differ\n  1.not.first, rule first: true\n`,
    )
  })

  test('is told apart from a case that it does not meet', () => {
    const [both] = runCases(policy, casesOf(passing), blind)
    expect(both).toMatchObject({ difference: { lists: [{ notFound: ['1.not.first'] }] }, disagreement: {} })
    const [suite = expect.fail()] = elements(parseXml(report('junit', casesOf(passing), blind)), 'testsuite')
    expect(suite.attributes).toMatchObject({ failures: '0', errors: '1' })
  })
})

test('a trace comes to what the evaluation says, and its decisive comparisons are the reasons', () => {
  const read = ({ kind, decisive, members = [], read: one }: TraceNode): readonly unknown[] =>
    kind === 'comparison' ? (decisive ? [one] : []) : members.flatMap(read)
  const distinct = (list: readonly unknown[]) => [...new Set(list.map((one) => JSON.stringify(one)))]
  const seen = { true: 0, false: 0 }
  fc.assert(
    fc.property(arbitraryPolicy, anyAct, fc.constantFrom('unknown', 'ordinary'), (random, action, assume) => {
      const clauses = ['1.first', '1.second']
      const wanted = { outcome: 'breach', violations: ['9.none'], undetermined: clauses } as const
      const one = { name: 'x', assume, action, expect: wanted } as unknown as Case
      const [result = expect.fail()] = runCases(random, [{ file: '', pointer: '', section: '1', case: one, action }])
      const { evaluation } = result
      if (evaluation.outcome === 'out-of-scope') return
      const found = [...evaluation.violations, ...evaluation.duties]
      // Where both clauses are open just as expected, there is nothing to say of them.
      for (const id of clauses.filter((clause) => !evaluation.undetermined.some((open) => open.clause === clause))) {
        const traces = result.trace.filter(({ clause }) => clause === id)
        const speaker = traces.find(({ root }) => root.truth === 'true')
        const holds = found.find(({ clause }) => clause === id)
        expect(traces.length).toBeGreaterThan(0)
        expect(speaker?.rule).toBe(holds?.rule)
        if (speaker && holds) expect(distinct(read(speaker.root))).toEqual(distinct(holds.because))
        else expect(traces.every(({ root }) => root.truth === 'false')).toBe(true)
        seen[speaker ? 'true' : 'false'] += 1
      }
    }),
    { numRuns: 400, seed },
  )
  expect(seen.true).toBeGreaterThan(20)
  expect(seen.false).toBeGreaterThan(20)
})
