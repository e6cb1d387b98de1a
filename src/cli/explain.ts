import { Argument, Command, Option } from 'commander'
import type { explainReports } from '../authoring/explain/explain-reports.js'
import { namesOf } from './names-of.js'
import type { ExplainCommandOptions } from './run-explain.js'

/** The command `clausewise explain`. */
export const explain = (): Command =>
  new Command('explain')
    .description('Says why an action is judged as it is, and how it could be done so that it complies.')
    .addArgument(new Argument('<file>', 'a file with one action, or several with --id; - is standard input'))
    .addOption(new Option('--policy <folder>', 'the folder of a policy; the bundled one without it'))
    .addOption(new Option('--clause <id>', 'explain this clause, condition by condition'))
    .addOption(new Option('--id <id>', 'the id of the action, where there are several'))
    .addOption(
      new Option('--assume <facts>', 'how to take absent facts').choices(['unknown', 'ordinary']).default('unknown'),
    )
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(namesOf<typeof explainReports>({ text: true, json: true }))
        .default('text'),
    )
    .addHelpText(
      'after',
      `
What it proposes has been checked by evaluating the action done in that way. Roles,
consent, authorisation, past events and anything about safeguarding are never proposed.

Exit status, as of check:
  0  all well          1  a breach
  2  invalid input     3  nothing broken, but the outcome undetermined

Examples:
  clausewise explain action.json --assume ordinary
  clausewise explain week.ndjson --id act-019 --clause 2.1.not.unconsented-individuals
`,
    )
    .action(async (file: string, options: ExplainCommandOptions) => {
      const { runExplain } = await import('./run-explain.js')
      process.exitCode = await runExplain(file, options)
      // Standard input may still be open where the action was found early.
      process.stdin.destroy()
    })
