import { expect, test } from 'vitest'
import { type BuiltInFactId, builtIn } from '../../../src/action/facts.js'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import type { Condition, Test } from '../../../src/logic/condition.js'
import { operatorsFor } from '../../../src/policy/check-condition.js'
import { enGB } from '../../../src/readings/english/phrases/en-GB.js'
import { wordingOf } from '../../../src/readings/english/wording.js'
import { loaded, tinyFiles } from '../../policy/tiny-policy.js'
import { lowered } from '../../support/arbitrary-condition.js'

const wording = wordingOf(compiledPolicyOf(loaded(tinyFiles())), enGB)
const comparison = (fact: string, operator: string, value: unknown) => lowered({ fact, operator, value }) as Test

const count = 'the number of earlier incidents upheld against the person is'
const at = '2026-11-23T10:15:00Z'
const then = '10:15 on 23 November 2026 (UTC)'

const table: readonly (readonly [BuiltInFactId, string, unknown, so: string, notSo: string])[] = [
  ['content.spam', 'equal', true, 'it is spam', 'it is not spam'],
  ['content.spam', 'equal', false, 'it is not spam', 'it is spam'],
  ['content.spam', 'notEqual', true, 'it is not spam', 'it is spam'],
  ['content.spam', 'in', [true], 'it is spam', 'it is not spam'],
  ['content.spam', 'in', [true, false], 'it is spam or it is not spam', 'it is spam and it is not spam'],
  ['content.spam', 'notIn', [true, false], 'it is spam and it is not spam', 'it is spam or it is not spam'],
  ['content.spam', 'notIn', [true], 'it is not spam', 'it is spam'],
  ['verb', 'equal', 'post', 'the person posts', 'the person does not post'],
  ['verb', 'notEqual', 'post', 'the person does not post', 'the person posts'],
  ['verb', 'in', ['share', 'post'], 'the person posts or shares', 'the person does not post or share'],
  ['verb', 'notIn', ['share', 'post'], 'the person does not post or share', 'the person posts or shares'],
  [
    'verb',
    'in',
    [],
    '“the person …” is true of something on a list that is empty',
    '“the person …” is true of nothing on a list that is empty',
  ],
  ['actor.roles', 'contains', 'pupil', 'the person is a pupil', 'the person is not a pupil'],
  ['actor.roles', 'doesNotContain', 'pupil', 'the person is not a pupil', 'the person is a pupil'],
  [
    'actor.roles',
    'someFact:in',
    ['parent', 'pupil', 'governor'],
    'the person is a governor, a pupil, or a parent or carer',
    'the person is not a governor, a pupil, or a parent or carer',
  ],
  ['channel.platform', 'equal', 'facebook', 'the platform is Facebook', 'the platform is not Facebook'],
  ['channel.platform', 'notEqual', 'our-hub', 'the platform is not “our-hub”', 'the platform is “our-hub”'],
  [
    'channel.platform',
    'in',
    ['x', 'sms'],
    'the platform is X or text messaging',
    'the platform is not X or text messaging',
  ],
  ['channel.platform', 'notIn', ['x'], 'the platform is not X', 'the platform is X'],
  ['history.priorIncidents', 'equal', 2, `${count} 2`, `${count} not 2`],
  ['history.priorIncidents', 'notEqual', 2, `${count} not 2`, `${count} 2`],
  ['history.priorIncidents', 'in', [10, 2], `${count} 2 or 10`, `${count} not 2 or 10`],
  ['history.priorIncidents', 'notIn', [2], `${count} not 2`, `${count} 2`],
  ['history.priorIncidents', 'lessThan', 2, `${count} less than 2`, `${count} at least 2`],
  ['history.priorIncidents', 'lessThanInclusive', 2, `${count} at most 2`, `${count} more than 2`],
  ['history.priorIncidents', 'greaterThan', 2, `${count} more than 2`, `${count} at most 2`],
  ['history.priorIncidents', 'greaterThanInclusive', 2, `${count} at least 2`, `${count} less than 2`],
  ['timing.at', 'lessThan', at, `it is done before ${then}`, `it is done at or after ${then}`],
  ['timing.at', 'lessThanInclusive', at, `it is done at or before ${then}`, `it is done after ${then}`],
  ['timing.at', 'greaterThan', at, `it is done after ${then}`, `it is done at or before ${then}`],
  ['timing.at', 'greaterThanInclusive', at, `it is done at or after ${then}`, `it is done before ${then}`],
]

test.each(table)('%s %s %j', (fact, operator, value, so, notSo) => {
  const plain = comparison(fact, operator, value)
  expect([wording.test(plain, true), wording.test(plain, false)]).toEqual([so, notSo])
  const presumed = comparison(fact, `known:${operator}`, value)
  expect([wording.test(presumed, true), wording.test(presumed, false)]).toEqual([
    `it is known that ${so}`,
    `it is not known that ${so}`,
  ])
})

test('the table has every operator of every type', () => {
  for (const type of Object.values(builtIn))
    for (const operator of operatorsFor(type))
      expect(
        table.some(([fact, tried]) => builtIn[fact].type === type.type && tried === operator),
        `${type.type} ${operator}`,
      ).toBe(true)
})

const said = (condition: unknown, holds = true) => wording.condition(lowered(condition) as Condition, holds)
const line = (text: string, ...of: readonly string[]) => ({ text, of: of.map((one) => ({ text: one, of: [] })) })
const [spam, racist] = [comparison('content.spam', 'equal', true), comparison('content.racist', 'equal', true)]
const political = { fact: 'content.political', operator: 'known:equal', value: true }
const posts = { fact: 'verb', operator: 'equal', value: 'post' }
const mixed = [posts, spam]

test.each([
  ['a group of one is no group', { all: [{ any: [spam] }] }, true, line('it is spam')],
  [
    'what begins alike is said at once, where one is enough',
    { any: [spam, racist] },
    true,
    line('it is spam or racist'),
  ],
  ['and denied at once', { any: [spam, racist] }, false, line('it is not spam or racist')],
  [
    'but not where all is needed',
    { all: [spam, racist] },
    true,
    line('all of these are true', 'it is spam', 'it is racist'),
  ],
  [
    'nor what is known',
    { any: [political, political] },
    true,
    line('at least one of these is true', ...Array(2).fill('it is known that it is political')),
  ],
  ['all', { all: mixed }, true, line('all of these are true', 'the person posts', 'it is spam')],
  ['not all', { all: mixed }, false, line('not all of these are true', 'the person posts', 'it is spam')],
  ['any', { any: mixed }, true, line('at least one of these is true', 'the person posts', 'it is spam')],
  ['none', { not: { any: mixed } }, true, line('none of these is true', 'the person posts', 'it is spam')],
  [
    'two negations are none',
    { not: { not: { all: mixed } } },
    true,
    line('all of these are true', 'the person posts', 'it is spam'),
  ],
  [
    'groups in groups of their kind',
    { all: [spam, { all: [racist, posts] }] },
    true,
    line('all of these are true', 'it is spam', 'it is racist', 'the person posts'),
  ],
  [
    'a denial among alternatives',
    { any: [{ not: spam }, racist] },
    true,
    line('at least one of these is true', 'it is not spam', 'it is racist'),
  ],
])('%s', (_what, condition, holds, words) => {
  expect(said(condition, holds)).toEqual(words)
})
