import { expect, test } from 'vitest'
import { literalObligations } from '../../src/authoring/coverage/coverage-groups.js'
import { coverageOf } from '../../src/authoring/coverage/coverage-of.js'
import { literal, policyOf } from '../policy/tiny-policy.js'

test.each([
  [literal('content.spam', 'equal', true), 'being true', 'being false'],
  [literal('content.spam', 'known:equal', false), 'being false', 'being true'],
  [literal('content.spam', 'notEqual', true), 'being false', 'being true'],
  [literal('content.spam', 'notEqual', false), 'being true', 'being false'],
  [literal('channel.account', 'equal', 'official'), 'being official', 'being other than official'],
  [literal('channel.account', 'notEqual', 'official'), 'being other than official', 'being official'],
  [literal('channel.platform', 'in', ['x', 'y']), 'being among x, y', 'not being among x, y'],
  [literal('channel.platform', 'notIn', ['x']), 'not being among x', 'being among x'],
  [
    literal('channel.platform', 'in', ['a', 'b', 'c', 'd', 'e', 'f']),
    'being among a, b, c, d and 2 more',
    'not being among a, b, c, d and 2 more',
  ],
  [literal('target.roles', 'contains', 'staff'), 'holding staff', 'not holding staff'],
  [literal('target.roles', 'doesNotContain', 'staff'), 'not holding staff', 'holding staff'],
  [
    literal('target.roles', 'someFact:in', ['staff', 'pupil']),
    'holding one of staff, pupil',
    'holding none of staff, pupil',
  ],
  [literal('history.priorIncidents', 'equal', 2), 'being 2', 'being other than 2'],
  [literal('history.priorIncidents', 'lessThan', 2), 'being less than 2', 'being at least 2'],
  [literal('history.priorIncidents', 'lessThanInclusive', 2), 'being at most 2', 'being more than 2'],
  [literal('history.priorIncidents', 'greaterThan', 2), 'being more than 2', 'being at most 2'],
  [literal('history.priorIncidents', 'greaterThanInclusive', 2), 'being at least 2', 'being less than 2'],
])('%o', (condition, holds, fails) => {
  const [section] = coverageOf(policyOf([condition]), []).sections
  const outline = section?.clauses[0]?.decisions[0]?.outline
  expect(outline && literalObligations(outline).map(({ words }) => words)).toEqual(
    [holds, fails, 'not being known'].map((words) => `decided by ${condition.fact} ${words}`),
  )
})
