import type { LocalTime } from '../../base/local-time.js'

type Field = 'year' | 'month' | 'day' | 'hour' | 'twelve' | 'minute' | 'second' | 'afternoon'
/** What is read of a time so far. */
export type TimeParts = Readonly<Partial<Record<Field, number>>>

interface Token {
  readonly field: Field
  readonly digits: readonly [fewest: number, most: number]
}

const tokens: Readonly<Record<string, Token>> = {
  yyyy: { field: 'year', digits: [4, 4] },
  yy: { field: 'year', digits: [2, 2] },
  MM: { field: 'month', digits: [2, 2] },
  M: { field: 'month', digits: [1, 2] },
  dd: { field: 'day', digits: [2, 2] },
  d: { field: 'day', digits: [1, 2] },
  HH: { field: 'hour', digits: [2, 2] },
  H: { field: 'hour', digits: [1, 2] },
  hh: { field: 'twelve', digits: [2, 2] },
  h: { field: 'twelve', digits: [1, 2] },
  mm: { field: 'minute', digits: [2, 2] },
  ss: { field: 'second', digits: [2, 2] },
  a: { field: 'afternoon', digits: [0, 0] },
}

/** A format in its parts: what to read, or a character that has to stand there. */
export type TimeFormat = readonly (Token | string)[]

/** The parts of a format like `dd/MM/yyyy HH:mm`; or the letters in it that are none of its words. Other letters stand between `'`. */
export const timeFormat = (format: string): TimeFormat | { readonly unknown: string } => {
  const parts: (Token | string)[] = []
  for (const [part, quoted, letter] of format.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z]/g)) {
    const token = letter === undefined ? undefined : Object.hasOwn(tokens, part) ? tokens[part] : undefined
    if (letter !== undefined && token === undefined) return { unknown: part }
    parts.push(...(token ? [token] : [...(quoted ?? part)]))
  }
  return parts
}

/** Which parts of a time a format gives. */
export const fieldsOf = (format: TimeFormat): readonly Field[] =>
  format.flatMap((part) => (typeof part === 'string' ? [] : [part.field]))

const halfOfDay = /[ap]\.?m\.?/iy
const number = /\d+/y

/** What a text says by a format; `undefined` where it does not have it. */
export const readTime = (format: TimeFormat, text: string): TimeParts | undefined => {
  const found: Partial<Record<Field, number>> = {}
  let at = 0
  for (const part of format) {
    if (typeof part === 'string') {
      // Spreadsheets write a narrow or a hard space before am and pm.
      if (text[at] !== part && !(part === ' ' && /\s/.test(text[at] ?? ''))) return undefined
      at += 1
      continue
    }
    const { field, digits } = part
    const pattern = field === 'afternoon' ? halfOfDay : number
    pattern.lastIndex = at
    const [match] = pattern.exec(text) ?? []
    if (match === undefined) return undefined
    const [fewest, most] = digits
    const taken = field === 'afternoon' ? match : match.slice(0, most)
    if (taken.length < fewest) return undefined
    found[field] =
      field === 'afternoon' ? Number(/^p/i.test(taken)) : Number(taken) + (field === 'year' && most === 2 ? 2000 : 0)
    at += taken.length
  }
  return at === text.length ? found : undefined
}

/** The hour by a clock of twelve hours; out of range where there is none such. */
const hourOf = ({ hour, twelve, afternoon = 0 }: TimeParts): number =>
  hour ?? (twelve !== undefined && twelve >= 1 && twelve <= 12 ? (twelve % 12) + 12 * afternoon : -1)

/** The local time that all parts come to. */
export const localTimeOf = (parts: TimeParts): LocalTime => {
  const { year = -1, month = -1, day = -1, minute = -1, second } = parts
  return { year, month, day, hour: hourOf(parts), minute, ...(second !== undefined && { second }) }
}
