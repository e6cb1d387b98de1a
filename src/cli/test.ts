import { Argument, Command, Option } from 'commander'
import type { caseReports } from '../authoring/cases/case-reports.js'
import { namesOf } from './names-of.js'
import type { TestOptions } from './run-test.js'

/** The command `clausewise test`. */
export const test = (): Command =>
  new Command('test')
    .description('Tests a policy by its cases: actions with their exact expected findings.')
    .addArgument(new Argument('<folder>', 'the folder of a policy, with its cases in cases/*.json'))
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(namesOf<typeof caseReports>({ text: true, json: true, junit: true }))
        .default('text'),
    )
    .addOption(new Option('--filter <text>', 'only cases with this text in their file or name, in any letter case'))
    .addOption(new Option('--watch', 'test again whenever a file of the folder changes; text only'))
    .addHelpText(
      'after',
      `
A failed case is shown with how it differs, and how each clause concerned came to
its truth. The format json has every case, passed or failed.

Exit status:
  0  every case passed     1  a case failed
  2  the policy or a case is invalid, or there is no case to test
  130  interrupted

Example:
  clausewise test rules/our-school --filter facebook
`,
    )
    .action(async (folder: string, options: TestOptions) => {
      const { runTest } = await import('./run-test.js')
      process.exitCode = await runTest(folder, options)
    })
