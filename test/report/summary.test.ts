import { expect, test } from 'vitest'
import { Summary, summaryText } from '../../src/report/summary.js'
import { at, breach, context, evaluation, records, summaryOf } from './fixtures.js'

const { clauses } = context.policy

test('counts by outcome, and by clause in the order of the policy', () => {
  const summary = summaryOf([at(5, breach), ...records])
  expect(summary.outcomes).toEqual({ breach: 2, undetermined: 1, compliant: 1, 'out-of-scope': 0, invalid: 1 })
  expect(summary.clauses.get('2.1.not.political')).toEqual({ violations: 2, duties: 0, undetermined: 1 })
  expect(
    summaryText(summary, clauses),
  ).toBe(`5 actions checked: 2 against the policy, 1 not decided yet, 1 no rule broken, 1 could not be read

broken  to do  open  clause                 title
     2      –     1  2.1.not.political      No politics
     –      2     1  2.2.delete.spam        Spam is deleted
     –      –     1  2.1.post.reminders     Reminders
     –      2     –  3.report-safeguarding  Report safeguarding concerns
     2      –     –  3.past-pupils          Past pupils
`)
})

test('what was counted is taken once, and counting goes on from nothing', () => {
  const summary = summaryOf([at(5, breach), ...records])
  const count = summary.of('2.1.not.political')
  const taken = summary.take()
  expect(summary.take()).toEqual(new Summary().take())
  count.violations += 1
  expect(summary.take().clauses).toEqual(['2.1.not.political', 1, 0, 0])
  const merged = new Summary()
  merged.merge(taken)
  expect(merged).toEqual(summaryOf([at(5, breach), ...records]))
})

test('no table without a finding', () => {
  expect(summaryText(summaryOf([at(1, evaluation())]), clauses)).toBe('1 action checked: 1 no rule broken\n')
  expect(summaryText(summaryOf([]), clauses)).toBe('0 actions checked\n')
})

test('a title is shown and never obeyed; a clause without one has its id', () => {
  const summary = summaryOf([at(1, breach)])
  const text = summaryText(summary, [{ id: '3.past-pupils', title: '\u001b[2J' }])
  expect(text).toContain('3.past-pupils          \\u001b[2J\n')
  expect(text).toContain('     1      –     –  2.1.not.political\n')
})
