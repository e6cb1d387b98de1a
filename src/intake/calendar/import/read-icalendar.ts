import ICAL from 'ical.js'
import type { IntakeProblem } from '../../intake.js'

/** A property as jCal (RFC 7265) has it: its name, parameters, type and values. */
export type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string | readonly string[]>>,
  type: string,
  ...values: readonly unknown[],
]
type Component = readonly [name: string, properties: readonly Property[], parts: readonly Component[]]

/** The properties of an event, with its place among the events of the file. */
export interface EventSource {
  /** Like `event 3`, counted from 1. */
  readonly item: string
  readonly properties: readonly Property[]
}

export const limits = { characters: 10_000_000, line: 65_536, events: 20_000 } as const

/** Whether some line is too long once those that continue it are joined: the parser is slow at such lines. */
const hasLongLine = (text: string): boolean => {
  let length = 0
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    length = (text[start] === ' ' || text[start] === '\t' ? length : 0) + end - start
    if (length > limits.line) return true
    start = end + 1
  }
  return false
}

const refused = (code: string, message: string) => ({ problem: { item: 'calendar', path: '', code, message } })

const isCalendar = (one: unknown): one is Component => Array.isArray(one) && one[0] === 'vcalendar'

/** The events of an iCalendar file (RFC 5545), or why it cannot be read. */
export const readICalendar = (
  text: string,
): { readonly events: readonly EventSource[] } | { readonly problem: IntakeProblem } => {
  if (text.length > limits.characters || hasLongLine(text))
    return refused('too-large', 'is too long, or has a line that is; export fewer days, without attachments')
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\uFEFF/, ''))
    const roots = isCalendar(parsed) ? [parsed] : Array.isArray(parsed) ? parsed : []
    if (roots.length === 0 || !roots.every(isCalendar))
      return refused('unreadable', 'is no iCalendar; it begins with `BEGIN:VCALENDAR`')
    const found = roots.flatMap(([, , parts]) => parts.filter(([name]) => name === 'vevent'))
    if (found.length > limits.events)
      return refused('too-large', `has more than ${limits.events} events; export fewer days`)
    return { events: found.map(([, properties], index) => ({ item: `event ${index + 1}`, properties })) }
  } catch {
    return refused('unreadable', 'is no iCalendar that can be read; export it again')
  }
}
