import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SlotMapping } from '../../../../src/intake/calendar/import/event-kind.js'
import { importTimetable, type TimetableOptions } from '../../../../src/intake/calendar/import/import-timetable.js'
import { teachingAt } from '../../../../src/intake/calendar/teaching-at.js'
import { schoolWith, year } from '../school-year.js'

const people = [{ id: 't-1', roles: ['staff' as const] }]
const school = schoolWith({ people, calendar: year })
const covers = year.year
const kinds: SlotMapping = {
  titles: { 'Staff meeting': 'duty', Dentist: 'ignore' },
  categories: { Lesson: 'teaching', PPA: 'planning', Cover: 'cover' },
}

const file = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

const lesson = ['DTSTART:20260907T090000', 'DTEND:20260907T100000', 'CATEGORIES:Lesson']
const weekly = [...lesson, 'RRULE:FREQ=WEEKLY']

const imported = (text: string, options: Partial<TimetableOptions> = {}) =>
  importTimetable(text, { school, person: 't-1', kinds, covers, ...options })

/** Whether they teach, by the timetable that was made. */
const teaches = (text: string, instant: string, options: Partial<TimetableOptions> = {}): boolean | undefined => {
  const { slots, exceptions, isRefused } = imported(text, options)
  if (isRefused) throw new Error('refused')
  const calendar = { ...year, people: { 't-1': [...slots] }, exceptions: [...exceptions] }
  return teachingAt(schoolWith({ people, calendar }), 't-1', instant)
}

const codes = (text: string, options: Partial<TimetableOptions> = {}) =>
  imported(text, options).problems.map(({ code, item }) => `${code}: ${item}`)

test('a lesson every week is one slot, and no exception', () => {
  const { slots, exceptions, problems } = imported(file(weekly))
  expect(slots).toEqual([{ weekday: 'monday', from: '09:00', until: '10:00', kind: 'teaching' }])
  expect(exceptions.map(({ date }) => date)).toEqual([])
  expect(problems).toEqual([])
})

test('every other week follows the names of the weeks, and needs exceptions where none is named', () => {
  const { slots, exceptions } = imported(file([...lesson, 'RRULE:FREQ=WEEKLY;INTERVAL=2']))
  expect(slots).toEqual([{ weekday: 'monday', week: 'A', from: '09:00', until: '10:00', kind: 'teaching' }])
  const dates = exceptions.map(({ date }) => date)
  expect(dates).toContain('2026-09-21')
  expect(dates).toContain('2026-09-28')
})

test.each<[what: string, text: string, instant: string, teaching: boolean | undefined]>([
  ['at the start', file(weekly), '2026-09-14T08:00Z', true],
  ['at the end', file(weekly), '2026-09-14T09:00Z', false],
  ['after the clocks went back', file(weekly), '2026-11-23T09:00Z', true],
  ['an hour before, then', file(weekly), '2026-11-23T08:00Z', false],
  ['in the holidays', file(weekly), '2026-11-02T09:30Z', false],
  ['on a training day', file([...lesson, 'RRULE:FREQ=WEEKLY;BYDAY=MO,FR']), '2026-11-06T09:30Z', false],
  ['in no term, where the school may be open', file(weekly), '2027-04-05T08:30Z', undefined],
  ['beyond the year, though the rule goes on', file(weekly), '2027-09-06T08:30Z', undefined],
  ['left out by the moment', file([...weekly, 'EXDATE:20260914T090000']), '2026-09-14T08:30Z', false],
  ['left out by the moment in UTC', file([...weekly, 'EXDATE:20260914T080000Z']), '2026-09-14T08:30Z', false],
  ['left out by the day', file([...weekly, 'EXDATE;VALUE=DATE:20260914']), '2026-09-14T08:30Z', false],
  ['the week after', file([...weekly, 'EXDATE;VALUE=DATE:20260914']), '2026-09-21T08:30Z', true],
  ['once more', file([...weekly, 'RDATE:20260915T090000']), '2026-09-15T08:30Z', true],
  [
    'until a moment, the last',
    file([...lesson, 'RRULE:FREQ=WEEKLY;UNTIL=20260914T080000Z']),
    '2026-09-14T08:30Z',
    true,
  ],
  [
    'until a moment, too late',
    file([...lesson, 'RRULE:FREQ=WEEKLY;UNTIL=20260914T075959Z']).replace('075959', '075900'),
    '2026-09-14T08:30Z',
    false,
  ],
  ['so many times, the last', file([...lesson, 'RRULE:FREQ=WEEKLY;COUNT=3']), '2026-09-21T08:30Z', true],
  ['so many times, and no more', file([...lesson, 'RRULE:FREQ=WEEKLY;COUNT=3']), '2026-09-28T08:30Z', false],
  [
    'in a zone of its own',
    file(['DTSTART;TZID=America/New_York:20260907T040000', 'DURATION:PT1H', 'CATEGORIES:Lesson']),
    '2026-09-07T08:30Z',
    true,
  ],
  ['in UTC', file(['DTSTART:20260907T080000Z', 'DURATION:PT1H', 'CATEGORIES:Lesson']), '2026-09-07T08:30Z', true],
  [
    'moved, where it was',
    file(
      ['UID:a', ...weekly],
      ['UID:a', 'RECURRENCE-ID:20260914T080000Z', ...lesson.map((it) => it.replace('20260907', '20260915'))],
    ),
    '2026-09-14T08:30Z',
    false,
  ],
  [
    'moved, where it is',
    file(
      ['UID:a', ...weekly],
      ['UID:a', 'RECURRENCE-ID:20260914T080000Z', ...lesson.map((it) => it.replace('20260907', '20260915'))],
    ),
    '2026-09-15T08:30Z',
    true,
  ],
  [
    'called off once',
    file(['UID:a', ...weekly], ['UID:a', 'RECURRENCE-ID:20260914T090000', 'STATUS:CANCELLED', ...lesson]),
    '2026-09-14T08:30Z',
    false,
  ],
  ['called off altogether', file([...weekly, 'STATUS:CANCELLED']), '2026-09-14T08:30Z', false],
  ['planning', file([...weekly.slice(0, 2), 'CATEGORIES:PPA']), '2026-09-07T08:30Z', false],
  ['by its title before its category', file([...lesson, 'SUMMARY:Staff meeting']), '2026-09-07T08:30Z', false],
  ['ignored', file([...lesson, 'SUMMARY: Dentist']), '2026-09-07T08:30Z', false],
  ['unmapped', file([...lesson.slice(0, 2), 'SUMMARY:Thing']), '2026-09-07T08:30Z', undefined],
  ['beside what is unmapped', file([...lesson.slice(0, 2), 'SUMMARY:Thing']), '2026-09-07T09:30Z', false],
  ['of two kinds', file([...lesson, 'CATEGORIES:PPA']), '2026-09-07T08:30Z', undefined],
  [
    'where lesson and planning overlap',
    file(lesson, ['DTSTART:20260907T093000', 'DURATION:PT1H', 'CATEGORIES:PPA']),
    '2026-09-07T08:45Z',
    undefined,
  ],
  [
    'before lesson and planning overlap',
    file(lesson, ['DTSTART:20260907T093000', 'DURATION:PT1H', 'CATEGORIES:PPA']),
    '2026-09-07T08:15Z',
    true,
  ],
  [
    'on a day with an event that lasts all of it',
    file(weekly, ['DTSTART;VALUE=DATE:20260914', 'CATEGORIES:PPA']),
    '2026-09-14T08:30Z',
    undefined,
  ],
  [
    'put on a day in the holidays',
    file(lesson.map((line) => line.replaceAll('20260907', '20261103'))),
    '2026-11-03T09:30Z',
    undefined,
  ],
  [
    'past midnight',
    file(['DTSTART:20260907T233000', 'DTEND:20260908T003000', 'CATEGORIES:Lesson']),
    '2026-09-07T23:15Z',
    true,
  ],
])('%s', (_what, text, instant, teaching) => {
  expect(teaches(text, instant)).toBe(teaching)
})

test('nothing is known of days that the file does not cover', () => {
  const options = { covers: { from: '2026-11-09', until: '2026-12-18' } }
  expect(teaches(file(weekly), '2026-11-23T09:30Z', options)).toBe(true)
  expect(teaches(file(weekly), '2026-11-24T09:30Z', options)).toBe(false)
  expect(teaches(file(weekly), '2026-09-14T08:30Z', options)).toBeUndefined()
  expect(teaches(file(weekly), '2026-09-15T08:30Z', options)).toBeUndefined()
})

test('what holds for everybody goes before what repeats', () => {
  const early = { date: '2026-11-23', slots: [] }
  const some = schoolWith({ people, calendar: { ...year, exceptions: [early] } })
  const { exceptions, problems } = imported(file(weekly), { school: some })
  expect(exceptions.map(({ date }) => date)).not.toContain('2026-11-23')
  expect(problems).toEqual([])
})

test('a name of a zone that is none can be explained', () => {
  const text = file(['DTSTART;TZID=GMT Standard Time:20260907T090000', 'DURATION:PT1H', 'CATEGORIES:Lesson'])
  expect(codes(text)).toEqual(['unknown-zone: event 1'])
  expect(teaches(text, '2026-09-07T08:30Z', { zones: { 'GMT Standard Time': 'Europe/London' } })).toBe(true)
})

const rule = (value: string): string => file([...lesson, `RRULE:${value}`])
test.each<[what: string, text: string, problems: readonly string[], isRefused: boolean]>([
  ['nothing', '', ['unreadable: calendar'], true],
  ['something else', 'BEGIN:VCARD\nEND:VCARD', ['unreadable: calendar'], true],
  ['a file cut short', file(weekly).slice(0, 90), ['unreadable: calendar'], true],
  ['a long line', file([...weekly, `X-A${';A=b'.repeat(100_000)}:x`]), ['too-large: calendar'], true],
  ['a long line in pieces', file([`SUMMARY:x${'\r\n x'.repeat(100_000)}`]), ['too-large: calendar'], true],
  ['no start', file(['SUMMARY:x']), ['wrong-time: event 1'], true],
  ['a day that there is not', file(['DTSTART:20260230T090000']), ['wrong-time: event 1'], true],
  [
    'an end before the start',
    file([...lesson, 'DTEND:20260901T090000'].filter((it) => !it.endsWith('07T100000'))),
    ['wrong-time: event 1'],
    true,
  ],
  ['seconds', file(['DTSTART:20260907T090030', 'DURATION:PT1H']), ['wrong-time: event 1'], true],
  ['no such zone', file(['DTSTART;TZID=__proto__:20260907T090000']), ['unknown-zone: event 1'], true],
  ['every second', rule('FREQ=SECONDLY'), ['unsupported-rule: event 1'], true],
  ['a day that never comes', rule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), ['unsupported-rule: event 1'], true],
  ['the first Monday', rule('FREQ=WEEKLY;BYDAY=1MO'), ['unsupported-rule: event 1'], true],
  ['not on its own first day', rule('FREQ=WEEKLY;BYDAY=TU'), ['unsupported-rule: event 1'], true],
  ['count and until', rule('FREQ=DAILY;COUNT=2;UNTIL=20270101'), ['unsupported-rule: event 1'], true],
  [
    'all that follow',
    file(['RECURRENCE-ID;RANGE=THISANDFUTURE:20260907T090000', ...lesson]),
    ['unsupported-rule: event 1'],
    true,
  ],
  [
    'each event that cannot be read',
    file(lesson, ['X:1'], rule('').split('\r\n').slice(3, 5)),
    ['wrong-time: event 2'],
    true,
  ],
  ['one that nothing explains', file([...lesson.slice(0, 2), 'RRULE:FREQ=WEEKLY']), ['unmapped-event: event 1'], false],
  [
    'one that nothing explains, in another year',
    file(lesson.slice(0, 2).map((it) => it.replaceAll('2026', '2030'))),
    [],
    false,
  ],
  ['two kinds', file([...lesson, 'CATEGORIES:PPA']), ['two-kinds: event 1'], false],
  [
    'two that overlap',
    file(lesson, [...lesson.slice(0, 2), 'CATEGORIES:PPA']),
    ['overlapping-events: day 2026-09-07'],
    false,
  ],
])('problems: %s', (_what, text, problems, isRefused) => {
  const result = imported(text)
  expect(result.problems.map(({ code, item }) => `${code}: ${item}`)).toEqual(problems)
  expect(result.isRefused).toBe(isRefused)
  if (isRefused) expect([result.slots, result.exceptions]).toEqual([[], []])
})

test('without a calendar, or of days that it has not, nothing is made', () => {
  expect(codes(file(weekly), { school: schoolWith({ people }) })).toEqual(['no-calendar: calendar'])
  expect(codes(file(weekly), { covers: { from: '2030-01-01', until: '2030-12-31' } })).toEqual(['wrong-span: calendar'])
  expect(codes(file(weekly), { covers: { from: 'then', until: 'now' } })).toEqual(['wrong-span: calendar'])
})

test('everything else may be explained at once', () => {
  const text = file([...lesson.slice(0, 2), 'SUMMARY:4B Maths'])
  expect(teaches(text, '2026-09-07T08:30Z', { kinds: { otherwise: 'teaching' } })).toBe(true)
  expect(
    teaches(text, '2026-09-07T08:30Z', { kinds: { titles: { '4B Maths': 'ignore' }, otherwise: 'teaching' } }),
  ).toBe(false)
})

test('words of the calendar are not repeated', () => {
  const text = file([...lesson.slice(0, 2), 'SUMMARY:Secret Example', 'CATEGORIES:Hidden', 'UID:secret@school.example'])
  expect(JSON.stringify(imported(text))).not.toMatch(/secret|hidden/i)
})

describe('hostile calendars', () => {
  const within = (limit: number, text: string) => {
    const before = performance.now()
    const result = imported(text)
    expect(performance.now() - before).toBeLessThan(limit)
    return result
  }
  test.each<[what: string, text: () => string, code: string | undefined]>([
    [
      'twenty thousand that repeat for ever',
      () => file(...Array.from({ length: 20_000 }, () => rule('FREQ=DAILY').split('\r\n').slice(3, 7))),
      'too-large',
    ],
    ['more than twenty thousand', () => file(...Array.from({ length: 20_001 }, () => lesson)), 'too-large'],
    [
      'one since the year one',
      () => file(['DTSTART:00010101T090000', 'DURATION:PT1H', 'CATEGORIES:Lesson', 'RRULE:FREQ=DAILY']),
      undefined,
    ],
    [
      'one that lasts until the year 9999',
      () => file(['DTSTART:00010101T090000', 'DTEND:99991231T235900', 'CATEGORIES:Lesson', 'RRULE:FREQ=DAILY']),
      'wrong-time',
    ],
    [
      'four thousand times more',
      () => file([...lesson, `RDATE:${Array.from({ length: 4_000 }, () => '20260908T090000').join(',')}`]),
      undefined,
    ],
    ['deeply nested', () => 'BEGIN:VCALENDAR\n'.repeat(500_000), 'unreadable'],
  ])('%s', (_what, text, code) => {
    expect(within(5_000, text()).problems[0]?.code).toBe(code)
  })

  test('whatever it is made of, it never throws, and what it makes can be read', () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...weekly,
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        'RRULE:FREQ=FOO',
        'DTSTART:x',
        ';',
        ':',
        ' x',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, isWhole) => {
        const { slots, exceptions } = imported(isWhole ? file(lines) : lines.join('\n'))
        schoolWith({ people, calendar: { ...year, people: { 't-1': [...slots] }, exceptions: [...exceptions] } })
      }),
    )
  })
})
