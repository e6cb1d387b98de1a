import { describe, expect, test } from 'vitest'
import { createRegister } from '../../../src/policy/register/create-register.js'
import { registerStatus } from '../../../src/policy/register/register-status.js'
import { timeZones } from './time-zones.js'
import { version } from './versions.js'

const approval = {
  approvedBy: 'the board',
  approvedOn: '2025-07-01',
  lastReviewedOn: '2025-06-30',
  nextReviewDue: null,
}
const first = version('1.0.0', { approval })
const second = version('1.1.0', { approval: { ...approval, nextReviewDue: '2027-12-31' } })
const third = version('2.0.0', { approval: { ...approval, approvedOn: null, nextReviewDue: '2030-12-31' } })
const created = createRegister({
  id: 'our-school',
  zone: 'Europe/London',
  versions: [
    { policy: first, from: '2025-09-01', until: '2026-08-31' },
    { policy: second, from: '2026-10-01' },
    { policy: third, from: '2028-01-01' },
  ],
})
if (!created.ok) throw new Error(JSON.stringify(created.issues))
const { register } = created

const rows: readonly (readonly [
  what: string,
  on: string,
  inForce: string | undefined,
  next: string | undefined,
  review: string | undefined,
  outcome: string,
])[] = [
  ['the day before the first', '2025-08-31', undefined, '1.0.0', undefined, 'attention'],
  ['the first day', '2025-09-01', '1.0.0', '1.1.0', 'up-to-date', 'well'],
  ['the first day of the notice', '2026-05-30', '1.0.0', '1.1.0', 'due', 'well'],
  ['the day of the review', '2026-06-30', '1.0.0', '1.1.0', 'due', 'well'],
  ['the day after it', '2026-07-01', '1.0.0', '1.1.0', 'overdue', 'attention'],
  ['the last day', '2026-08-31', '1.0.0', '1.1.0', 'overdue', 'attention'],
  ['a gap', '2026-09-01', undefined, '1.1.0', undefined, 'attention'],
  ['the second', '2026-10-01', '1.1.0', '2.0.0', 'up-to-date', 'well'],
  ['its last day', '2027-12-31', '1.1.0', '2.0.0', 'due', 'well'],
  ['the third, whose approval has no date', '2028-01-01', '2.0.0', undefined, 'up-to-date', 'unrecorded'],
]

describe.each(timeZones)('run in %s', (here) => {
  test.each(rows)('%s', (_what, on, inForce, next, review, outcome) => {
    const { TZ } = process.env
    process.env.TZ = here
    const status = registerStatus(register, on)
    process.env.TZ = TZ
    expect([status.inForce?.version, status.next?.version, status.inForce?.review, status.outcome]).toEqual([
      inForce,
      next,
      review,
      outcome,
    ])
    expect(status).toMatchObject({ id: 'our-school', zone: 'Europe/London', on })
    expect(status.versions.map(({ reviewDue }) => reviewDue)).toEqual(['2026-06-30', '2027-12-31', '2030-12-31'])
  })
})

test('a version has its days, its digest and what is recorded of it', () => {
  const { title, id, digest } = first
  expect(registerStatus(register, '2025-09-01').inForce).toEqual({
    id,
    title,
    version: '1.0.0',
    digest,
    from: '2025-09-01',
    until: '2026-08-31',
    approval,
    review: 'up-to-date',
    reviewDue: '2026-06-30',
  })
})

test('a policy alone is in force on every day', () => {
  const status = registerStatus(second, '2020-01-01')
  expect(status).toMatchObject({ on: '2020-01-01', inForce: { version: '1.1.0' }, outcome: 'well' })
  expect(Object.keys(status)).toEqual(['on', 'inForce', 'versions', 'outcome'])
})

test('nothing recorded is no fault, and is told apart', () => {
  const status = registerStatus(version('1.0.0'), '2026-11-23')
  expect(status.outcome).toBe('unrecorded')
  expect(status.inForce).not.toHaveProperty('reviewDue')
})

test.each(['2026-02-30', '2026-11-23T10:15:00Z', '', undefined])('%j is no day', (on) => {
  expect(() => registerStatus(register, on as string)).toThrow(expect.objectContaining({ code: 'invalid-options' }))
})
