import { Argument, Command, Option } from 'commander'
import { isError } from '../base/problem.js'
import { printable } from '../report/characters.js'
import { type ProblemFormat, problemFormats } from '../report/problems/problem-format.js'
import { problemCount } from '../report/problems/text.js'
import { exitStatus } from './exit-status.js'
import { print } from './print.js'
import { look } from './report-context.js'
import { say } from './say.js'
import { fromHere, type ValidatedFolder, validateFolder } from './validate-folder.js'

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** What there is of a policy that is valid: its title and version, and how much it holds. */
const contents = ({ policy, cases }: ValidatedFolder): string => {
  if (!policy) return ''
  const clauses = policy.sections.flatMap((section) => section.clauses)
  const rules = clauses.flatMap((clause) => ('rules' in clause ? clause.rules : []))
  const counts = [
    counted(policy.sections.length, 'section'),
    counted(clauses.length, 'clause'),
    counted(rules.length, 'rule'),
    counted(cases.flatMap((file) => file.cases).length, 'case'),
  ]
  return `${printable(policy.title)} ${policy.version}: ${counts.join(', ')}\n`
}

const run = async (folder: string, format: ProblemFormat, toolVersion: string): Promise<number> => {
  const validated = await validateFolder(folder)
  const { problems, texts } = fromHere(validated.problems, validated)
  const { colour } = look()
  const printed = await print(problemFormats[format](problems, { texts, toolVersion, colour }))
  if (printed === 'failed') return exitStatus.wrongUse
  if (printed === 'read') say(problemCount(problems) || contents(validated))
  return problems.some(isError) ? exitStatus.wrongUse : exitStatus.fine
}

/** The command `clausewise validate`. */
export const validate = (toolVersion: string): Command =>
  new Command('validate')
    .description(
      'Checks the files of a policy, its cases and translations, and reports every problem at once, where it is.',
    )
    .addArgument(new Argument('<folder>', "the policy's folder: policy.json, its sections, cases/ and locales/"))
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(problemFormats)).default('text'))
    .addHelpText(
      'after',
      `
Exit status:
  0  the policy is valid
  2  it is not, or cannot be read

Example:
  clausewise validate rules/our-school --format github
`,
    )
    .action(async (folder: string, { format }: { readonly format: ProblemFormat }) => {
      process.exitCode = await run(folder, format, toolVersion)
    })
