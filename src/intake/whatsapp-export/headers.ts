import type { LocalTime } from '../../base/local-time.js'

/** In which order the dates of an export have day and month. */
export type DayOrder = 'day-first' | 'month-first'

/** What follows one line of an export that has the form of its headers, up to the next. */
export interface Entry {
  /** From 1. */
  readonly line: number
  /** As the clock showed it; it may be no date at all. */
  readonly time: LocalTime
  /** Who it says wrote it, without marks of direction. Absent in lines of the app's own. */
  readonly sender?: string | undefined
  /** With the marks that only the app writes. */
  readonly text: string
}

export interface Entries {
  readonly entries: readonly Entry[]
  /** Lines with something in them before the first header. */
  readonly before: readonly number[]
  /** Written by an iPhone, which puts a mark before what is the app's own. */
  readonly marked: boolean
}

const header =
  /^[\u200e\u200f]*(\[)?(\d{1,2})([/.-])(\d{1,2})\3(\d{4}|\d{2}), (\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[ \u00a0\u202f]?([ap])\.?m\.?)?(\] | - )(.*)$/i

interface Header {
  /** What all headers of an export have in common; another line of this kind was pasted from elsewhere. */
  readonly form: string
  readonly time: LocalTime
  readonly rest: string
}

const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : -1
}

const readHeader = (line: string, order: DayOrder): Header | undefined => {
  const match = header.exec(line)
  if (match === null) return undefined
  const [, bracket, first = '', , second = '', year = '', hour = '', minute = '', seconds, half, end, rest = ''] = match
  if ((bracket !== undefined) !== (end === '] ')) return undefined
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  return {
    form: [bracket, seconds, half].map((part) => part !== undefined).join(),
    time: {
      year: Number(year) + (year.length === 2 ? 2_000 : 0),
      month: Number(month),
      day: Number(day),
      hour: hourOf(Number(hour), half),
      minute: Number(minute),
      ...(seconds !== undefined && { second: Number(seconds) }),
    },
    rest,
  }
}

const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** Longer than any name that the app lets somebody have. */
const longestSender = 200

/** `Name: text`, or text alone. */
const splitSender = (rest: string): Pick<Entry, 'sender' | 'text'> => {
  const colon = rest.slice(0, longestSender).search(/:(?: |$)/)
  const sender = colon < 1 ? '' : rest.slice(0, colon).replace(marks, '').trim()
  return sender === '' ? { text: rest } : { sender, text: rest.slice(colon + 2) }
}

/** Takes an export apart at its headers. Lines that have no header belong to the text before them. */
export const entriesOf = (payload: string, order: DayOrder): Entries => {
  const entries: (Omit<Entry, 'text'> & { readonly lines: string[] })[] = []
  const before: number[] = []
  let form: string | undefined
  payload
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, index) => {
      const read = readHeader(line, order)
      if (read && (form === undefined || read.form === form)) {
        form = read.form
        const { sender, text } = splitSender(read.rest)
        entries.push({ line: index + 1, time: read.time, sender, lines: [text] })
      } else if (entries.length > 0) entries.at(-1)?.lines.push(line)
      else if (line.replace(marks, '').trim() !== '') before.push(index + 1)
    })
  return {
    entries: entries.map(({ lines, ...entry }) => ({ ...entry, text: lines.join('\n').trimEnd() })),
    before,
    marked: form?.startsWith('true') ?? false,
  }
}
