import type { Phrases } from '../phrases.js'
import { ownChildExempt } from './cy-content.js'
import { facts } from './cy-facts.js'

const months = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
]

/** `neu’r ysgol`, `neu’n hiliol`: what `neu` runs together with. */
const or = (item: string): string =>
  `neu ${item.replace(/^dydd /, 'ddydd ')}`.replace(/^neu (?:yr?|yn) (?!tu )/, (words) =>
    words.endsWith('yn ') ? 'neu’n ' : 'neu’r ',
  )

const startsLikeVowel = /^[“(]?(?:[aeiouwyâêîôûŵŷ]|(?:mewn|fel|felly|mae|nid|ni)\b)/i

const and = (item: string): string => `${startsLikeVowel.test(item) ? 'ac' : 'a'} ${item}`

/** `na thudalen`, `nac yn hiliol`. */
const nor = (item: string): string =>
  startsLikeVowel.test(item) ? `nac ${item}` : `na ${item.replace(/^[cpt](?!h)/, (letter) => `${letter}h`)}`

/** `a, b neu c`; with a comma before the last where an item would otherwise run into it. */
const series =
  (last: (item: string) => string) =>
  (items: readonly string[]): string => {
    if (items.length < 2) return items.join('')
    const comma = items.some((item) => / (neu|na|nac|a|ac)[ ’]|,/.test(item)) ? ',' : ''
    return `${items.slice(0, -1).join(', ')}${comma} ${last(items.at(-1) as string)}`
  }

/** What stands before each of several things, and not before the first alone: `yn hiliol neu’n rhywiaethol`. */
const repeated = /(?<= )(?:yn|at|am|o|ar|fel|i|wrth)$/

const statement: Phrases['statement'] = (lead, alternatives) => {
  const [again] = repeated.exec(lead) ?? []
  const items = alternatives.map((item, index) => (again === undefined || index === 0 ? item : `${again} ${item}`))
  return `${lead} ${series(/^(?:nid|ni)\b/.test(lead) ? nor : or)(items)}`
}

const date: Phrases['date'] = ({ year, month, day }) => `${day} ${months[month - 1]} ${year}`

/** Plain Welsh, as a school would write it. */
export const cy: Phrases = {
  locale: 'cy',
  facts,
  ownChildExempt,
  statement,
  emptyList: (lead, holds) =>
    `${holds ? 'mae' : 'nid yw'} “${lead} …” yn wir am ${holds ? 'rywbeth' : 'ddim byd'} ar restr sy’n wag`,
  or: series(or),
  and: series(and),
  known: (said, holds) => `${holds ? 'mae’n' : 'nid yw’n'} hysbys bod hyn yn wir: ${said}`,
  quoted: (name) => `“${name}”`,
  numbers: {
    lessThan: (value) => `llai na ${value}`,
    lessThanInclusive: (value) => `dim mwy na ${value}`,
    greaterThan: (value) => `mwy na ${value}`,
    greaterThanInclusive: (value) => `o leiaf ${value}`,
  },
  times: {
    lessThan: (value) => `cyn ${value}`,
    lessThanInclusive: (value) => `am ${value} neu cyn hynny`,
    greaterThan: (value) => `ar ôl ${value}`,
    greaterThanInclusive: (value) => `am ${value} neu ar ôl hynny`,
  },
  date,
  instant: ({ time, offset, ...day }) =>
    `${time} ar ${date(day)} (${offset === 'Z' || /^[+-]00:00$/.test(offset) ? 'UTC' : `UTC${offset}`})`,
  groups: {
    all: 'mae pob un o’r rhain yn wir',
    notAll: 'nid yw pob un o’r rhain yn wir',
    any: 'mae o leiaf un o’r rhain yn wir',
    none: 'nid yw’r un o’r rhain yn wir',
    always: 'ym mhob achos',
    never: 'nid mewn unrhyw achos',
  },
  own: {
    lead: (phrase) => ({ is: phrase, isNot: `mae hyn yn anwir: ${phrase}` }),
    ofLabel: (label) => ({ is: `yr ateb i “${label}” yw`, isNot: `mae’r ateb i “${label}” yn rhywbeth heblaw` }),
    holds: (label) => ({ is: `mae’r ateb i “${label}” yn cynnwys`, isNot: `nid yw’r ateb i “${label}” yn cynnwys` }),
    truth: (label) => ({
      is: `yr ateb i “${label}” yw`,
      isNot: `mae’r ateb i “${label}” yn rhywbeth heblaw`,
      what: '“ie”',
    }),
  },
  weekdays: {
    monday: 'dydd Llun',
    tuesday: 'dydd Mawrth',
    wednesday: 'dydd Mercher',
    thursday: 'dydd Iau',
    friday: 'dydd Gwener',
    saturday: 'dydd Sadwrn',
    sunday: 'dydd Sul',
  },
  setting: {
    is: (name) => ({
      is: `gwerth y gosodiad “${name}” yw`,
      isNot: `mae gwerth y gosodiad “${name}” yn rhywbeth heblaw`,
    }),
    includes: (name) => ({
      is: `mae’r gosodiad “${name}” yn cynnwys`,
      isNot: `nid yw’r gosodiad “${name}” yn cynnwys`,
    }),
    on: '“ymlaen”',
    off: '“i ffwrdd”',
    nothing: 'dim byd',
    now: (said, actual) => `${said} (ar hyn o bryd: ${actual})`,
  },
}
