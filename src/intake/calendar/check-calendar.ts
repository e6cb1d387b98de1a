import type { Issue } from '../../base/issue.js'
import { dayOf } from '../../base/local-days.js'
import { toPointer } from '../../base/pointer.js'
import { checkSpan, duplicates } from '../context/check-spans.js'
import type { Calendar } from './calendar-schema.js'
import { weekdayOf } from './school-days.js'

type Path = readonly PropertyKey[]
interface Hours {
  readonly from: string
  readonly until: string
}

/** Slots have some length, as they hold their start and not their end. */
const checkHours = (path: Path, { from, until }: Hours): readonly Issue[] =>
  from < until
    ? []
    : [
        {
          code: 'wrong-order',
          path: toPointer([...path, 'until']),
          message: 'is not after `from`; slots end on the day on which they begin',
        },
      ]

/** Slots that begin before another of their day has ended: which of the two it is would be left open. */
const overlapping = (slots: readonly (Hours & { readonly path: Path; readonly day: string })[]): readonly Issue[] => {
  const ordered = [...slots].sort((a, b) =>
    a.day === b.day ? (a.from < b.from ? -1 : a.from > b.from ? 1 : 0) : a.day < b.day ? -1 : 1,
  )
  let last: (typeof ordered)[number] | undefined
  return ordered.flatMap((slot) => {
    const before = last
    const isSameDay = before?.day === slot.day
    last = isSameDay && before && before.until > slot.until ? before : slot
    if (!isSameDay || !before || before.until <= slot.from) return []
    const message = `overlaps ${toPointer(before.path)}; somebody does one thing at a time`
    return [{ code: 'overlapping-slots', path: toPointer(slot.path), message }]
  })
}

const checkDays = (calendar: Calendar): readonly Issue[] => {
  const { year, terms, holidays = [], trainingDays = [], weeks = [], exceptions = [] } = calendar
  const inYear = (path: Path, day: string): readonly Issue[] =>
    year.from <= day && day <= year.until
      ? []
      : [{ code: 'outside-year', path: toPointer(path), message: 'is not in `year`, and would not be read' }]
  const spans = { terms, holidays }
  return [
    ...checkSpan(['calendar', 'year'], year),
    ...Object.entries(spans).flatMap(([name, all]) =>
      all.flatMap((span, index) => {
        const path = ['calendar', name, index]
        return [
          ...checkSpan(path, span),
          ...inYear([...path, 'from'], span.from),
          ...inYear([...path, 'until'], span.until),
        ]
      }),
    ),
    ...trainingDays.flatMap((day, index) => inYear(['calendar', 'trainingDays', index], day)),
    ...weeks.flatMap(({ monday }, index) =>
      weekdayOf(dayOf(monday)) === 'monday'
        ? []
        : [
            {
              code: 'not-monday',
              path: toPointer(['calendar', 'weeks', index, 'monday']),
              message: 'is not a Monday; name the week by the Monday on which it begins',
            },
          ],
    ),
    ...duplicates(
      weeks.map(({ monday }, index) => ({ key: monday, path: ['calendar', 'weeks', index, 'monday'] })),
      'is there twice; say once which week it is',
    ),
    ...exceptions.flatMap(({ date }, index) => inYear(['calendar', 'exceptions', index, 'date'], date)),
    ...duplicates(
      exceptions.map(({ date, person = '' }, index) => ({
        key: `${date} ${person}`,
        path: ['calendar', 'exceptions', index],
      })),
      'is for the same day and person as another; join the two',
    ),
  ]
}

/** What a calendar says that does not go together. A slot of a named week is compared with those of its own week, and with those of every week. */
export const checkCalendar = (
  calendar: Calendar,
  known: (path: Path, id: string | undefined) => readonly Issue[],
): readonly Issue[] => {
  const { people = {}, exceptions = [], workingHours = {} } = calendar
  return [
    ...checkDays(calendar),
    ...Object.entries(workingHours).flatMap(([weekday, hours]) =>
      hours ? checkHours(['calendar', 'workingHours', weekday], hours) : [],
    ),
    ...Object.entries(people).flatMap(([id, slots]) => {
      const path = ['calendar', 'people', id]
      const placed = slots.map((slot, index) => ({ ...slot, path: [...path, index], day: slot.weekday }))
      const weeks = [...new Set(slots.map(({ week }) => week))]
      const issues = weeks.flatMap((name) =>
        overlapping(placed.filter(({ week }) => week === undefined || week === name)),
      )
      const once = new Map(issues.map((issue) => [issue.path, issue]))
      return [...known(path, id), ...placed.flatMap((slot) => checkHours(slot.path, slot)), ...once.values()]
    }),
    ...exceptions.flatMap(({ person, slots }, index) => {
      const path = ['calendar', 'exceptions', index]
      const placed = slots.map((slot, at) => ({ ...slot, path: [...path, 'slots', at], day: '' }))
      return [
        ...known([...path, 'person'], person),
        ...placed.flatMap((slot) => checkHours(slot.path, slot)),
        ...overlapping(placed),
      ]
    }),
  ]
}
