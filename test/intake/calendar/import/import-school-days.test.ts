import { expect, test } from 'vitest'
import { importSchoolDays, type SchoolDayMapping } from '../../../../src/intake/calendar/import/import-school-days.js'
import { schoolWith } from '../school-year.js'

const year = { from: '2026-09-01', until: '2027-08-31' }
const kinds: SchoolDayMapping = {
  titles: { INSET: 'training', 'Half-term': 'holiday' },
  categories: { Term: 'term', Trips: 'ignore' },
}
const day = (from: string, until: string, ...more: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  `DTSTART;VALUE=DATE:${from}`,
  `DTEND;VALUE=DATE:${until}`,
  ...more,
  'END:VEVENT',
]
const file = (...events: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n')

const autumn = day('20260903', '20261219', 'CATEGORIES:Term')
const imported = (...events: readonly (readonly string[])[]) => importSchoolDays(file(...events), { year, kinds })

test('terms, holidays and training days, with the last day included', () => {
  const days = imported(
    autumn,
    day('20261026', '20261031', 'SUMMARY:Half-term'),
    day('20261023', '20261024', 'SUMMARY:INSET'),
    ['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20260902', 'SUMMARY:INSET', 'END:VEVENT'],
    day('20261012', '20261013', 'CATEGORIES:Trips'),
  )
  expect(days).toEqual({
    terms: [{ from: '2026-09-03', until: '2026-12-18' }],
    holidays: [{ from: '2026-10-26', until: '2026-10-30' }],
    trainingDays: ['2026-09-02', '2026-10-23'],
    problems: [],
  })
  const { problems: _none, ...calendar } = days
  schoolWith({ calendar: { year, ...calendar, terms: [...days.terms] } as never })
})

test.each<[what: string, more: readonly string[], code: string]>([
  ['that nothing explains', day('20261012', '20261013', 'SUMMARY:Open day'), 'unmapped-event'],
  ['of two kinds', day('20261012', '20261013', 'CATEGORIES:Term,Trips'), 'two-kinds'],
  [
    'that takes part of it',
    ['BEGIN:VEVENT', 'DTSTART:20261012T090000', 'DURATION:PT2H', 'SUMMARY:INSET', 'END:VEVENT'],
    'not-all-day',
  ],
])('a day with an event %s is in no term', (_what, more, code) => {
  const { terms, trainingDays, problems } = imported(autumn, more)
  expect(terms).toEqual([
    { from: '2026-09-03', until: '2026-10-11' },
    { from: '2026-10-13', until: '2026-12-18' },
  ])
  expect(trainingDays).toEqual([])
  expect(problems.map((problem) => problem.code)).toEqual([code])
})

test('what is outside the year is left out', () => {
  expect(
    imported(day('20250903', '20251219', 'CATEGORIES:Term'), day('20270720', '20280901', 'SUMMARY:INSET')),
  ).toMatchObject({
    problems: [{ code: 'wrong-time' }],
  })
  expect(imported(day('20260801', '20260904', 'SUMMARY:Half-term')).holidays).toEqual([
    { from: '2026-09-01', until: '2026-09-03' },
  ])
})

test.each<[what: string, text: string, code: string]>([
  ['no calendar', 'x', 'unreadable'],
  [
    'a rule by years',
    file(['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY', 'END:VEVENT']),
    'unsupported-rule',
  ],
])('%s gives nothing', (_what, text, code) => {
  const { terms, problems } = importSchoolDays(text, { year, kinds })
  expect([terms, problems.map((problem) => problem.code)]).toEqual([[], [code]])
})
