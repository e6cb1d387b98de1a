import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarOf, type TrackedDuty } from '../../src/duties.js'

const now = '2026-11-23T12:00:00Z'
const duty: TrackedDuty = {
  state: 'open',
  clause: '2.2.delete.spam',
  section: '2.2',
  rule: 'delete-spam',
  message: 'Delete it; say why,\nand to whom.',
  task: 'delete',
  bearer: 'account-managers',
  promptness: 'as-soon-as-reasonably-possible',
  action: 'c 1;2',
  also: [],
  since: '2026-11-23T10:00:00+01:00',
  dueBy: '2026-11-23T13:00:00.000Z',
}

const read = (duties: readonly TrackedDuty[]) => {
  const calendar = new ICAL.Component(ICAL.parse(calendarOf(duties, now)))
  return calendar
    .getAllSubcomponents('vtodo')
    .map((todo) => Object.fromEntries(todo.getAllProperties().map((each) => [each.name, String(each.getFirstValue())])))
}

test('writes a task that other calendars read', () => {
  expect(read([duty])).toEqual([
    {
      uid: 'c%201%3B2.2.2.delete.spam@clausewise',
      dtstamp: '2026-11-23T12:00:00Z',
      summary: 'delete: 2.2.delete.spam',
      description: 'Delete it; say why,\nand to whom.',
      status: 'NEEDS-ACTION',
      priority: '5',
      dtstart: '2026-11-23T09:00:00Z',
      due: '2026-11-23T13:00:00Z',
    },
  ])
})

test.each([
  ['fulfilled', { status: 'COMPLETED', completed: '2026-11-23T12:00:00Z' }],
  ['cancelled', { status: 'CANCELLED' }],
  ['overdue', { status: 'NEEDS-ACTION' }],
] as const)('says that one is %s', (state, expected) => {
  expect(read([{ ...duty, state, at: now }])[0]).toMatchObject(expected)
})

test('gives no due time at the start, which RFC 5545 forbids', () => {
  expect(read([{ ...duty, promptness: 'immediately', dueBy: '2026-11-23T09:00:00.000Z' }])[0]).not.toHaveProperty('due')
})

test('has lines of at most 75 octets that end as the format asks', () => {
  const text = calendarOf([{ ...duty, message: 'ŵ'.repeat(200) }], now)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
})

test('needs no duties', () => {
  expect(read([])).toEqual([])
})
