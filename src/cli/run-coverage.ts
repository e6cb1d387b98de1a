import { coverageOf } from '../authoring/coverage/coverage-of.js'
import { type CoverageFormat, coverageReports } from '../authoring/coverage/coverage-reports.js'
import { levelsBelow, percentOf } from '../authoring/coverage/totals.js'
import { hasClause } from './clause-option.js'
import { exitStatus } from './exit-status.js'
import { casesThatHold, loadFolder } from './load-folder.js'
import { look } from './report-context.js'
import { say } from './say.js'
import { writeResults } from './write-results.js'

export interface CoverageOptions {
  readonly format: CoverageFormat
  readonly threshold?: number
  readonly cases?: true
  readonly impossible?: true
  readonly clause?: string
  readonly output?: string
}

/** A file is the same whatever the terminal. */
const inFile = { width: 100, colour: false }

/** Measures the cases of a folder and gives the command's exit status. */
export const runCoverage = async (folder: string, options: CoverageOptions): Promise<number> => {
  const loaded = await loadFolder(folder)
  if (loaded === undefined) return exitStatus.wrongUse
  const { format, threshold = 0, cases = false, impossible = false, clause, output } = options
  if (clause !== undefined && !hasClause(loaded.policy, clause)) return exitStatus.wrongUse
  const coverage = coverageOf(loaded.policy, casesThatHold(loaded), clause)
  const text = coverageReports[format](coverage, { cases, impossible }, output === undefined ? look() : inFile)
  if (!(await writeResults(text, output))) return exitStatus.wrongUse
  const below = levelsBelow(coverage.totals, threshold)
  for (const level of below)
    say(`${level} coverage is ${percentOf(coverage.totals[level])} %, and less than ${threshold} %\n`)
  return below.length > 0 ? exitStatus.findings : exitStatus.fine
}
