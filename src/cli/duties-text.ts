import { epochOf } from '../action/instant.js'
import type { TrackedDuty } from '../duties/tracked-duty.js'
import { printable } from '../report/characters.js'
import { whenWords } from '../report/when.js'
import { dutySentence } from '../report/words.js'

const stateWords = { overdue: 'OVERDUE', open: 'open', fulfilled: 'done', cancelled: 'called off' } as const

const indent = 12

/** In UTC: duties of one list come from many places. */
const moment = (instant: string): string => `${whenWords(new Date(epochOf(instant)).toISOString())} UTC`

/** What became of it. */
const ending = ({ state, at, by, late }: TrackedDuty): string => {
  if (state === 'open' || state === 'overdue') return ''
  const then = at === undefined ? 'at no recorded time' : moment(at)
  return ` (${[then, by === undefined ? '' : `by ${by}`, late ? 'late' : ''].filter((part) => part !== '').join(', ')})`
}

const one = (duty: TrackedDuty): string => {
  const { state, clause, message, action, also } = duty
  const act = action === undefined ? 'an act without an id' : `act ${action}`
  const more = also.length === 0 ? '' : ` and ${also.length} more`
  const lines = [`${dutySentence(duty)}${ending(duty)}`, message, `${clause}, ${act}${more}`]
  const [first, ...rest] = lines.map(printable)
  return `${[`${stateWords[state].padEnd(indent)}${first}`, ...rest.map((line) => ' '.repeat(indent) + line)].join('\n')}\n`
}

/** Duties for people to read, in the order given. */
export const dutiesText = (duties: readonly TrackedDuty[]): string => {
  const count = (state: TrackedDuty['state']) => duties.filter((duty) => duty.state === state).length
  const totals = `${count('overdue')} overdue, ${count('open')} open, ${count('fulfilled')} done, ${count('cancelled')} called off\n`
  return [...duties.map(one), totals].join('\n')
}
