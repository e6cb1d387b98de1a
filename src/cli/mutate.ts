import { availableParallelism } from 'node:os'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import type { mutationReports } from '../authoring/mutate/mutation-reports.js'
import { namesOf } from './names-of.js'
import type { MutateOptions } from './run-mutate.js'

const mostWorkers = 256

const workers = (text: string): number => {
  const count = Number(text)
  if (/^\d+$/.test(text) && count >= 1 && count <= mostWorkers) return count
  throw new InvalidArgumentError(`expected a whole number from 1 to ${mostWorkers}`)
}

/** The command `clausewise mutate`. */
export const mutate = (): Command =>
  new Command('mutate')
    .description("Changes a policy's rules one at a time, and shows the changes that its cases do not notice.")
    .addArgument(new Argument('<folder>', 'the folder of a policy, with its cases in cases/*.json'))
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(namesOf<typeof mutationReports>({ text: true, json: true }))
        .default('text'),
    )
    .addOption(
      new Option('--workers <number>', 'how many processes work side by side')
        .argParser(workers)
        .default(availableParallelism(), 'one a core'),
    )
    .addOption(
      new Option('--cases', 'write only cases that kill all that survived, as JSON by file').conflicts('format'),
    )
    .addOption(new Option('--clause <id>', 'only changes to what this clause says'))
    .addHelpText(
      'after',
      `
A changed policy is a mutant. A case that fails with it kills it. Mutants that no act
could show are proved to be equivalent, and set aside. Each that survives is shown
with a case that would kill it: check that it expects what the written policy says
before you add it.

Exit status:
  0  none survived
  1  some survived, or a case fails without any change
  2  the policy or a case is invalid, or a worker failed

Example:
  clausewise mutate rules/our-school --clause 2.1.not.political
`,
    )
    .action(async (folder: string, options: MutateOptions) => {
      const { runMutate } = await import('./run-mutate.js')
      process.exitCode = await runMutate(folder, options)
    })
