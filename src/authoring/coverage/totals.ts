import type { Count, ObligationCoverage, Totals } from './coverage.js'
import type { Level } from './obligations.js'

/** What is counted, and where. */
export interface Counted {
  readonly level: Level
  readonly obligations: readonly ObligationCoverage[]
}

const countOf = (counted: readonly Counted[]): Count => {
  const statuses = counted.flatMap(({ obligations }) => obligations.map(({ status }) => status))
  const impossible = statuses.filter((status) => status === 'impossible').length
  return {
    met: statuses.filter((status) => status === 'met').length,
    possible: statuses.length - impossible,
    impossible,
  }
}

/** Counts by level, and of all levels together. */
export const totalsOf = (counted: readonly Counted[]): Totals => {
  const at = (level: Level) => countOf(counted.filter((one) => one.level === level))
  return { clause: at('clause'), rule: at('rule'), literal: at('literal'), all: countOf(counted) }
}
