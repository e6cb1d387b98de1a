import { failingCases } from '../authoring/cases/failing-cases.js'
import type { NamedCase } from '../authoring/cases/parse-cases.js'
import { casesForSurvivors } from '../authoring/mutate/cases-for-survivors.js'
import { type Mutation, summariseMutation } from '../authoring/mutate/mutation.js'
import { type MutationFormat, mutationReports } from '../authoring/mutate/mutation-reports.js'
import { mutationCounts } from '../authoring/mutate/mutation-text.js'
import { touchesClause } from '../authoring/mutate/touches-clause.js'
import { printable } from '../report/characters.js'
import { fileWidth, laidOutJson } from '../report/laid-out-json.js'
import { hasClause } from './clause-option.js'
import { exitStatus } from './exit-status.js'
import { loadMutationFolder, type MutationFolder } from './mutation-folder.js'
import { print } from './print.js'
import { Progress } from './progress.js'
import { look } from './report-context.js'
import { say } from './say.js'
import { tryInParallel } from './try-in-parallel.js'

export interface MutateOptions {
  readonly format: MutationFormat
  readonly workers: number
  readonly cases?: true
  readonly clause?: string
}

const mostNamed = 10

const sayFailing = (failing: readonly NamedCase[], total: number): void => {
  say(`${failing.length} of ${total} cases ${failing.length === 1 ? 'fails' : 'fail'} without any change:\n`)
  for (const { file, case: one } of failing.slice(0, mostNamed)) say(`  ${printable(`${file}: ${one.name}`)}\n`)
  if (failing.length > mostNamed) say(`  and ${failing.length - mostNamed} more\n`)
  say('a change can only be noticed by cases that pass: `clausewise test` shows how they fail\n')
}

/** The places of the mutants to try; none where there is no such clause, which is said. */
const placesFor = ({ policy, mutants }: MutationFolder, clause: string | undefined): readonly number[] | undefined => {
  if (clause === undefined) return mutants.map((_mutant, place) => place)
  if (!hasClause(policy, clause)) return undefined
  return mutants.flatMap((mutant, place) => (touchesClause(policy, mutant, clause) ? [place] : []))
}

/** Tries the mutants of some places; where that fails, it is said. */
const tryMutants = async (
  folder: string,
  { digest }: MutationFolder,
  places: readonly number[],
  workers: number,
): Promise<Mutation | undefined> => {
  const progress = new Progress({ total: places.length, unit: 'mutants', writes: false })
  try {
    return summariseMutation(
      await tryInParallel({ folder, digest, places, workers, progress: (tried) => progress.update(tried, tried) }),
    )
  } catch (error) {
    progress.stop()
    say(`there are no results, because a worker failed: ${printable((error as Error).message)}\n`)
    return undefined
  } finally {
    progress.stop()
  }
}

/** A short list of cases that kill all that survived, by the files that they belong in. */
const proposedCases = ({ policy, mutants, caseFiles }: MutationFolder, { results }: Mutation): string => {
  const survivors = results.flatMap((result) => (result.verdict === 'survived' ? [result] : []))
  const proposed = casesForSurvivors(policy, mutants, survivors)
  const files = [...new Set(policy.sections.map(({ section }) => section))].flatMap((section) => {
    const cases = proposed.filter((one) => one.section === section).map((one) => one.case)
    return cases.length === 0 ? [] : [[caseFiles.get(section), cases]]
  })
  return `${laidOutJson(Object.fromEntries(files), fileWidth)}\n`
}

/** Tries the mutants of a policy on its cases and gives the command's exit status. */
export const runMutate = async (folder: string, options: MutateOptions): Promise<number> => {
  const loaded = await loadMutationFolder(folder)
  if (loaded === undefined) return exitStatus.wrongUse
  const places = placesFor(loaded, options.clause)
  if (places === undefined) return exitStatus.wrongUse
  const failing = failingCases(loaded.policy, loaded.cases)
  if (failing.length > 0) {
    sayFailing(failing, loaded.cases.length)
    return exitStatus.findings
  }
  const mutation = await tryMutants(folder, loaded, places, options.workers)
  if (mutation === undefined) return exitStatus.wrongUse
  const printed = await print(
    options.cases ? proposedCases(loaded, mutation) : mutationReports[options.format](mutation, loaded.policy, look()),
  )
  if (printed === 'failed') return exitStatus.wrongUse
  if (options.cases && printed === 'read') say(mutationCounts(mutation))
  return mutation.survived > 0 ? exitStatus.findings : exitStatus.fine
}
