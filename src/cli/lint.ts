import { Argument, Command, Option } from 'commander'
import { lintCodes } from '../policy/lint-codes.js'
import type { ProblemFormat, problemFormats } from '../report/problems/problem-format.js'
import { namesOf } from './names-of.js'

/** The command `clausewise lint`. */
export const lint = (toolVersion: string): Command =>
  new Command('lint')
    .description('Looks for what is valid in a policy and can hardly be meant, by proof over every action.')
    .addArgument(new Argument('<folder>', "the policy's folder: policy.json, its sections and cases/"))
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(namesOf<typeof problemFormats>({ text: true, json: true, sarif: true, github: true }))
        .default('text'),
    )
    .addHelpText(
      'after',
      `
Looks for:
${lintCodes.map((code) => `  ${code}\n`).join('')}
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
      const { runLint } = await import('./run-lint.js')
      process.exitCode = await runLint(folder, format, toolVersion)
    })
