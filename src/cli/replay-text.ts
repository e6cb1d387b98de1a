import type { Difference } from '../records/differences.js'
import { printable } from '../report/characters.js'
import type { ReplayedLine } from './replayed-line.js'

const singular = {
  violations: 'violation',
  duties: 'duty',
  permissions: 'permission',
  recommendations: 'recommendation',
  undetermined: 'open question',
} as const

const differenceWords = (difference: Difference): string => {
  if (difference.what === 'outcome') return `outcome: recorded ${difference.recorded}, now ${difference.now}`
  const { what, clause, recorded, now } = difference
  const name = singular[what]
  if (recorded === undefined) return `${clause}: ${name} that is not recorded`
  return now === undefined ? `${clause}: ${name} recorded, and none now` : `${clause}: ${name} for other reasons`
}

/** What there is to tell of a line, for people; empty where all is as it was. */
export const replayedText = ({ line, status, action, differences = [], problems }: ReplayedLine): string => {
  if (status === 'same' && problems.length === 0) return ''
  const told = [
    ...problems.map(({ code, message }) => `${message} (${code})`),
    ...(status === 'different' ? ['is decided otherwise now'] : []),
    ...differences.map(differenceWords),
  ]
  const heading = `${status === 'end' ? 'end of the log' : `line ${line}`}${action === undefined ? '' : `, act ${action}`}`
  return [heading, ...told.map((each) => `    ${each}`)].map((each) => `${printable(each)}\n`).join('')
}
