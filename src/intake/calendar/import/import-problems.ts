import type { IntakeProblem } from '../../intake.js'

const messages = {
  'no-calendar': 'the school context has no `calendar`, which says when the school is open; add it first',
  'wrong-span': 'the days named are not in the calendar, or it is longer than three years; correct `covers`, or `year`',
  'too-large': 'has more events than a timetable; export fewer days',
  'unknown-zone': 'names a time zone that is none of the IANA database; say in `zones` which it is',
  'wrong-time': 'has no start, or a time that cannot be read; times are to the minute; correct it, or leave it out',
  'unsupported-rule': 'repeats by a rule that no timetable needs; write it by days or weeks',
  'unmapped-event': 'nothing says what it is, so its time stays unknown; add its title or category to `kinds`',
  'two-kinds': 'its categories mean different things, so its time stays unknown; add its title to `kinds`',
  'all-day': 'takes the whole day, of which nothing stays known; give it its hours, or have it ignored',
  'closed-day':
    'was put on a day on which the school is not open as usual, so its time stays unknown; enter that day yourself',
  'overlapping-events': 'events of different kinds overlap, so that time stays unknown; correct the calendar',
  'not-all-day': 'takes part of a day only, so that day stays unknown; make it last all day, or have it ignored',
} as const

export type ImportCode = keyof typeof messages

/** The longest year that is read. */
export const mostDays = 1_100

/** @param item the event by its place in the file, or the day */
export const importProblem = (code: ImportCode, item = 'calendar'): IntakeProblem => ({
  item,
  path: item === 'calendar' ? '' : item,
  code,
  message: messages[code],
})
