import type { Count, ObligationCoverage, Totals } from './coverage.js'
import { type Level, levels } from './obligations.js'

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
  const count = (level: Level) => countOf(counted.filter((one) => one.level === level))
  return { clause: count('clause'), rule: count('rule'), literal: count('literal'), all: countOf(counted) }
}

/** Whole per cent, 100 only where nothing is missing; `undefined` where there is nothing to show. */
export const percentOf = ({ met, possible }: Count): number | undefined =>
  possible === 0 ? undefined : Math.floor((met * 100) / possible)

/** The levels at which less than some per cent is met. */
export const levelsBelow = (totals: Totals, threshold: number): readonly Level[] =>
  levels.filter((level) => totals[level].met * 100 < threshold * totals[level].possible)
