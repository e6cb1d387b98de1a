import { Argument, Command, Option } from 'commander'
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

const run = async (name: string, format: ProblemFormat, toolVersion: string): Promise<number> => {
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

/** The command `clausewise lint`. */
export const lint = (toolVersion: string): Command =>
  new Command('lint')
    .description('Looks for what is valid in a policy and can hardly be meant, by proof over every action.')
    .addArgument(new Argument('<folder>', "the policy's folder: policy.json, its sections and cases/"))
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(problemFormats)).default('text'))
    .addHelpText(
      'after',
      `
Looks for:
${Object.keys(lints)
  .map((code) => `  ${code}\n`)
  .join('')}
Each has a page in docs/lint. What is an error, a warning or off, and what is
suppressed for what reason, stands under \`lint\` in policy.json.

Exit status:
  0  nothing, or nothing but warnings
  1  an error
  2  the policy or a case is not valid, or cannot be read

Example:
  clausewise lint rules/our-school
`,
    )
    .action(async (folder: string, { format }: { readonly format: ProblemFormat }) => {
      process.exitCode = await run(folder, format, toolVersion)
    })
