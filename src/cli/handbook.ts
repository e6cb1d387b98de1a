import { Argument, Command, Option } from 'commander'
import type { handbookFormats } from '../authoring/handbook/handbook-formats.js'
import type { languages } from '../authoring/handbook/languages.js'
import { namesOf } from './names-of.js'
import type { HandbookOptions } from './run-handbook.js'

/** The command `clausewise handbook`. */
export const handbook = (): Command =>
  new Command('handbook')
    .description('Says in plain words what a policy does, clause by clause: its rules beside what was written of them.')
    .addArgument(new Argument('<folder>', "the policy's folder"))
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(namesOf<typeof handbookFormats>({ markdown: true, html: true }))
        .default('markdown'),
    )
    .addOption(
      new Option('--locale <locale>', 'the language')
        .choices(namesOf<typeof languages>({ 'en-GB': true, cy: true }))
        .default('en-GB'),
    )
    .addOption(new Option('-o, --output <file>', 'write to a file instead of standard output'))
    .addHelpText(
      'after',
      `
The text of the rules is made from them: it changes when they do, and only then.
In another language than English, the policy's own texts come from its file
locales/<locale>.json. The page (html) needs nothing else, can be printed, and
ends with a place for the head teacher to sign.

Exit status:
  0  written
  2  the policy or its translation is invalid, or nothing can be written

Example:
  clausewise handbook rules/our-school --format html -o handbook.html
`,
    )
    .action(async (folder: string, options: HandbookOptions) => {
      const { runHandbook } = await import('./run-handbook.js')
      process.exitCode = await runHandbook(folder, options)
    })
