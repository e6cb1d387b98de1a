import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { casesForGaps } from '../../src/authoring/coverage/cases-for-gaps.js'
import type { ObligationCoverage } from '../../src/authoring/coverage/coverage.js'
import { groupsWith } from '../../src/authoring/coverage/coverage-groups.js'
import { coverageOf } from '../../src/authoring/coverage/coverage-of.js'
import { levelsBelow, percentOf } from '../../src/authoring/coverage/totals.js'
import { policy as bundled } from '../../src/policies/stokes-wood-primary.js'
import { literal, policyOf } from '../policy/tiny-policy.js'
import { cases as bundledCases } from '../support/cases.js'
import { actionCase, namedCases } from './named-cases.js'

const a = literal('content.spam', 'equal', true)
const b = literal('content.political', 'equal', true)
const post = (content: SocialAction['content']): SocialAction => ({
  verb: 'post',
  actor: { roles: ['staff'] },
  content,
})

/** One rule of two literals, and a scope clause of one that is presumed. */
const policy = policyOf([{ all: [a, b] }])
const cases = namedCases([
  actionCase('both', post({ spam: true, political: true })),
  actionCase('only spam', post({ spam: true, political: false })),
  actionCase('both again', post({ spam: true, political: true })),
  actionCase('only politics', post({ spam: false, political: true })),
])
const coverage = coverageOf(policy, cases)

const told = (obligations: readonly ObligationCoverage[] | undefined) =>
  obligations?.map(({ wanted, status, metBy, readyMade }) => [wanted, status, metBy?.name ?? readyMade ?? ''].join(' '))

describe('of one clause', () => {
  const id = coverage.sections[1]?.clauses[0]?.id ?? ''
  const alone = coverageOf(policy, cases, id)

  test('is what it is in the whole', () => {
    expect(alone.sections.flatMap(({ clauses }) => clauses.map((clause) => clause.id))).toEqual([id])
    expect(alone.totals).toEqual(coverage.sections[1]?.totals)
    expect(alone.cases).toBe(coverage.cases)
  })

  test('has the cases for its own gaps', () => {
    const gaps = groupsWith('missing', alone).flatMap(({ obligations }) => obligations)
    expect(new Set(gaps.map(({ readyMade }) => readyMade))).toEqual(
      new Set(alone.readyMade.map((one) => one.case.name)),
    )
    expect(alone.readyMade.length).toBeGreaterThan(0)
    expect(alone.readyMade.flatMap(({ closes }) => closes).every((words) => words.startsWith(id))).toBe(true)
  })
})

describe('a rule of two literals', () => {
  const [clause] = coverage.sections[0]?.clauses ?? []
  const [rule] = clause?.decisions ?? []

  test('counts, level by level', () => {
    expect(coverage.cases).toBe(4)
    expect(coverage.totals).toEqual({
      clause: { met: 3, possible: 5, impossible: 1 },
      rule: { met: 2, possible: 3, impossible: 0 },
      literal: { met: 5, possible: 9, impossible: 0 },
      all: { met: 10, possible: 17, impossible: 1 },
    })
    expect(coverage.sections.map(({ totals }) => totals.all)).toEqual([
      { met: 8, possible: 12, impossible: 0 },
      { met: 2, possible: 5, impossible: 1 },
    ])
    expect(rule?.totals.clause).toEqual({ met: 0, possible: 0, impossible: 0 })
    expect(rule?.totals.all).toEqual({ met: 6, possible: 9, impossible: 0 })
    expect(clause?.totals.all).toEqual({ met: 8, possible: 12, impossible: 0 })
  })

  test('the first case that shows something is named', () => {
    const expected = ['true met both', 'false met only spam', 'unknown missing 1.not.first: stays open']
    expect(told(clause?.obligations)).toEqual(expected)
    expect(told(rule?.obligations)).toEqual(expected)
    expect(clause?.obligations[0]?.metBy).toEqual({ file: 'cases/1-acts.json', name: 'both' })
  })

  test('the outline is that of the rule, with what is shown of every literal', () => {
    expect(rule?.outline).toMatchObject({
      kind: 'all',
      members: [
        {
          kind: 'all',
          members: [
            { kind: 'literal', fact: 'content.spam', operator: 'equal', value: true },
            { kind: 'literal', fact: 'content.political', operator: 'equal', value: true },
          ],
        },
      ],
    })
    const members = JSON.parse(JSON.stringify(rule?.outline)).members[0].members
    expect(told(members[0].obligations)).toEqual([
      'true met both',
      'false met only politics',
      'unknown missing 1.not.first: stays open',
    ])
    expect(told(members[1].obligations)).toEqual([
      'true met both',
      'false met only spam',
      'unknown missing 1.not.first: stays open',
    ])
  })

  test('a scope clause has no rules; what is presumed is never open, and its fact not being known counts', () => {
    const [scope] = coverage.sections[1]?.clauses ?? []
    expect(told(scope?.obligations)).toEqual([
      'true missing 2.scope: takes an act out of scope',
      'false met both',
      'unknown impossible ',
    ])
    expect(scope?.decisions.map(({ name, obligations }) => ({ name, obligations }))).toEqual([
      { name: 'out-of-scope', obligations: [] },
    ])
    expect(groupsWith('missing', coverage).at(-1)).toMatchObject({
      clause: '2.scope',
      obligations: [
        { words: 'takes an act out of scope' },
        { words: 'decided by channel.platform being email' },
        { words: 'decided by channel.platform being other than email' },
      ],
    })
  })

  test('few cases close all gaps', () => {
    const plain = { verb: 'post', actor: { roles: ['staff'] } }
    expect(coverage.readyMade).toEqual([
      {
        section: '1',
        case: {
          name: '1.not.first: stays open',
          action: plain,
          expect: { outcome: 'undetermined', undetermined: ['1.not.first'] },
        },
        closes: [
          '1.not.first: stays open',
          'first: is the open one of its clause',
          'first: decided by content.spam not being known',
          'first: decided by content.political not being known',
        ],
      },
      {
        section: '2',
        case: {
          name: '2.scope: takes an act out of scope',
          assume: 'ordinary',
          action: { ...plain, channel: { platform: 'email' } },
          expect: { outcome: 'out-of-scope' },
        },
        closes: ['2.scope: takes an act out of scope', '2.scope: decided by channel.platform being email'],
      },
      {
        section: '2',
        case: {
          name: '2.scope: decided by channel.platform being other than email',
          assume: 'ordinary',
          action: { ...plain, channel: { platform: 'other' } },
          expect: { outcome: 'compliant' },
        },
        closes: ['2.scope: decided by channel.platform being other than email'],
      },
    ])
    expect(casesForGaps(policy, cases)).toEqual(coverage.readyMade)
  })

  test('a name that a case has already is not given again', () => {
    const more = namedCases([
      ...cases.map((one) => one.case),
      actionCase('1.not.first: stays open', post({ spam: false, political: false })),
      actionCase('1.not.first: stays open (2)', post({ spam: false, political: false })),
    ])
    expect(casesForGaps(policy, more)[0]?.case.name).toBe('1.not.first: stays open (3)')
  })
})

test('what no action can show is left out of account', () => {
  const { totals, sections } = coverageOf(policyOf([{ all: [a, { not: a }, literal('verb', 'equal', 'post')] }]), [])
  const [clause] = sections[0]?.clauses ?? []
  // Spam and its denial: never both true, so neither can be what decides where the other one fails.
  expect(told(clause?.obligations)?.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'true impossible',
    'false missing',
    'unknown missing',
  ])
  const literals = JSON.parse(JSON.stringify(clause?.decisions[0]?.outline)).members[0].members
  expect(
    literals.map(
      ({ obligations }: { obligations?: ObligationCoverage[]; members?: { obligations: ObligationCoverage[] }[] }) =>
        obligations?.map(({ status }) => status),
    ),
  ).toEqual([['impossible', 'missing', 'missing'], undefined, ['missing', 'missing', 'impossible']])
  expect(literals[1].members[0].obligations.map(({ status }: ObligationCoverage) => status)).toEqual([
    'missing',
    'impossible',
    'missing',
  ])
  expect(totals.literal.impossible).toBe(3)
})

test.each([
  [{ met: 0, possible: 3, impossible: 0 }, 0],
  [{ met: 2, possible: 3, impossible: 0 }, 66],
  [{ met: 999, possible: 1000, impossible: 0 }, 99],
  [{ met: 3, possible: 3, impossible: 9 }, 100],
  [{ met: 0, possible: 0, impossible: 2 }, undefined],
])('%o is %s per cent', (count, percent) => {
  expect(percentOf(count)).toBe(percent)
})

test.each([
  [0, []],
  [55.5, []],
  [55.6, ['literal']],
  [60, ['literal']],
  [66, ['clause', 'literal']],
  [67, ['clause', 'rule', 'literal']],
])('below %s per cent: %o', (threshold, levels) => {
  expect(levelsBelow(coverage.totals, threshold)).toEqual(levels)
})

describe('the bundled policy', () => {
  test('has cases that show all there is to show', () => {
    const { totals, readyMade } = coverageOf(bundled, bundledCases)
    expect([percentOf(totals.clause), percentOf(totals.rule), percentOf(totals.literal)]).toEqual([100, 100, 100])
    expect(readyMade).toEqual([])
  })

  test('is covered again by ready-made cases where some of its own are left out', () => {
    const some = bundledCases.filter(({ section }) => section !== '2.2' && section !== '4')
    const { totals, readyMade } = coverageOf(bundled, some)
    expect(totals.all.met).toBeLessThan(totals.all.possible)
    const more = namedCases(readyMade.map((one) => one.case))
    expect(coverageOf(bundled, [...some, ...more]).totals.all).toMatchObject({
      met: totals.all.possible,
      possible: totals.all.possible,
    })
  })
})
