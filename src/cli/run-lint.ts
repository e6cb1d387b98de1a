import type { LintFinding } from '../authoring/lint/lint.js'
import { lintPolicy } from '../authoring/lint/lint-policy.js'
import { lintProblems } from '../authoring/lint/lint-problems.js'
import { lints } from '../authoring/lint/lints.js'
import { isError } from '../base/problem.js'
import { type ProblemFormat, problemFormats } from '../report/problems/problem-format.js'
import { problemCount } from '../report/problems/text.js'
import { exitStatus } from './exit-status.js'
import { caseFilesThatHold, type LoadedFolder, loadFolder } from './load-folder.js'
import { print } from './print.js'
import { look } from './report-context.js'
import { say } from './say.js'
import { fromHere } from './validate-folder.js'

/** Says where a finding is written: in the folder, or in what an overlay extends. */
const placedBy =
  ({ placeOf }: LoadedFolder) =>
  (finding: LintFinding): LintFinding => ({
    ...finding,
    ...placeOf(finding),
    ...(finding.related ? { related: finding.related.map((place) => ({ ...place, ...placeOf(place) })) } : {}),
  })

/** Lints, writes what is found, and gives the command's exit status. */
export const runLint = async (name: string, format: ProblemFormat, toolVersion: string): Promise<number> => {
  const folder = await loadFolder(name)
  if (folder === undefined) return exitStatus.wrongUse
  const { policy, extended } = folder
  const findings = lintPolicy({
    policy,
    files: [],
    cases: caseFilesThatHold(folder),
    isOverlay: extended !== undefined,
  })
  const { problems, texts } = fromHere(lintProblems(findings.map(placedBy(folder)), folder.texts), folder)
  const { colour } = look()
  const printed = await print(problemFormats[format](problems, { texts, help: lints, toolVersion, colour }))
  if (printed === 'failed') return exitStatus.wrongUse
  if (printed === 'read') say(problemCount(problems) || 'nothing found\n')
  return problems.some(isError) ? exitStatus.findings : exitStatus.fine
}
