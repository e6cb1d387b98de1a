import type { Slot } from '../calendar-schema.js'
import type { CalendarEvent } from './calendar-event.js'

/**
 * What a calendar's own words mean, compared as they are written but for blanks around them. The title of an event
 * decides before its categories, and these before `otherwise`. `ignore` is for events that say nothing of the day.
 */
export interface KindMapping<Kind extends string> {
  readonly titles?: Readonly<Record<string, Kind | 'ignore'>>
  readonly categories?: Readonly<Record<string, Kind | 'ignore'>>
  /** Every other event. Without it, each of them is a problem and the time that it takes stays unknown. */
  readonly otherwise?: Kind | 'ignore'
}

/** What the slots of a timetable are, by the words of the calendar that it is imported from. */
export type SlotMapping = KindMapping<Slot['kind']>

const own = <Value>(table: Readonly<Record<string, Value>> | undefined, key: string): readonly Value[] =>
  table && Object.hasOwn(table, key) ? [table[key] as Value] : []

/** What an event is; `two-kinds` where its categories do not agree, `undefined` where nothing says. */
export const kindOf = <Kind extends string>(
  { summary, categories }: CalendarEvent,
  { titles, categories: byCategory, otherwise }: KindMapping<Kind>,
): Kind | 'ignore' | 'two-kinds' | undefined => {
  const [titled] = summary === undefined ? [] : own(titles, summary)
  if (titled !== undefined) return titled
  const kinds = new Set(categories.flatMap((category) => own(byCategory, category)))
  if (kinds.size > 1) return 'two-kinds'
  return [...kinds][0] ?? otherwise
}
