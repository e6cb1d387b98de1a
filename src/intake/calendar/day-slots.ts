import { epochOf } from '../../action/instant.js'
import { dateOf, momentOf } from '../../base/local-days.js'
import { once } from '../../base/once.js'
import type { School } from '../context/roster.js'
import type { Calendar, Slot } from './calendar-schema.js'
import { schoolDaysOf, weekdayOf } from './school-days.js'

/** A slot of one person on one day. */
export interface DaySlot {
  /** Milliseconds since the epoch; a slot holds its start and not its end. */
  readonly from: number
  readonly until: number
  /** Teaching and cover are teaching time; `undefined` where it is not known whether the slot takes place, or what it is. */
  readonly teaching: boolean | undefined
  /** Its place in the context, like `context#/calendar/people/t-1/3`. */
  readonly place: string
}

/** What is known of one person on one day. */
export interface PersonDay {
  readonly slots: readonly DaySlot[]
  /** Where it is known from when there is no slot. */
  readonly place: string
}

type Exceptions = NonNullable<Calendar['exceptions']>
interface Exception {
  readonly index: number
  readonly slots: Exceptions[number]['slots']
}

const everybody = ''
const keyOf = (date: string, person: string): string => `${date} ${person}`

const exceptionsOf = once(
  ({ exceptions = [] }: Calendar): ReadonlyMap<string, Exception> =>
    new Map(exceptions.map(({ date, person, slots }, index) => [keyOf(date, person ?? everybody), { index, slots }])),
)

const isTeaching = (kind: Slot['kind']): boolean | undefined =>
  kind === 'unsure' ? undefined : kind === 'teaching' || kind === 'cover'

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/**
 * The slots of a person on a day, counted from 1970; `undefined` outside the year and for somebody without a timetable.
 *
 * The slots of an exception stand in place of the weekly ones, the person's own before everybody's. On a day of which
 * the calendar does not say whether the school is open, and in a week that it does not name for a slot of a named week,
 * whether a weekly slot takes place is not known; outside those slots nobody teaches all the same.
 */
export const slotsOn = ({ context }: School, person: string, day: number): PersonDay | undefined => {
  const { calendar, school } = context
  const kind = calendar && schoolDaysOf(calendar).kindOf(day)
  if (calendar === undefined || kind === undefined) return undefined

  const at = ({ from, until }: Pick<Slot, 'from' | 'until'>) => ({
    from: momentOf(school.zone, day, epochOf(from)),
    until: momentOf(school.zone, day, epochOf(until)),
  })
  const people = calendar.people ?? {}
  const weekly = Object.hasOwn(people, person) ? people[person] : undefined

  const date = dateOf(day)
  const exceptions = exceptionsOf(calendar)
  const own = exceptions.get(keyOf(date, person))
  // What holds for everybody says nothing of who has no timetable at all.
  const exception = own ?? (weekly && exceptions.get(keyOf(date, everybody)))
  if (exception) {
    const place = `context#/calendar/exceptions/${exception.index}`
    return {
      place,
      slots: exception.slots.map((slot, index) => ({
        ...at(slot),
        teaching: isTeaching(slot.kind),
        place: `${place}/slots/${index}`,
      })),
    }
  }

  if (weekly === undefined) return undefined
  const place = `context#/calendar/people/${escaped(person)}`
  if (kind === 'training' || kind === 'holiday') return { place, slots: [] }
  const weekday = weekdayOf(day)
  const week = schoolDaysOf(calendar).weekOf(day)
  return {
    place,
    slots: weekly.flatMap((slot, index) => {
      if (slot.weekday !== weekday || (slot.week !== undefined && week !== undefined && slot.week !== week)) return []
      const isSure = kind === 'term' && (slot.week === undefined || week !== undefined)
      return [{ ...at(slot), teaching: isSure ? isTeaching(slot.kind) : maybe(slot.kind), place: `${place}/${index}` }]
    }),
  }
}

/** Of a slot that may not take place: a break is no teaching time either way. */
const maybe = (kind: Slot['kind']): boolean | undefined => (isTeaching(kind) === false ? false : undefined)
