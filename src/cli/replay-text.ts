import { canonicalForm } from '../records/canonical.js'
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

type Finding = Readonly<Record<string, unknown>>

const changedKeys = (recorded: Finding, now: Finding): string =>
  [...new Set([...Object.keys(recorded), ...Object.keys(now)])]
    .filter((key) => canonicalForm([recorded[key] ?? null]) !== canonicalForm([now[key] ?? null]))
    .join(', ')

const differenceWords = (difference: Difference): string => {
  if (difference.what === 'outcome') return `outcome: recorded ${difference.recorded}, now ${difference.now}`
  const { what, clause, recorded, now } = difference
  const name = singular[what]
  if (recorded === undefined) return `${clause}: ${name} that is not recorded`
  return now === undefined
    ? `${clause}: ${name} recorded, and none now`
    : `${clause}: ${name} not as recorded: ${changedKeys({ ...recorded }, { ...now })}`
}

/** What there is to tell of a line, for people; empty where all is as it was. */
export const replayedText = ({ line, status, action, differences = [], problems }: ReplayedLine): string => {
  if (status === 'same' && problems.length === 0) return ''
  const told = [
    ...problems.map(({ code, message }) => `${message} (${code})`),
    ...(status === 'different' ? ['is decided otherwise now'] : []),
    ...differences.map(differenceWords),
  ]
  const atEnd = problems.some(({ code }) => code === 'head-missing')
  const heading = `${atEnd ? 'end of the log' : `line ${line}`}${action === undefined ? '' : `, act ${action}`}`
  return [heading, ...told.map((each) => `    ${each}`)].map((each) => `${printable(each)}\n`).join('')
}
