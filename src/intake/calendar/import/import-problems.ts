import type { IntakeProblem } from '../../intake.js'

const problems = [
  {
    code: 'no-calendar',
    message: 'the school context has no `calendar`, which says when the school is open; add it first',
  },
  {
    code: 'wrong-span',
    message: 'the days named are not in the calendar, or it is longer than three years; correct `covers`, or `year`',
  },
  { code: 'too-large', message: 'has more events than a timetable; export fewer days' },
  { code: 'unknown-zone', message: 'names a time zone that is none of the IANA database; say in `zones` which it is' },
  {
    code: 'wrong-time',
    message: 'has no start, or a time that cannot be read; times are to the minute; correct it, or leave it out',
  },
  { code: 'unsupported-rule', message: 'repeats by a rule that no timetable needs; write it by days or weeks' },
  {
    code: 'unmapped-event',
    message: 'nothing says what it is, so its time stays unknown; add its title or category to `kinds`',
  },
  {
    code: 'two-kinds',
    message: 'its categories mean different things, so its time stays unknown; add its title to `kinds`',
  },
  {
    code: 'all-day',
    message: 'takes the whole day, of which nothing stays known; give it its hours, or have it ignored',
  },
  {
    code: 'closed-day',
    message:
      'was put on a day on which the school is not open as usual, so its time stays unknown; enter that day yourself',
  },
  {
    code: 'overlapping-events',
    message: 'events of different kinds overlap, so that time stays unknown; correct the calendar',
  },
  {
    code: 'not-all-day',
    message: 'takes part of a day only, so that day stays unknown; make it last all day, or have it ignored',
  },
] as const

export type ImportCode = (typeof problems)[number]['code']

const messages = new Map<ImportCode, string>(problems.map(({ code, message }) => [code, message]))

/** The longest year that is read. */
export const mostDays = 1_100

/** @param item the event by its place in the file, or the day */
export const importProblem = (code: ImportCode, item = 'calendar'): IntakeProblem => ({
  item,
  path: item === 'calendar' ? '' : item,
  code,
  message: messages.get(code) ?? '',
})
