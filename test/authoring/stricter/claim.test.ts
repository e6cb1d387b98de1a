import { expect, test } from 'vitest'
import { type Claim, type Kept, keptBy } from '../../../src/authoring/stricter/claim.js'

const must: Claim = { state: 'holds', strength: 'must' }
const report: Claim = {
  ...must,
  duty: {
    bearer: 'actor',
    task: 'report',
    reportTo: ['dsl', 'senior-leader'],
    promptness: 'as-soon-as-reasonably-possible',
  },
}
const duty = (parts: object, rest: Partial<Claim> = {}): Claim =>
  ({ ...report, ...rest, duty: { ...report.duty, ...parts } }) as Claim
const standing = duty({ promptness: 'standing' })
const unaddressed: Claim = { ...must, duty: { bearer: 'actor', task: 'report', promptness: 'immediately' } }

test.each<readonly [what: string, base: Claim, other: Claim, kept: Kept]>([
  ['the same prohibition', must, must, 'all'],
  ['a weaker prohibition', must, { ...must, strength: 'should' }, 'less'],
  ['a stronger prohibition', { ...must, strength: 'should' }, must, 'all'],
  ['advice against it', { ...must, strength: 'should' }, { ...must, strength: 'encouraged' }, 'less'],
  ['a prohibition that a missing fact leaves open', must, { ...must, state: 'open' }, 'while-open'],
  ['an open one that still is', { ...must, state: 'open' }, { ...must, state: 'open' }, 'all'],
  ['an open one that is settled as broken', { ...must, state: 'open' }, must, 'all'],
  ['an open one, weaker', { ...must, state: 'open' }, { state: 'open', strength: 'should' }, 'less'],
  ['a duty in place of a prohibition', must, report, 'nothing'],
  ['a prohibition in place of a duty', report, must, 'nothing'],
  ['the same duty', report, report, 'all'],
  ['another task', report, duty({ task: 'address' }), 'nothing'],
  ['another bearer', report, duty({ bearer: 'school' }), 'nothing'],
  ['a weaker duty', report, { ...report, strength: 'should' }, 'less'],
  ['a more urgent duty', report, duty({ promptness: 'immediately' }), 'all'],
  ['a less urgent duty', duty({ promptness: 'immediately' }), report, 'less'],
  ['a duty at all times in place of one now', report, standing, 'less'],
  ['a duty now in place of one at all times', standing, duty({ promptness: 'immediately' }), 'less'],
  ['a duty at all times', standing, standing, 'all'],
  ['fewer to choose from', report, duty({ reportTo: ['dsl'] }), 'all'],
  ['more to choose from', report, duty({ reportTo: ['dsl', 'senior-leader', 'teacher'] }), 'less'],
  ['somebody else', report, duty({ reportTo: ['teacher'] }), 'less'],
  ['nobody in particular', duty({ promptness: 'immediately' }), unaddressed, 'less'],
  ['somebody in place of nobody in particular', unaddressed, duty({ promptness: 'immediately' }), 'all'],
  ['as soon', { ...report, dueAfter: 24 }, { ...report, dueAfter: 24 }, 'all'],
  ['sooner', { ...report, dueAfter: 24 }, { ...report, dueAfter: 12 }, 'all'],
  ['later', { ...report, dueAfter: 24 }, { ...report, dueAfter: 25 }, 'less'],
  ['no longer by a time', { ...report, dueAfter: 24 }, report, 'less'],
  ['more urgent, but by no time', { ...report, dueAfter: 24 }, duty({ promptness: 'immediately' }), 'less'],
  ['by a time', report, { ...report, dueAfter: 24 }, 'all'],
  ['an open duty that still is', { ...report, state: 'open' }, { ...report, state: 'open' }, 'all'],
  ['a duty that a missing fact leaves open', report, { ...report, state: 'open' }, 'while-open'],
])('%s', (_what, base, other, kept) => {
  expect(keptBy(base, other)).toBe(kept)
})
