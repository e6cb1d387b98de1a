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

/** Validates, writes every problem, and gives the command's exit status. */
export const runValidate = async (folder: string, format: ProblemFormat, toolVersion: string): Promise<number> => {
  const validated = await validateFolder(folder)
  const { problems, texts } = fromHere(validated.problems, validated)
  const { colour } = look()
  const printed = await print(problemFormats[format](problems, { texts, toolVersion, colour }))
  if (printed === 'failed') return exitStatus.wrongUse
  if (printed === 'read') say(problemCount(problems) || contents(validated))
  return problems.some(isError) ? exitStatus.wrongUse : exitStatus.fine
}
