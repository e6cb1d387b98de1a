import { afterEach, describe, expect, test } from 'vitest'
import { policyStatus } from '../../src/policy/policy-status.js'
import { loaded, tinyFiles } from './tiny-policy.js'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

const policyWith = (approval: object, review: object = { everyMonths: 12, noticeMonths: 1 }) => {
  const files = tinyFiles()
  Object.assign(files['policy.json'].approval, approval)
  files['policy.json'].review = review
  return loaded(files)
}
const due = (nextReviewDue: string) => ({ nextReviewDue })
const reviewed = (lastReviewedOn: string) => ({ lastReviewedOn })
const months = (everyMonths: number, noticeMonths: number) => ({ everyMonths, noticeMonths })

const rows: [name: string, approval: object, review: object | undefined, day: string, status: string][] = [
  ['no date', {}, undefined, '2026-11-23', 'unknown'],
  ['an approval alone', { approvedOn: '2020-01-01' }, undefined, '2026-11-23', 'unknown'],
  ['long before', due('2027-06-15'), undefined, '2026-11-23', 'up-to-date'],
  ['the day before the notice', due('2027-06-15'), undefined, '2027-05-14', 'up-to-date'],
  ['the day of the notice', due('2027-06-15'), undefined, '2027-05-15', 'due'],
  ['the day itself', due('2027-06-15'), undefined, '2027-06-15', 'due'],
  ['the day after', due('2027-06-15'), undefined, '2027-06-16', 'overdue'],
  ['a year after the last', reviewed('2025-06-15'), undefined, '2026-06-15', 'due'],
  ['more than a year after the last', reviewed('2025-06-15'), undefined, '2026-06-16', 'overdue'],
  ['well within a year of the last', reviewed('2025-06-15'), undefined, '2026-05-14', 'up-to-date'],
  [
    'a recorded date before an interval',
    { ...due('2030-01-01'), ...reviewed('2020-01-01') },
    undefined,
    '2026-01-01',
    'up-to-date',
  ],
  ['no notice', due('2027-06-15'), months(12, 0), '2027-06-14', 'up-to-date'],
  ['no notice, on the day', due('2027-06-15'), months(12, 0), '2027-06-15', 'due'],
  ['a notice longer than the interval', reviewed('2027-01-01'), months(1, 12), '2027-01-01', 'due'],
  ['a notice from the end of a longer month', due('2027-03-31'), undefined, '2027-02-28', 'due'],
  ['the day before it', due('2027-03-31'), undefined, '2027-02-27', 'up-to-date'],
  ['a year after a leap day', reviewed('2024-02-29'), undefined, '2025-02-28', 'due'],
  ['the day after that', reviewed('2024-02-29'), undefined, '2025-03-01', 'overdue'],
  ['an interval from the end of a month', reviewed('2026-08-31'), months(6, 0), '2027-02-28', 'due'],
  ['the first of years', due('2027-06-15'), undefined, '0001-01-01', 'up-to-date'],
  ['the last of years', due('2027-06-15'), undefined, '9999-12-31', 'overdue'],
  // Days without a midnight.
  ['a notice on a day without a midnight', due('2026-05-24'), undefined, '2026-04-24', 'due'],
  ['a review on a day without a midnight', due('2026-04-24'), undefined, '2026-04-24', 'due'],
  ['after a day without a midnight', due('2026-04-24'), undefined, '2026-04-25', 'overdue'],
]

describe.each([
  ['UTC'],
  ['Europe/London'],
  ['Pacific/Kiritimati'],
  ['Pacific/Niue'],
  ['Africa/Cairo'],
  ['America/Sao_Paulo'],
])('in %s', (timeZone) => {
  test.each(rows)('%s', (_name, approval, review, day, status) => {
    process.env.TZ = timeZone
    expect(policyStatus(policyWith(approval, review ?? undefined), day)).toBe(status)
  })
})

test.each([
  ['2026-02-30'],
  ['2023-02-29'],
  ['2026-13-01'],
  ['2026-00-01'],
  ['2026-1-1'],
  ['2026-11-23T10:15Z'],
  ['23/11/2026'],
  ['today'],
  [''],
  [' 2026-11-23'],
  ['2026-11-23\n'],
  [undefined],
  [null],
  [20_261_123],
  [new Date(0)],
  [{}],
  [Object.create(null)],
])('refuses %j for a date', (day) => {
  const issues = [{ code: 'wrong-format', path: '', message: 'expected a calendar date like `2026-11-23`' }]
  expect(() => policyStatus(policyWith(due('2027-06-15')), day as never)).toThrow(
    expect.objectContaining({ code: 'invalid-options', issues }),
  )
})

test.each([[months(Number.MAX_SAFE_INTEGER, 1)], [months(12, Number.MAX_SAFE_INTEGER)]])(
  'an interval past all dates is refused, or never up to date by mistake: %j',
  (review) => {
    const files = tinyFiles()
    files['policy.json'].review = review
    files['policy.json'].approval.lastReviewedOn = '2020-01-01'
    expect(() => loaded(files)).toThrow(/\/review\//)
  },
)
