import type { Phrases } from '../phrases.js'
import { ownChildExempt } from './en-GB-content.js'
import { facts } from './en-GB-facts.js'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `a, b or c`; with a comma before the last where an item would otherwise run into it. */
const series =
  (word: string) =>
  (items: readonly string[]): string => {
    if (items.length < 2) return items.join('')
    const comma = items.some((item) => / (or|and) |,/.test(item)) ? ',' : ''
    return `${items.slice(0, -1).join(', ')}${comma} ${word} ${items.at(-1)}`
  }

const date: Phrases['date'] = ({ year, month, day }) => `${day} ${months[month - 1]} ${year}`

/** Plain British English. */
export const enGB: Phrases = {
  locale: 'en-GB',
  facts,
  ownChildExempt,
  statement: (lead, alternatives) => `${lead} ${series('or')(alternatives)}`,
  emptyList: (lead, holds) => `“${lead} …” is true of ${holds ? 'something' : 'nothing'} on a list that is empty`,
  or: series('or'),
  and: series('and'),
  known: (statement, holds) => `it is ${holds ? '' : 'not '}known that ${statement}`,
  quoted: (name) => `“${name}”`,
  numbers: {
    lessThan: (value) => `less than ${value}`,
    lessThanInclusive: (value) => `at most ${value}`,
    greaterThan: (value) => `more than ${value}`,
    greaterThanInclusive: (value) => `at least ${value}`,
  },
  times: {
    lessThan: (value) => `before ${value}`,
    lessThanInclusive: (value) => `at or before ${value}`,
    greaterThan: (value) => `after ${value}`,
    greaterThanInclusive: (value) => `at or after ${value}`,
  },
  date,
  instant: ({ time, offset, ...day }) =>
    `${time} on ${date(day)} (${offset === 'Z' || /^[+-]00:00$/.test(offset) ? 'UTC' : `UTC${offset}`})`,
  groups: {
    all: 'all of these are true',
    notAll: 'not all of these are true',
    any: 'at least one of these is true',
    none: 'none of these is true',
    always: 'in every case',
    never: 'in no case',
  },
  own: {
    lead: (phrase) => ({ is: phrase, isNot: `it is not so that ${phrase}` }),
    ofLabel: (label) => ({ is: `the answer to “${label}” is`, isNot: `the answer to “${label}” is not` }),
    holds: (label) => ({ is: `the answer to “${label}” includes`, isNot: `the answer to “${label}” does not include` }),
    truth: (label) =>
      label.startsWith('whether ')
        ? { is: 'it is so that', isNot: 'it is not so that', what: label.slice('whether '.length) }
        : { is: `the answer to “${label}” is`, isNot: `the answer to “${label}” is not`, what: 'yes' },
  },
  weekdays: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  setting: {
    is: (name) => ({ is: `the setting “${name}” is`, isNot: `the setting “${name}” is not` }),
    includes: (name) => ({ is: `the setting “${name}” includes`, isNot: `the setting “${name}” does not include` }),
    on: 'on',
    off: 'off',
    nothing: 'nothing',
    now: (statement, actual) => `${statement} (at present: ${actual})`,
  },
}
