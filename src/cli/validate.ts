import { Argument, Command, Option } from 'commander'
import type { ProblemFormat, problemFormats } from '../report/problems/problem-format.js'
import { namesOf } from './names-of.js'

/** The command `clausewise validate`. */
export const validate = (toolVersion: string): Command =>
  new Command('validate')
    .description(
      'Checks the files of a policy, its cases and translations, and reports every problem at once, where it is.',
    )
    .addArgument(new Argument('<folder>', "the policy's folder: policy.json, its sections, cases/ and locales/"))
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(namesOf<typeof problemFormats>({ text: true, json: true, sarif: true, github: true }))
        .default('text'),
    )
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
      const { runValidate } = await import('./run-validate.js')
      process.exitCode = await runValidate(folder, format, toolVersion)
    })
