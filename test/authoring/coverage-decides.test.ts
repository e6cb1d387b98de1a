import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { createCoverer } from '../../src/authoring/coverage/covered.js'
import { obligationsOf } from '../../src/authoring/coverage/obligations.js'
import { TRUE, UNKNOWN } from '../../src/base/truth.js'
import type { Policy } from '../../src/policy/policy.js'
import { clause, literal, loaded, parameter, policyOf, posts, rule, tinyFiles } from '../policy/tiny-policy.js'

const a = literal('content.spam', 'equal', true)
const b = literal('content.political', 'equal', true)
const c = literal('content.commercial', 'equal', true)
const presumedB = literal('content.political', 'known:equal', true)
const facts = ['spam', 'political', 'commercial'] as const

/** A post of which spam, political and commercial are true, false or unknown: `tfu`. */
const act = (truths: string, rest: Partial<SocialAction> = {}): SocialAction => ({
  verb: 'post',
  actor: { roles: ['staff'] },
  content: Object.fromEntries(
    facts.flatMap((fact, index) => (/[tf]/.test(truths[index] ?? '') ? [[fact, truths[index] === 't']] : [])),
  ),
  ...rest,
})

const shown = (truth: number) => (truth === TRUE ? 't' : truth === UNKNOWN ? 'u' : 'f')

/** What an action shows of the literals in a section: their letters in order, each with the truth that decides. */
const decides = (policy: Policy, action: SocialAction, section = '1'): string => {
  const met = new Set(createCoverer(policy)({ action, assume: 'unknown' }))
  const letters: Record<string, string> = { spam: 'a', political: 'b', commercial: 'c' }
  return obligationsOf(policy)
    .filter(({ id, subject }) => met.has(id) && subject.level === 'literal' && subject.provision.section === section)
    .map(({ subject, truth }) => {
      const fact = subject.comparison?.fact.split('.')[1] ?? 'verb'
      return `${letters[fact] ?? fact}:${shown(truth)}`
    })
    .join(' ')
}

const tables: readonly { readonly of: string; readonly condition: object; readonly table: Record<string, string> }[] = [
  {
    of: 'all: only what the others leave open',
    condition: { all: [a, b] },
    table: {
      tt: 'a:t b:t',
      tf: 'b:f',
      ft: 'a:f',
      ff: '',
      tu: 'a:t b:u',
      fu: 'a:f',
      uf: 'b:f',
      uu: 'a:u b:u',
    },
  },
  {
    of: 'any: the mirror image',
    condition: { any: [a, b] },
    table: {
      tt: '',
      tf: 'a:t',
      ft: 'b:t',
      ff: 'a:f b:f',
      tu: 'a:t',
      fu: 'a:f b:u',
      uf: 'a:u b:f',
      uu: 'a:u b:u',
    },
  },
  { of: 'not', condition: { not: a }, table: { t: 'a:t', f: 'a:f', u: 'a:u' } },
  {
    of: 'one in another',
    condition: { all: [a, { any: [b, { not: c }] }] },
    table: {
      ttt: 'a:t b:t',
      ttf: 'a:t',
      tft: 'b:f c:t',
      tff: 'a:t c:f',
      tut: 'a:t b:u c:t',
      tfu: 'a:t b:f c:u',
      tuu: 'a:t b:u c:u',
      utt: 'a:u b:t',
      uft: 'b:f c:t',
      ufu: 'a:u c:u',
      ftt: 'a:f',
      fft: '',
      fuu: 'a:f',
    },
  },
  {
    of: 'what stands beside an open member matters below or above it alone',
    condition: { any: [{ all: [a, b] }, c] },
    table: {
      // all is unknown; c could only raise it, and within all nothing could lower the whole.
      tuf: 'a:t b:u c:f',
      ttu: 'a:t b:t',
      tuu: 'b:u c:u',
      uuf: 'a:u b:u c:f',
      uuu: 'c:u',
      fuu: 'c:u',
      tfu: 'b:f c:u',
    },
  },
  {
    of: 'a presumption: not known stands for false, and counts of its own',
    condition: { all: [a, presumedB] },
    table: { tt: 'a:t b:t', tf: 'b:f', tu: 'b:u', ut: 'a:u b:t', uu: 'b:u', ft: 'a:f', fu: '' },
  },
  {
    of: 'a presumption denied',
    condition: { all: [a, { not: presumedB }] },
    table: { tt: 'b:t', tf: 'a:t b:f', tu: 'a:t b:u', uu: 'a:u b:u', ut: 'b:t', ft: '' },
  },
  {
    of: 'the same literal twice: each in its place',
    condition: { any: [{ all: [a, b] }, { all: [a, c] }] },
    table: { ttt: '', ttf: 'a:t b:t', tff: 'b:f c:f', ftt: 'a:f a:f', utf: 'a:u b:t', ttu: 'a:t b:t' },
  },
  {
    of: 'a literal and its denial',
    condition: { all: [a, { not: a }] },
    table: { t: 'a:t', f: 'a:f', u: 'a:u a:u' },
  },
]

describe.each(tables)('$of', ({ condition, table }) => {
  const policy = policyOf([condition])
  test.each(Object.entries(table))('%s', (truths, expected) => {
    expect(decides(policy, act(truths))).toBe(expected)
  })
})

test('comparisons of parameters are settled and have nothing to show', () => {
  const policy = policyOf([{ all: [literal('parameters.limit', 'equal', 3), a] }], { limit: 3 })
  expect(decides(policy, act('t'))).toBe('a:t')
  expect(obligationsOf(policy).filter(({ subject }) => subject.provision.section === '1')).toHaveLength(3 * 3)
})

describe('a clause of two rules: which of them speaks is part of what is said', () => {
  const files = tinyFiles()
  files['1-acts.json'].clauses = [
    clause('1.not.first', 'prohibition', [rule('first', { all: [a] }), rule('second', { all: [b] })]),
  ]
  const policy = loaded(files)
  test.each([
    ['tt', 'a:t', '1.not.first t first t'],
    ['tf', 'a:t', '1.not.first t first t second f'],
    ['tu', 'a:t', '1.not.first t first t'],
    ['ft', 'a:f b:t', '1.not.first t first f second t'],
    ['ff', 'a:f b:f', '1.not.first f first f second f'],
    ['fu', 'a:f b:u', '1.not.first u first f second u'],
    ['ut', 'a:u b:t', '1.not.first t second t'],
    ['uf', 'a:u b:f', '1.not.first u first u second f'],
    ['uu', 'a:u b:u', '1.not.first u first u'],
  ])('%s', (truths, literals, rest) => {
    const action = act(truths)
    expect(decides(policy, action)).toBe(literals)
    const met = new Set(createCoverer(policy)({ action, assume: 'unknown' }))
    const told = obligationsOf(policy)
      .filter(({ id, subject }) => met.has(id) && subject.level !== 'literal' && subject.provision.section === '1')
      .map(({ subject, truth }) => `${subject.decision?.name ?? subject.provision.clause} ${shown(truth)}`)
    expect(told.join(' ')).toBe(rest)
  })
})

describe('scope', () => {
  const files = tinyFiles()
  const { conditions } = files['policy.json']
  conditions['by-mail'] = { all: [literal('channel.platform', 'equal', 'email')] }
  conditions['in-a-group'] = { all: [literal('channel.space', 'known:equal', 'group')] }
  conditions['at-work'] = { all: [literal('timing.teachingTime', 'equal', true)] }
  files['policy.json'].parameters.unused = parameter(1)
  const [outside] = files['2-scope.json'].clauses
  const scope = (id: string, carriedBy: object) => ({ ...outside, id, carriedBy })
  files['2-scope.json'].clauses = [
    outside,
    scope('2.group', { effect: 'in-scope', condition: 'in-a-group' }),
    scope('2.work', { effect: 'also-under', condition: 'at-work', sections: ['1'] }),
  ]
  files['1-acts.json'].clauses = [
    clause('1.not.first', 'prohibition', [rule('first', { all: [a] })]),
    { ...clause('1.second', 'prohibition', [rule('second', { all: [b] })]), paramount: true },
  ]
  const policy = loaded(files)
  const told = (action: SocialAction) => [decides(policy, action), decides(policy, action, '2')]
  const at = (truths: string, channel: SocialAction['channel'], teachingTime?: boolean) =>
    act(truths, { channel, timing: teachingTime === undefined ? {} : { teachingTime } })

  test.each([
    // Out of scope: only the paramount clause, and what takes it out or could keep it in.
    ['by mail', at('tt', { platform: 'email', space: 'profile' }, true), ['b:t', 'platform:t space:f teachingTime:t']],
    ['by mail, nothing paramount', at('tf', { platform: 'email' }, true), ['b:f', 'platform:t space:u']],
    ['by mail, to a group', at('tf', { platform: 'email', space: 'group' }), ['a:t b:f', 'space:t teachingTime:u']],
    ['not by mail', at('tf', { platform: 'x', space: 'profile' }, false), ['a:t b:f', 'platform:f teachingTime:f']],
    ['perhaps by mail', at('ff', { space: 'profile' }), ['a:f b:f', 'platform:u']],
    ['not by mail, to a group', at('uf', { platform: 'x', space: 'group' }), ['a:u b:f', '']],
  ] as const)('%s', (_of, action, expected) => {
    expect(told(action)).toEqual(expected)
  })
})

test('facts that are assumed decide as known ones', () => {
  const policy = policyOf([{ all: [posts, a] }])
  const met = createCoverer(policy)({ action: act(''), assume: 'ordinary' })
  const told = obligationsOf(policy).filter(({ id, subject }) => met.includes(id) && subject.level === 'literal')
  expect(told.map(({ subject, truth }) => [subject.comparison?.fact, shown(truth)])).toContainEqual([
    'content.spam',
    'f',
  ])
})
